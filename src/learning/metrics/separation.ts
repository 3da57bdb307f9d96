/** A threshold's shares: of those who are not, and of those who are, who lie above it. */
export interface RocPoint {
  readonly falsePositive: number;
  readonly truePositive: number;
}

/** Places from the highest score to the lowest. */
const descending = (scores: ArrayLike<number>): Int32Array =>
  Int32Array.from({ length: scores.length }, (_, row) => row).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

/** Counts above each threshold, from the highest score on; equal scores come together. */
function* counted(
  scores: ArrayLike<number>,
  positives: ArrayLike<number>,
): Generator<{ readonly above: number; readonly hits: number }> {
  const order = descending(scores);
  let hits = 0;
  for (const [place, row] of order.entries()) {
    hits += positives[row] === 1 ? 1 : 0;
    if (scores[order[place + 1] ?? -1] !== scores[row]) yield { above: place + 1, hits };
  }
}

const countOf = (positives: ArrayLike<number>): number =>
  Array.from(positives).reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);

/**
 * The receiver operating characteristic, from (0, 0) to (1, 1): a point for each score that occurs. Empty when there is
 * only one kind.
 */
export function rocPoints(scores: ArrayLike<number>, positives: ArrayLike<number>): RocPoint[] {
  const positive = countOf(positives);
  const negative = scores.length - positive;
  if (positive === 0 || negative === 0) return [];
  const points = Array.from(counted(scores, positives), ({ above, hits }) => ({
    falsePositive: (above - hits) / negative,
    truePositive: hits / positive,
  }));
  return [{ falsePositive: 0, truePositive: 0 }, ...points];
}

/** At most this many of the points, evenly spaced by index, with both ends. */
export const thinned = (points: readonly RocPoint[], most: number): RocPoint[] =>
  points.length <= most
    ? [...points]
    : Array.from(
        { length: most },
        (_, at) => points[Math.round((at * (points.length - 1)) / (most - 1))] ?? points[0],
      ).filter((point) => point !== undefined);

/**
 * The greatest distance of the two distributions of scores (Kolmogorov and Smirnov), from 0 to 1; NaN when there is
 * only one kind.
 */
export function kolmogorovSmirnov(scores: ArrayLike<number>, positives: ArrayLike<number>): number {
  const points = rocPoints(scores, positives);
  const most = points.reduce(
    (best, { falsePositive, truePositive }) => Math.max(best, truePositive - falsePositive),
    0,
  );
  return points.length === 0 ? NaN : most;
}

/**
 * The area under the precision-recall curve as average precision: the mean over positives of the precision at their
 * score. Unlike the trapezoidal rule it is not inflated by interpolation (Davis and Goadrich, 2006). NaN when there are
 * none.
 */
export function averagePrecision(scores: ArrayLike<number>, positives: ArrayLike<number>): number {
  const positive = countOf(positives);
  let [sum, before] = [0, 0];
  for (const { above, hits } of counted(scores, positives)) {
    sum += (hits - before) * (hits / above);
    before = hits;
  }
  return sum / positive;
}
