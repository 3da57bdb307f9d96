import { meanOf, type Values } from '../series.js';

/** 90 % of a normal variable lies within this many standard deviations. */
const NORMAL_90 = 1.6448536269514722;
/** Dividing by smaller indices would multiply values by more than a hundred. */
const LEAST_INDEX = 0.01;
/** Autocovariance below this share of the squared level counts as rounding. */
const LEAST_VARIANCE = 1e-12;

/** How a series goes up and down within its period. */
export interface Season {
  readonly period: number;
  /** By place in the period; the first belongs to the first observation. */
  readonly indices: Float64Array;
  /** Whether indices multiply the level, or are added to it. */
  readonly isMultiplicative: boolean;
  /** False when the series shows no season: its indices then change nothing. */
  readonly isPresent: boolean;
}

const NO_SEASON: Season = { period: 1, indices: Float64Array.of(1), isMultiplicative: true, isPresent: false };

/**
 * Whether the autocorrelation at the period differs from 0 by a 90 % test: as in Assimakopoulos and Nikolopoulos
 * (2000), "The theta model", International Journal of Forecasting 16.
 */
export function isSeasonal(values: Values, period: number): boolean {
  const count = values.length;
  if (period < 2 || count <= 2 * period) return false;
  const mean = meanOf(values);
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let time = lag; time < count; time += 1)
      sum += ((values[time] ?? 0) - mean) * ((values[time - lag] ?? 0) - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > LEAST_VARIANCE * mean * mean)) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += (covariance(lag) / variance) ** 2;
  const atPeriod = covariance(period) / variance;
  return Math.abs(atPeriod) > NORMAL_90 * Math.sqrt((1 + 2 * squares) / count);
}

/**
 * The indices of classical decomposition by centred moving averages: multiplicative when all values are above 0,
 * otherwise additive. Needs at least two periods.
 */
export function seasonalIndices(values: Values, period: number): Pick<Season, 'indices' | 'isMultiplicative'> {
  const count = values.length;
  const half = period >> 1;
  const isMultiplicative = Array.from(values).every((value) => value > 0);
  const sums = new Float64Array(period);
  const counts = new Int32Array(period);
  for (let time = half; time < count - half; time += 1) {
    let window = 0;
    for (let away = -half; away <= half; away += 1) {
      const isEdge = period % 2 === 0 && Math.abs(away) === half;
      window += (values[time + away] ?? 0) * (isEdge ? 0.5 : 1);
    }
    const value = values[time] ?? 0;
    const place = time % period;
    sums[place] = (sums[place] ?? 0) + (isMultiplicative ? value / (window / period) : value - window / period);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const neutral = isMultiplicative ? 1 : 0;
  const raw = sums.map((sum, place) => (counts[place] ? sum / counts[place] : neutral));
  const mean = meanOf(raw);
  return { indices: raw.map((index) => (isMultiplicative ? index / mean : index - mean)), isMultiplicative };
}

/** The season of a series, absent where the test finds none. */
export function seasonOf(values: Values, period: number): Season {
  if (!isSeasonal(values, period)) return NO_SEASON;
  const { indices, isMultiplicative } = seasonalIndices(values, period);
  const isUsable = !isMultiplicative || indices.every((index) => index > LEAST_INDEX);
  return isUsable ? { period, indices, isMultiplicative, isPresent: true } : NO_SEASON;
}

/** The values without their season. */
export function withoutSeason(values: Values, { indices, isMultiplicative, period }: Season): Float64Array {
  return Float64Array.from({ length: values.length }, (_, time) => {
    const [value, index] = [values[time] ?? 0, indices[time % period] ?? 1];
    return isMultiplicative ? value / index : value - index;
  });
}

/** Puts the season back into a forecast whose first step follows `length` observations. */
export function withSeason(
  forecast: Values,
  length: number,
  { indices, isMultiplicative, period }: Season,
): Float64Array {
  return Float64Array.from({ length: forecast.length }, (_, step) => {
    const [value, index] = [forecast[step] ?? 0, indices[(length + step) % period] ?? 1];
    return isMultiplicative ? value * index : value + index;
  });
}
