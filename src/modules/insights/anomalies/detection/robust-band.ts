/** Middle and spread of a few values, neither moved far by one of them that is out of line. */
interface RobustBand {
  readonly median: number;
  /** An estimate of the standard deviation. */
  readonly spread: number;
}

/** Makes the median of absolute deviations estimate the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const CONSISTENCY = 1.4826;

/**
 * What the same median falls short by in samples of 2 to 9, from Croux and Rousseeuw, “Time-efficient algorithms for two
 * highly robust estimators of scale” (1992). Beyond 9 they give n / (n − 0.8).
 */
const SMALL_SAMPLE: readonly number[] = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];

/** The middle value, or the mean of the two middle ones. @throws RangeError for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no values have no median');
  return (lower + upper) / 2;
}

/**
 * Middle and spread of values. A few quarters may happen to be almost alike, which says little of the next one: the spread
 * is never taken to be less than `leastSpread`.
 */
export function robustBand(values: readonly number[], leastSpread: number): RobustBand {
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  const n = values.length;
  const factor = n < 2 ? 1 : (SMALL_SAMPLE[n - 2] ?? n / (n - 0.8));
  return { median: middle, spread: Math.max(leastSpread, CONSISTENCY * factor * deviation) };
}
