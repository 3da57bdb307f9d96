import { randomOf } from '../../../learning/index.js';
import type { Origin } from './origins.js';

/** How a method did from the origins of a series, compared with the seasonal naive from the same ones. */
export interface Accuracy {
  readonly origins: number;
  /**
   * Mean absolute error as a share of the baseline's: below 1 is better. Null when it cannot be computed, as for a
   * constant series.
   */
  readonly relativeError: number | null;
  /** A 90 % interval of it by block bootstrap; null with fewer origins than LEAST_ORIGINS. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the whole interval lies below 1. Only then may the method replace the baseline. */
  readonly isBetter: boolean;
}

/** With fewer origins the interval means nothing. */
export const LEAST_ORIGINS = 6;
const RESAMPLES = 1_000;
const INTERVAL = [0.05, 0.95] as const;
const SEED = 20_000_101;

interface Errors {
  readonly method: number;
  readonly baseline: number;
}

/** Sums of absolute errors of one origin. Steps without an actual value yet are left out. */
function errorsOf({ actual }: Origin, method: ArrayLike<number>, baseline: ArrayLike<number>): Errors {
  const missed = (forecast: ArrayLike<number>): number =>
    actual.reduce((sum, value, step) => sum + Math.abs(value - (forecast[step] ?? NaN)), 0);
  return { method: missed(method), baseline: missed(baseline) };
}

/**
 * Compares a method's forecasts with the baseline's, origin by origin. Errors of neighbouring origins are alike, since
 * they share most of their future; so whole blocks of origins are resampled (Politis and Romano 1992, circular blocks).
 */
export function accuracyOf(
  origins: readonly Origin[],
  method: readonly ArrayLike<number>[],
  baseline: readonly ArrayLike<number>[],
): Accuracy {
  if (method.length !== origins.length || baseline.length !== origins.length)
    throw new RangeError(`${origins.length} origins, and ${method.length} and ${baseline.length} forecasts`);
  const errors = origins.map((origin, place) => errorsOf(origin, method[place] ?? [], baseline[place] ?? []));
  const relativeError = ratio(errors);
  if (relativeError === null || errors.length < LEAST_ORIGINS)
    return { origins: errors.length, relativeError, low: null, high: null, isBetter: false };
  const [low, high] = interval(errors);
  return { origins: errors.length, relativeError, low, high, isBetter: high !== null && high < 1 };
}

function ratio(errors: readonly Errors[]): number | null {
  const method = errors.reduce((sum, each) => sum + each.method, 0);
  const baseline = errors.reduce((sum, each) => sum + each.baseline, 0);
  return baseline > 0 && Number.isFinite(method) ? method / baseline : null;
}

function interval(errors: readonly Errors[]): readonly [number | null, number | null] {
  const count = errors.length;
  const random = randomOf(SEED);
  const block = Math.max(2, Math.round(count ** (1 / 3) * 1.5));
  const ratios = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn: Errors[] = [];
    while (drawn.length < count) {
      const from = random.below(count);
      for (let step = 0; step < block && drawn.length < count; step += 1)
        drawn.push(errors[(from + step) % count] ?? { method: 0, baseline: 0 });
    }
    return ratio(drawn) ?? Infinity;
  }).sort();
  const at = (share: number): number | null => {
    const value = ratios[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? Infinity;
    return Number.isFinite(value) ? value : null;
  };
  return [at(INTERVAL[0]), at(INTERVAL[1])];
}

/**
 * The mean absolute scaled error of one forecast: in units of the seasonal naive's error within the history (Hyndman
 * and Koehler 2006). Null for a history that never changes or is no longer than a season.
 */
export function scaledError(
  history: ArrayLike<number>,
  forecast: ArrayLike<number>,
  actual: ArrayLike<number>,
  period: number,
): number | null {
  let scale = 0;
  for (let time = period; time < history.length; time += 1)
    scale += Math.abs((history[time] ?? 0) - (history[time - period] ?? 0)) / (history.length - period);
  if (!(scale > 0) || actual.length === 0) return null;
  let missed = 0;
  for (let step = 0; step < actual.length; step += 1) missed += Math.abs((actual[step] ?? 0) - (forecast[step] ?? NaN));
  return missed / actual.length / scale;
}
