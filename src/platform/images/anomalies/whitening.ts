/** Maximum number of rounds over all pairs; about seven are needed. */
const SWEEPS = 12;
/** Two directions count as uncorrelated when they share less than this part of both. */
const LEAST_TURN = 1e-9;
/** Smallest variance of a direction, as a part of the greatest: anything below is noise. */
const VARIANCE_FLOOR = 1e-3;

interface Whitening {
  /** A row for each dimension, over the features. */
  readonly matrix: Float32Array;
  readonly offsets: Float32Array;
}

/** Whitening: makes rows of features uncorrelated, with equal variance in the directions of greatest variance. */
export function whiteningOf(rows: Float32Array, width: number, dimensions: number): Whitening {
  const count = rows.length / width;
  const means = new Float64Array(width);
  rows.forEach((value, place) => (means[place % width] = (means[place % width] ?? 0) + value / count));
  const covariance = new Float64Array(width * width);
  const away = new Float64Array(width);
  for (let start = 0; start < rows.length; start += width) {
    for (let one = 0; one < width; one += 1) away[one] = (rows[start + one] ?? 0) - (means[one] ?? 0);
    for (let one = 0; one < width; one += 1) {
      const own = (away[one] ?? 0) / count;
      for (let other = 0; other <= one; other += 1)
        covariance[one * width + other] = (covariance[one * width + other] ?? 0) + own * (away[other] ?? 0);
    }
  }
  for (let one = 0; one < width; one += 1)
    for (let other = 0; other < one; other += 1) covariance[other * width + one] = covariance[one * width + other] ?? 0;
  const { values, vectors } = eigen(covariance, width);
  const order = [...values.keys()].sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0)).slice(0, dimensions);
  const floor = VARIANCE_FLOOR * (values[order[0] ?? 0] ?? 1);
  const matrix = new Float32Array(dimensions * width);
  const offsets = new Float32Array(dimensions);
  order.forEach((vector, row) => {
    const scale = 1 / Math.sqrt(Math.max(0, values[vector] ?? 0) + floor);
    let offset = 0;
    for (let column = 0; column < width; column += 1) {
      const weight = (vectors[column * width + vector] ?? 0) * scale;
      matrix[row * width + column] = weight;
      offset -= weight * (means[column] ?? 0);
    }
    offsets[row] = offset;
  });
  return { matrix, offsets };
}

/**
 * Eigenvalues, and eigenvectors in columns, of a symmetric matrix, which is overwritten: Jacobi rotations, pair after
 * pair, until none is left.
 */
function eigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = new Float64Array(size * size);
  for (let place = 0; place < size; place += 1) vectors[place * (size + 1)] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) turn(matrix, vectors, size, p, q);
  return { values: Float64Array.from({ length: size }, (_, place) => matrix[place * (size + 1)] ?? 0), vectors };
}

function turn(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): number {
  const off = matrix[p * size + q] ?? 0;
  const [first, second] = [matrix[p * size + p] ?? 0, matrix[q * size + q] ?? 0];
  if (Math.abs(off) <= LEAST_TURN * (Math.abs(first) + Math.abs(second))) return 0;
  const ratio = (second - first) / (2 * off);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let place = 0; place < size; place += 1) {
    const a = matrix[p * size + place] ?? 0;
    const b = matrix[q * size + place] ?? 0;
    matrix[p * size + place] = cosine * a - sine * b;
    matrix[q * size + place] = sine * a + cosine * b;
  }
  for (let place = 0; place < size; place += 1) {
    const row = place * size;
    const a = matrix[row + p] ?? 0;
    const b = matrix[row + q] ?? 0;
    matrix[row + p] = cosine * a - sine * b;
    matrix[row + q] = sine * a + cosine * b;
    const u = vectors[row + p] ?? 0;
    const v = vectors[row + q] ?? 0;
    vectors[row + p] = cosine * u - sine * v;
    vectors[row + q] = sine * u + cosine * v;
  }
  return 1;
}

/** Rows, whitened. */
export function whitened(rows: Float32Array, width: number, { matrix, offsets }: Whitening): Float32Array {
  const dimensions = offsets.length;
  const result = new Float32Array((rows.length / width) * dimensions);
  for (let row = 0; row * width < rows.length; row += 1)
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      let sum = offsets[dimension] ?? 0;
      for (let column = 0; column < width; column += 1)
        sum += (matrix[dimension * width + column] ?? 0) * (rows[row * width + column] ?? 0);
      result[row * dimensions + dimension] = sum;
    }
  return result;
}

/**
 * Chooses rows so that all others are near one of them: each next one is the farthest from those before (Roth et al.,
 * 2022, PatchCore). Distances are squared, and taken over all dimensions.
 */
export function farthestPoints(rows: Float32Array, width: number, wanted: number): Float32Array {
  const count = rows.length / width;
  if (count <= wanted) return rows;
  const nearest = new Float32Array(count).fill(Infinity);
  const chosen = new Float32Array(wanted * width);
  let next = 0;
  for (let taken = 0; taken < wanted; taken += 1) {
    const latest = chosen.subarray(taken * width, (taken + 1) * width);
    latest.set(rows.subarray(next * width, (next + 1) * width));
    let farthest = -1;
    for (let row = 0, start = 0; row < count; row += 1, start += width) {
      let least = nearest[row] ?? 0;
      let distance = 0;
      for (let column = 0; column < width && distance < least; column += 1) {
        const away = (rows[start + column] ?? 0) - (latest[column] ?? 0);
        distance += away * away;
      }
      if (distance < least) {
        nearest[row] = distance;
        least = nearest[row] ?? 0;
      }
      if (least > farthest) {
        farthest = least;
        next = row;
      }
    }
  }
  return chosen;
}
