/** Observations in order of time, with equal distances. */
export type Values = ArrayLike<number>;

/** What a method is asked for. */
export interface Outlook {
  /** Observations in a season: 12 for months, 4 for quarters, 1 for years or when there is no season. */
  readonly period: number;
  /** How many steps ahead. */
  readonly horizon: number;
}

/** The longest forecast, in steps: two years of months. */
export const MAX_HORIZON = 24;
/** The longest season: days of a leap year. */
export const MAX_PERIOD = 366;
/** Longer histories are cut at the beginning: no method here learns more from them. */
export const MAX_LENGTH = 2_000;
/** Larger magnitudes are refused, since sums of their squares overflow. */
export const LARGEST = 1e100;

export type SeriesFault = 'TOO_SHORT' | 'NOT_FINITE' | 'PERIOD' | 'HORIZON';

/** A request that no method can answer. */
export class SeriesUnfit extends RangeError {
  override readonly name = 'SeriesUnfit';

  constructor(
    readonly fault: SeriesFault,
    /** Which field to correct. */
    readonly field: 'values' | 'period' | 'horizon',
    message: string,
  ) {
    super(`${field}: ${message}`);
  }
}

/**
 * A copy of the history for a method to work on, at most the last MAX_LENGTH values.
 * @throws SeriesUnfit that names the field, for an empty series, a gap, an infinity, or a period or horizon out of
 * bounds.
 */
export function checkedHistory(values: Values, { period, horizon }: Outlook, least = 1): Float64Array {
  if (!Number.isInteger(period) || period < 1 || period > MAX_PERIOD)
    throw new SeriesUnfit('PERIOD', 'period', `a whole number from 1 to ${MAX_PERIOD} is needed, not ${period}`);
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > MAX_HORIZON)
    throw new SeriesUnfit('HORIZON', 'horizon', `a whole number from 1 to ${MAX_HORIZON} is needed, not ${horizon}`);
  if (values.length < least)
    throw new SeriesUnfit('TOO_SHORT', 'values', `${values.length} observations, and at least ${least} are needed`);
  const first = Math.max(0, values.length - MAX_LENGTH);
  return Float64Array.from({ length: values.length - first }, (_, place) => {
    const value = values[first + place] ?? NaN;
    if (Math.abs(value) <= LARGEST) return value;
    throw new SeriesUnfit('NOT_FINITE', 'values', `observation ${first + place + 1} is ${value}`);
  });
}

export const meanOf = (values: Values): number => {
  let sum = 0;
  for (const value of Array.from(values)) sum += value;
  return sum / values.length;
};

/** The least-squares slope over time, per step; 0 for a single value. */
export function slopeOf(values: Values): number {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  let [product, square] = [0, 0];
  for (let time = 0; time < values.length; time += 1) {
    product += (time - middle) * ((values[time] ?? 0) - mean);
    square += (time - middle) ** 2;
  }
  return square === 0 ? 0 : product / square;
}
