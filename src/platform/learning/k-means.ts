import { matrixOf, takeRows, type Matrix } from './matrix.js';
import { randomOf, type Random } from './random.js';
import type { Steps } from './steps.js';

export interface KMeansOptions {
  readonly clusters: number;
  /** Most rounds; fewer where the centres come to rest. */
  readonly rounds: number;
  readonly seed: number;
}

/** Centres of clusters, that of the largest first. */
export interface KMeansModel {
  readonly centres: Matrix;
  /** Rows of each cluster where it was learned. */
  readonly sizes: Int32Array;
  /** Sum of squared distances of the rows to their centres. */
  readonly inertia: number;
  readonly rounds: number;
}

/** The nearest centre of each row, the first of equals, and how far it is. */
export interface Assignment {
  readonly clusters: Int32Array;
  readonly distances: Float32Array;
}

/**
 * Lloyd's k-means from centres chosen by k-means++ (Arthur and Vassilvitskii, 2007). Every value must be known; columns weigh as much
 * as they vary, so standardise them first where their units differ.
 * @throws RangeError when there are fewer rows than clusters, or an unknown value.
 */
export function* trainKMeans(
  matrix: Matrix,
  { clusters, rounds = 100, seed = 1 }: Partial<KMeansOptions> & Pick<KMeansOptions, 'clusters'>,
): Steps<{ readonly round: number; readonly inertia: number }, KMeansModel> {
  if (clusters < 1 || matrix.rows < clusters) throw new RangeError(`${matrix.rows} rows make no ${clusters} clusters`);
  if (!matrix.values.every(Number.isFinite)) throw new RangeError('a value is not known');
  let centres = firstCentres(matrix, clusters, randomOf(seed));
  let last = assign(centres, matrix);
  let round = 1;
  for (; round < rounds; round += 1) {
    yield { round, inertia: inertiaOf(last) };
    centres = meansOf(matrix, last, clusters);
    const next = assign(centres, matrix);
    const atRest = next.clusters.every((cluster, row) => cluster === last.clusters[row]);
    last = next;
    if (atRest) break;
  }
  const sizes = sizesOf(last, clusters);
  const order = Int32Array.from(sizes.keys()).sort(
    (one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other,
  );
  return {
    centres: takeRows(centres, order),
    sizes: order.map((cluster) => sizes[cluster] ?? 0),
    inertia: inertiaOf(last),
    rounds: round,
  };
}

export function assign(centres: Matrix, { rows, columns, values }: Matrix): Assignment {
  if (columns !== centres.columns) throw new RangeError(`${columns} columns instead of ${centres.columns}`);
  const clusters = new Int32Array(rows);
  const distances = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let nearest = Infinity;
    for (let cluster = 0; cluster < centres.rows; cluster += 1) {
      const square = squaredDistance(values, row * columns, centres.values, cluster * columns, columns);
      if (square >= nearest) continue;
      nearest = square;
      clusters[row] = cluster;
    }
    distances[row] = Math.sqrt(nearest);
  }
  return { clusters, distances };
}

export function squaredDistance(
  ones: Float32Array,
  one: number,
  others: Float32Array,
  other: number,
  columns: number,
): number {
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    const difference = (ones[one + column] ?? 0) - (others[other + column] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** Each further centre is a row chosen with a chance that grows with its squared distance to those before. */
function firstCentres(matrix: Matrix, clusters: number, random: Random): Matrix {
  const { rows, columns, values } = matrix;
  const chosen = [random.below(rows)];
  const nearest = new Float64Array(rows).fill(Infinity);
  while (chosen.length < clusters) {
    const last = (chosen.at(-1) ?? 0) * columns;
    let sum = 0;
    for (let row = 0; row < rows; row += 1) {
      const square = Math.min(nearest[row] ?? 0, squaredDistance(values, row * columns, values, last, columns));
      nearest[row] = square;
      sum += square;
    }
    let rest = random.unit() * sum;
    let next = nearest.findIndex((square) => square > 0 && (rest -= square) <= 0);
    if (next < 0) next = sum > 0 ? nearest.findLastIndex((square) => square > 0) : random.below(rows);
    chosen.push(next);
  }
  return takeRows(matrix, chosen);
}

/** A cluster that lost all its rows is given the row that is farthest from its centre. */
function meansOf({ rows, columns, values }: Matrix, { clusters, distances }: Assignment, count: number): Matrix {
  const sums = new Float64Array(count * columns);
  const sizes = new Float64Array(count);
  for (let row = 0; row < rows; row += 1) {
    const cluster = clusters[row] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let column = 0; column < columns; column += 1)
      sums[cluster * columns + column] =
        (sums[cluster * columns + column] ?? 0) + (values[row * columns + column] ?? 0);
  }
  const centres = matrixOf(
    count,
    columns,
    Float32Array.from(sums, (sum, place) => sum / (sizes[Math.floor(place / columns)] ?? 1)),
  );
  const far = Float32Array.from(distances);
  sizes.forEach((size, cluster) => {
    if (size > 0) return;
    const farthest = far.indexOf(far.reduce((most, distance) => Math.max(most, distance), 0));
    far[farthest] = 0;
    centres.values.set(values.subarray(farthest * columns, (farthest + 1) * columns), cluster * columns);
  });
  return centres;
}

const inertiaOf = ({ distances }: Assignment): number =>
  distances.reduce((sum, distance) => sum + distance * distance, 0);

function sizesOf({ clusters }: Assignment, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}
