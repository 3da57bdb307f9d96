import { randomOf } from '../random.js';

/** A metric on these rows, which may repeat. */
export type Metric = (rows: Int32Array) => number;

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A metric with its confidence interval: the quantiles of its values on resampled rows (Efron's percentile bootstrap).
 * Samples on which it is not a number are left out.
 */
export function bootstrap(
  rows: number,
  metric: Metric,
  {
    draws = 200,
    level = 0.95,
    seed = 1,
  }: { readonly draws?: number; readonly level?: number; readonly seed?: number } = {},
): Interval {
  const random = randomOf(seed);
  const drawn = new Int32Array(rows);
  const values = Float64Array.from({ length: draws }, () => {
    for (let place = 0; place < rows; place += 1) drawn[place] = random.below(rows);
    return metric(drawn);
  })
    .filter((value) => !Number.isNaN(value))
    .sort();
  const quantile = (share: number): number => values[Math.round(share * (values.length - 1))] ?? NaN;
  const value = metric(Int32Array.from({ length: rows }, (_, row) => row));
  return { value, low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
