import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Series, SeriesRepository } from '../series/index.js';
import type { ForecastService } from './forecast.service.js';
import { unlessTooShort } from './forecast.refusals.js';
import { MOST_MONTHS_OF } from './stored-forecast.js';
import type { NetworkInService } from './network-in-service.js';
import type { ForecastScore, ScoreboardRepository } from './scoreboard.repository.js';

/** Days of the past from which a series is forecast again, at most: five years of months. */
export const MOST_REPLAYED = 60;

export interface ReplayQuestion {
  /** Code of the series: one of the institution where one is named, else one that all may read. */
  readonly code: string;
  readonly institutionId: number | null;
  /** How far ahead each forecast looks, 1 to 24; for days at most 1. */
  readonly months: number;
  /** From how many days, the newest ones, 1 to MOST_REPLAYED. */
  readonly days: number;
}

export interface Replayed {
  readonly series: Series;
  /** As-of days from which it was forecast, and those on which too little was known. */
  readonly forecast: number;
  readonly tooShort: number;
  readonly scores: readonly ForecastScore[];
}

export interface ReplayParts {
  readonly clock: Clock;
  readonly series: SeriesRepository;
  readonly forecasts: Pick<ForecastService, 'forecastOf'>;
  readonly networks: Pick<NetworkInService, 'of'>;
  readonly scores: ScoreboardRepository;
}

/** No institution has this number: the shipped network serves it. */
const NOBODYS = 0;

/** Fills the scoreboard from the past, for operators who run commands on the machine. */
export class ReplayService {
  constructor(private readonly parts: ReplayParts) {}

  /**
   * Forecasts a series as of each day on which one of its figures became known, except the newest, with what was known
   * then, and stores the forecasts as replays. Stored ones are not made again. Null when there is no such series.
   */
  async replay(question: ReplayQuestion, onDay: (day: string) => void = () => undefined): Promise<Replayed | null> {
    const { code, institutionId, months, days } = question;
    const { clock, series: stored, forecasts, networks, scores } = this.parts;
    const series = await stored.findByCode(institutionId, code);
    if (!series) return null;
    const today = koreanDate(clock.now());
    const inService = await networks.of(institutionId ?? NOBODYS);
    const known = (await stored.listDays(series.id, today, days + 1)).slice(1).toReversed();
    const ahead = Math.min(months, MOST_MONTHS_OF[series.frequency]);
    let tooShort = 0;
    for (const day of known) {
      onDay(day);
      const question = { months: ahead, asOf: day };
      const made = await unlessTooShort(() => forecasts.forecastOf(series, question, inService));
      if (made === null) tooShort += 1;
    }
    const listed = await scores.list(institutionId ?? NOBODYS, series.id, today);
    return { series, forecast: known.length - tooShort, tooShort, scores: listed };
  }
}
