import type { Caller } from '../../../platform/access/index.js';
import type { Logger } from 'pino';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Localized } from '../../../platform/text.js';
import { periodNumber, periodOf, type SeriesService, type SeriesTopic } from '../series/index.js';
import type { ForecastService, ForecastResult } from './forecast.service.js';
import { unlessTooShort } from './forecast.refusals.js';
import { rateBasisText } from './forecast.texts.js';
import { MOST_MONTHS, type ForecastPoint } from './stored-forecast.js';

/** How far a rate may move from the last known one, within the 80 % band, in millionths; never below 0. */
export interface RateMove {
  readonly lowerMillionths: number;
  readonly higherMillionths: number;
  /** How far the median is above the last known rate; below 0 where it falls. */
  readonly medianMillionths: number;
}

/** How a market rate may move. */
export interface RatePath {
  /** The move by a day; none up to today, since today's rates are known; null beyond the forecast. */
  readonly moveOn: (day: string) => RateMove | null;
  readonly basis: RateBasis;
}

/** What a path is based on. */
export interface RateBasis {
  /** For people: series, as-of day, method. */
  readonly words: Localized;
  /** The day as of which figures were used, as `YYYY-MM-DD`. */
  readonly knownOn: string;
  /** The probability that a rate lies within the band, in percent. */
  readonly bandPercent: number;
}

export interface RatePathParts {
  readonly clock: Clock;
  readonly series: Pick<SeriesService, 'listOfTopics'>;
  readonly forecasts: Pick<ForecastService, 'forecast'>;
  readonly log: Pick<Logger, 'warn'>;
}

/** Topics that move offered rates, the closest first. */
const TOPICS: readonly SeriesTopic[] = ['LENDING_RATE', 'POLICY_RATE', 'BOND_YIELD'];
/** How many series of a topic are tried. */
const SERIES_TRIED_MAX = 3;
const MILLIONTHS_A_PERCENT = 10_000;
/** The band used: `low80` and `high80`. */
export const BAND_PERCENT = 80;
const NO_MOVE: RateMove = { lowerMillionths: 0, higherMillionths: 0, medianMillionths: 0 };

/** Gives other rooms the paths that rates may take, from the series in force. All share one forecast of two years. */
export class RatePaths {
  constructor(private readonly parts: RatePathParts) {}

  /**
   * Null without a caller, and where no series of rates can be forecast with a band two years ahead. Also null when the
   * forecast fails, which is logged: figures that depend on it are left out, and the others are returned.
   */
  async expected(caller: Caller): Promise<RatePath | null> {
    if (!caller.actor) return null;
    try {
      return await this.#found(caller);
    } catch (error) {
      this.parts.log.warn({ err: error }, 'rates are told without a forecast, which failed');
      return null;
    }
  }

  async #found(caller: Caller): Promise<RatePath | null> {
    for (const topic of TOPICS)
      for (const { id, unit, frequency } of await this.parts.series.listOfTopics(caller, [topic], SERIES_TRIED_MAX)) {
        const ahead = unit === '%' && frequency !== 'DAY' ? await this.#forecast(caller, id) : null;
        if (ahead?.forecast.points.every(hasBand)) return pathOf(ahead, koreanDate(this.parts.clock.now()));
      }
    return null;
  }

  #forecast(caller: Caller, id: number): Promise<ForecastResult | null> {
    return unlessTooShort(() => this.parts.forecasts.forecast(caller, id, { months: MOST_MONTHS, asOf: null }));
  }
}

const hasBand = ({ low80, high80 }: ForecastPoint): boolean => low80 !== null && high80 !== null;

function pathOf({ series, forecast }: ForecastResult, today: string): RatePath {
  const { frequency } = series;
  const last = forecast.history.at(-1);
  const lastNumber = periodNumber(frequency, last?.period ?? '');
  const moved = (end: number | null): number =>
    Math.max(0, Math.round(((end ?? Number.NaN) - Number(last?.value)) * MILLIONTHS_A_PERCENT));
  const fallen = (end: number | null): number =>
    Math.max(0, Math.round((Number(last?.value) - (end ?? Number.NaN)) * MILLIONTHS_A_PERCENT));
  return {
    moveOn: (day) => {
      const step = periodNumber(frequency, periodOf(frequency, day)) - lastNumber;
      if (step <= 0 || day <= today) return NO_MOVE;
      const point = forecast.points[step - 1];
      if (!point) return null;
      const medianMillionths = Math.round((point.median - Number(last?.value)) * MILLIONTHS_A_PERCENT);
      return { lowerMillionths: fallen(point.low80), higherMillionths: moved(point.high80), medianMillionths };
    },
    basis: basisOf({ series, forecast }),
  };
}

const basisOf = ({ series, forecast: { vintage, method } }: Omit<ForecastResult, 'isOver'>): RateBasis => ({
  words: rateBasisText(series, { vintage, method, bandPercent: BAND_PERCENT }),
  knownOn: vintage,
  bandPercent: BAND_PERCENT,
});
