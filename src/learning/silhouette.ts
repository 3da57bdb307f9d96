import { squaredDistance, type Assignment } from './k-means.js';
import { takeRows, type Matrix } from './matrix.js';
import { randomOf, sample } from './random.js';

/** Rows compared pairwise: their mean is accurate to about 0.02. */
const SAMPLE = 1_000;

/**
 * How much nearer rows are to their own cluster than to the next (Rousseeuw, 1987), from -1 to 1: the mean over a
 * random sample. A row that is alone in its cluster counts 0, and so does every row when there is only one cluster.
 */
export function silhouette(
  matrix: Matrix,
  { clusters }: Pick<Assignment, 'clusters'>,
  seed = 1,
  size = SAMPLE,
): number {
  const chosen = sample(matrix.rows, size, randomOf(seed));
  const rows = takeRows(matrix, chosen);
  const own = chosen.map((row) => clusters[row] ?? 0);
  const count = own.reduce((most, cluster) => Math.max(most, cluster), 0) + 1;
  let sum = 0;
  for (let row = 0; row < rows.rows; row += 1) sum += widthOf(rows, own, row, count);
  return rows.rows === 0 ? 0 : sum / rows.rows;
}

function widthOf({ rows, columns, values }: Matrix, clusters: Int32Array, row: number, count: number): number {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  for (let other = 0; other < rows; other += 1) {
    if (other === row) continue;
    const cluster = clusters[other] ?? 0;
    sums[cluster] =
      (sums[cluster] ?? 0) + Math.sqrt(squaredDistance(values, row * columns, values, other * columns, columns));
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  }
  const means = sums.map((sum, cluster) => sum / (sizes[cluster] ?? 0));
  const ownMean = means[clusters[row] ?? 0] ?? NaN;
  const next = means.reduce(
    (least, mean, cluster) => (cluster !== clusters[row] && mean < least ? mean : least),
    Infinity,
  );
  if (Number.isNaN(ownMean) || next === Infinity || (ownMean === 0 && next === 0)) return 0;
  return (next - ownMean) / Math.max(ownMean, next);
}
