import { createHash } from 'node:crypto';
import type { Caller } from '../../../platform/access/index.js';
import type { Cache } from '../../../platform/cache/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import {
  expectPast,
  expectWithin,
  periodNumber,
  periodOf,
  periodText,
  stepsOf,
  type Frequency,
  type Series,
  type SeriesRepository,
  type SeriesService,
  type Vintage,
} from '../series/index.js';
import { computeForecast, type ComputedStep } from './forecast-computation.js';
import { refuseTooShort } from './forecast.refusals.js';
import { MOST_MONTHS_OF, type ForecastPoint, type StoredForecast } from './stored-forecast.js';
import type { ForecastKey, StoredForecastRepository } from './stored-forecast.repository.js';
import type { InService, NetworkInService } from './network-in-service.js';
import { MOST_REVISED, revisedIn, vintagesOf } from './stretch-vintages.js';
import { isTooShort, MOST_VALUES, scaleOf, stretchOf, type KnownStretch } from './stretch.js';
import { READ_FORECASTS } from './forecast.policy.js';

export interface ForecastParts {
  readonly clock: Clock;
  readonly series: SeriesRepository;
  readonly service: Pick<SeriesService, 'get'>;
  readonly forecasts: StoredForecastRepository;
  readonly cache: Pick<Cache, 'through' | 'delete'>;
  readonly networks: Pick<NetworkInService, 'of'>;
}

/** A forecast with its series. */
export interface ForecastResult {
  readonly series: Series;
  readonly forecast: StoredForecast;
  /** Whether all of its periods had passed on the day asked: newer figures are missing. */
  readonly isOver: boolean;
}

/** What a caller asks: how far ahead, and as of which day. */
export interface ForecastQuestion {
  /** 1 to 24; for series of days 1. */
  readonly months: number;
  /** The day whose knowledge is used; today when null. */
  readonly asOf: string | null;
}

/** How long a forecast stays in memory. It never changes; the limit only saves memory. */
const CACHED_MS = 600_000;
/** How many past figures are kept with a forecast, for charts and tables. */
const HISTORY_KEPT = 60;

/** Forecasts series, and stores the forecasts. */
export class ForecastService {
  constructor(private readonly parts: ForecastParts) {}

  /**
   * A forecast of a series with what was known on a day. Equal figures, methods and horizons return the first forecast
   * made; concurrent requests share one computation.
   * @throws Refusal SERIES_NOT_FOUND, SERIES_TOO_SHORT, BAD_USER_INPUT that names `months` or `asOf`.
   */
  async forecast(caller: Caller, seriesId: number, { months, asOf }: ForecastQuestion): Promise<ForecastResult> {
    const series = await this.parts.service.get(caller, seriesId, ['seriesId']);
    expectWithin('months', months, [1, MOST_MONTHS_OF[series.frequency]]);
    const today = koreanDate(this.parts.clock.now());
    if (asOf !== null) expectPast(asOf, today);
    const inService = await this.parts.networks.of(READ_FORECASTS.require(caller).institutionId);
    const on = asOf ?? today;
    const forecast = await this.forecastOf(series, { months, asOf: on }, inService);
    return { series, forecast, isOver: isOver(forecast, series.frequency, on) };
  }

  /**
   * The same for a series that the caller is already allowed to read, by the network in service for them.
   * @throws Refusal SERIES_TOO_SHORT.
   */
  async forecastOf(
    series: Series,
    { months, asOf }: { readonly months: number; readonly asOf: string },
    inService: InService,
  ): Promise<StoredForecast> {
    const { id, frequency } = series;
    const [known, vintages] = await Promise.all([
      this.parts.series.listKnown(id, asOf, MOST_VALUES),
      this.parts.series.listRevised(id, asOf, MOST_REVISED),
    ]);
    const stretch = stretchOf(known, frequency);
    if (isTooShort(stretch, frequency)) return refuseTooShort(stretch, frequency);
    const steps = stepsOf(frequency, months);
    const { engine } = inService;
    const revised = revisedIn(stretch, vintages);
    const key: ForecastKey = { seriesId: id, dataDigest: digestOf(stretch, revised), engine, steps };
    const name = `forecast:${id}:${key.dataDigest.toString('hex')}:${engine}:${steps}`;
    const { cache, forecasts } = this.parts;
    const found = (): Promise<StoredForecast> =>
      cache.through(
        name,
        CACHED_MS,
        async () =>
          (await forecasts.findSame(key)) ?? this.#make(series, { stretch, revised }, { key, asOf, inService }),
      );
    const forecast = await found();
    if (await forecasts.isKept(forecast.id)) return forecast;
    // An import that was undone took its forecasts along, and was loaded again while this one was in memory.
    await cache.delete(name).catch(() => undefined);
    return found();
  }

  async #make(
    { id, frequency }: Series,
    { stretch, revised }: { readonly stretch: KnownStretch; readonly revised: readonly Vintage[] },
    { key, asOf, inService }: { readonly key: ForecastKey; readonly asOf: string; readonly inService: InService },
  ): Promise<StoredForecast> {
    const { observations } = stretch;
    const values = observations.map(({ value }) => Number(value));
    const foretold = await computeForecast(
      { values, frequency, vintages: vintagesOf(stretch, revised) },
      key.steps,
      inService.forecaster,
    );
    const last = periodNumber(frequency, observations.at(-1)?.period ?? '');
    return this.parts.forecasts.keep(key, {
      madeAt: this.parts.clock.now(),
      asOf,
      institutionId: inService.institutionId,
      isReplay: await this.parts.series.hasNewer(id, asOf),
      vintage: observations.reduce((newest, { knownFrom }) => (knownFrom > newest ? knownFrom : newest), ''),
      method: foretold.method,
      scale: scaleOf(values, frequency),
      history: observations.slice(-HISTORY_KEPT),
      points: foretold.steps.map((step, at) => pointOf(step, periodText(frequency, last + at + 1))),
      record: foretold.record,
    });
  }
}

const isOver = ({ points }: StoredForecast, frequency: Frequency, on: string): boolean =>
  periodNumber(frequency, points.at(-1)?.period ?? '') < periodNumber(frequency, periodOf(frequency, on));

const pointOf = ({ median, baseline, band80, band95 }: ComputedStep, period: string): ForecastPoint => ({
  period,
  median,
  baseline,
  low80: band80?.[0] ?? null,
  high80: band80?.[1] ?? null,
  low95: band95?.[0] ?? null,
  high95: band95?.[1] ?? null,
});

/** Digest of the figures, of the days on which they became known, and of what they were before. */
function digestOf({ observations }: KnownStretch, revised: readonly Vintage[]): Buffer {
  const rows = [...observations, ...revised].map(({ period, value, knownFrom }) => [period, value, knownFrom]);
  return createHash('sha256').update(JSON.stringify(rows)).digest();
}
