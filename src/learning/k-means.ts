import { matrixOf, takeRows, type Matrix } from './matrix.js';
import { randomOf, type Random } from './random.js';
import { finish, withProgress, type QuietSteps, type Steps } from './work-steps.js';

export interface KMeansOptions {
  readonly clusters: number;
  /** Maximum number of rounds; fewer when the centres converge. */
  readonly rounds: number;
  readonly seed: number;
}

/** Centres of clusters, that of the largest first. */
export interface KMeansModel {
  readonly centres: Matrix;
  /** Training rows in each cluster. */
  readonly sizes: Int32Array;
  /** Sum of squared distances of the rows to their centres. */
  readonly inertia: number;
  readonly rounds: number;
}

/** Rows per step. */
const STEP_ROWS = 4_096;

/** The nearest centre of each row, the first among equals, and its distance. */
export interface Assignment {
  readonly clusters: Int32Array;
  readonly distances: Float32Array;
}

/**
 * Lloyd's k-means from centres chosen by greedy k-means++ (Arthur and Vassilvitskii, 2007). Every value must be known;
 * columns count by their variance, so standardise them first when their units differ.
 * @throws RangeError when there are fewer rows than clusters, or an unknown value.
 */
export function* trainKMeans(
  matrix: Matrix,
  { clusters, rounds = 100, seed = 1 }: Partial<KMeansOptions> & Pick<KMeansOptions, 'clusters'>,
): Steps<{ readonly round: number; readonly inertia: number }, KMeansModel> {
  if (clusters < 1 || matrix.rows < clusters) throw new RangeError(`${matrix.rows} rows make no ${clusters} clusters`);
  if (!matrix.values.every(Number.isFinite)) throw new RangeError('a value is not known');
  const beginning = { round: 0, inertia: Infinity };
  let centres = yield* withProgress(firstCentres(matrix, clusters, randomOf(seed)), beginning);
  let last = yield* withProgress(assignRows(centres, matrix), beginning);
  let round = 1;
  for (; round < rounds; round += 1) {
    const progress = { round, inertia: inertiaOf(last) };
    centres = meansOf(matrix, last, clusters);
    const next = yield* withProgress(assignRows(centres, matrix), progress);
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

/** @throws RangeError for rows of other columns than the centres. */
export const assign = (centres: Matrix, matrix: Matrix): Assignment => finish(assignRows(centres, matrix));

function* assignRows(centres: Matrix, { rows, columns, values }: Matrix): QuietSteps<Assignment> {
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
    if (row % STEP_ROWS === 0) yield;
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

/**
 * Each further centre is a row drawn with a probability proportional to its squared distance from those before: the
 * best of a few such rows, which seldom puts two centres in one cluster.
 */
function* firstCentres(matrix: Matrix, clusters: number, random: Random): QuietSteps<Matrix> {
  const chosen = [random.below(matrix.rows)];
  let nearest = nearer(matrix, chosen[0] ?? 0, new Float64Array(matrix.rows).fill(Infinity));
  const candidates = 2 + Math.floor(Math.log(clusters));
  while (chosen.length < clusters) {
    let best = { row: 0, squares: nearest, sum: Infinity };
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const row = drawBySquare(nearest, random);
      const squares = nearer(matrix, row, nearest);
      const sum = squares.reduce((total, square) => total + square, 0);
      if (sum < best.sum) best = { row, squares, sum };
      yield;
    }
    chosen.push(best.row);
    nearest = best.squares;
  }
  return takeRows(matrix, chosen);
}

/** Squared distances of all rows to the nearest of the centres before and this row. */
function nearer({ columns, values }: Matrix, centre: number, before: Float64Array): Float64Array {
  return before.map((square, row) =>
    Math.min(square, squaredDistance(values, row * columns, values, centre * columns, columns)),
  );
}

function drawBySquare(squares: Float64Array, random: Random): number {
  const sum = squares.reduce((total, square) => total + square, 0);
  if (sum === 0) return random.below(squares.length);
  let rest = random.unit() * sum;
  const drawn = squares.findIndex((square) => square > 0 && (rest -= square) <= 0);
  // Rounding may leave a rest beyond the last row.
  return drawn < 0 ? squares.findLastIndex((square) => square > 0) : drawn;
}

/** An empty cluster gets the row that is farthest from its centre. */
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
