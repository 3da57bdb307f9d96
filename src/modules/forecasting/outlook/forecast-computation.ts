import type { RecordedForecast, SeriesForecaster } from '../../../platform/forecast-thread/index.js';
import type {
  Band,
  ForecasterIdentity,
  MethodName,
  TrackRecord,
  Vintages,
} from '../../../platform/forecasting/index.js';
import { SEASON, type Frequency } from '../series/index.js';
import type { BaselineReason, CandidateRecord, Coverage, ForecastRecord } from './stored-forecast.js';

/** The values of a series that a forecast starts from: without gaps, oldest first. */
export interface Stretch {
  readonly values: readonly number[];
  readonly frequency: Frequency;
  /** All figures of each value, where some were revised. */
  readonly vintages?: Vintages | null;
}

/** The ends of a band at one step; null where the past does not show whether the band holds. */
export type Ends = readonly [low: number, high: number] | null;

export interface ComputedStep {
  readonly median: number;
  /** The seasonal naive forecast. */
  readonly baseline: number;
  readonly band80: Ends;
  readonly band95: Ends;
}

export interface ComputedForecast {
  readonly method: string;
  readonly steps: readonly ComputedStep[];
  readonly record: ForecastRecord;
}

/**
 * Increased when a companion method or the calibration of bands changes its answers, so that old and new forecasts are
 * never mixed up.
 */
const COMPANIONS_VERSION = 3;

/** The name of a method that was used, with the version of the network where that takes part. */
export const methodText = (method: MethodName, network: ForecasterIdentity | null): string =>
  method === 'MIXTURE'
    ? `${network?.name ?? 'network'}+theta@${network?.version ?? '0'}`
    : `${method.toLowerCase().replaceAll('_', '-')}@${COMPANIONS_VERSION}`;

/** Every method that may be used, with its version. */
export const engineText = (network: ForecasterIdentity | null): string =>
  (['SEASONAL_NAIVE', 'THETA', ...(network ? (['MIXTURE'] as const) : [])] as const)
    .map((method) => methodText(method, network))
    .join(' ');

/**
 * Forecasts by the method that was best in the past of the series itself, if its errors are below the baseline's over a
 * whole 90 % interval (`chosen` in `platform/forecasting/track-record.ts` decides). Otherwise the baseline is used, and
 * the record says why.
 */
export async function computeForecast(
  { values, frequency, vintages = null }: Stretch,
  horizon: number,
  forecaster: SeriesForecaster,
): Promise<ComputedForecast> {
  const { identity } = forecaster;
  const made = await forecaster.forecast(values, { period: SEASON[frequency], horizon }, vintages);
  return {
    method: methodText(made.forecast.method, identity),
    steps: stepsOf(made),
    record: recordOf(made.record, identity),
  };
}

function stepsOf({ forecast, baseline }: RecordedForecast): ComputedStep[] {
  const [band80, band95] = [bandAt(forecast.bands, 0.8), bandAt(forecast.bands, 0.95)];
  return Array.from(forecast.middle, (median, step) => ({
    median,
    baseline: baseline[step] ?? median,
    band80: endsAt(band80, step),
    band95: endsAt(band95, step),
  }));
}

const bandAt = (bands: readonly Band[], level: number): Band | null =>
  bands.find((band) => band.level === level && band.coverage !== null) ?? null;

const endsAt = (band: Band | null, step: number): Ends =>
  band && [band.lower[step] ?? Number.NaN, band.upper[step] ?? Number.NaN];

function recordOf(record: TrackRecord, identity: ForecasterIdentity | null): ForecastRecord {
  const coverage = (level: number): Coverage | null => {
    const band = record.bands.find((each) => each.level === level);
    return band?.coverage == null ? null : { share: Number(band.coverage.toFixed(3)), values: band.scored };
  };
  return {
    trials: record.origins,
    candidates: candidatesOf(record, identity),
    baselineReason: record.method === 'SEASONAL_NAIVE' ? reasonOf(record) : null,
    coverage80: coverage(0.8),
    coverage95: coverage(0.95),
  };
}

/** Methods that have an interval, best first. */
const candidatesOf = ({ accuracies }: TrackRecord, identity: ForecasterIdentity | null): CandidateRecord[] =>
  Object.entries(accuracies)
    .flatMap(([name, { relativeError, low, high }]) =>
      relativeError === null || low === null || high === null
        ? []
        : [{ method: methodText(name as MethodName, identity), mase: relativeError, low, high }],
    )
    .sort((one, other) => one.mase - other.mase);

function reasonOf({ origins, accuracies }: TrackRecord): BaselineReason {
  const all = Object.values(accuracies);
  if (origins === 0) return 'TOO_FEW_TRIALS';
  if (all.every(({ relativeError }) => relativeError === null)) return 'NO_CHANGE';
  return all.every(({ low }) => low === null) ? 'TOO_FEW_TRIALS' : 'NONE_BETTER';
}
