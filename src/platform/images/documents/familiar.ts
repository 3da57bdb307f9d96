import { standardise, standardOf, type LabelledRows } from '../../../learning/index.js';
import type { Familiar } from '../open-model.js';
import { clipped, unfamiliarity } from './unfamiliarity.js';

/** Share of paper photographs that may be taken for something else. */
const FALSE_ALARMS = 0.01;

/**
 * Learns what features of known photographs look like, class by class; `held` are held-out photographs that set the
 * limit.
 */
export function learnFamiliar({ matrix, labels }: LabelledRows, classes: number, held: LabelledRows): Familiar {
  const standard = standardOf(matrix);
  const { columns: size } = matrix;
  const values = standardise(matrix, standard).values.map(clipped);
  const centres = centresOf(values, labels, classes, size);
  const away = values.map(
    (value, place) => value - (centres[labels[Math.floor(place / size)] ?? 0]?.[place % size] ?? 0),
  );
  const weights = Float32Array.from(inverse(shrunkCovariance(away, size), size));
  const familiar = { means: [...standard.means], deviations: [...standard.deviations], centres, weights };
  const distances = Float64Array.from({ length: held.matrix.rows }, (_, row) =>
    unfamiliarity(held.matrix.values.subarray(row * size, (row + 1) * size), familiar),
  ).sort();
  // A tenth beyond, so that real photographs are accepted as papers, not only made-up ones.
  const limit = 1.1 * (distances[Math.round((1 - FALSE_ALARMS) * (distances.length - 1))] ?? Infinity);
  return { ...familiar, limit };
}

function centresOf(values: Float32Array, labels: Uint8Array, classes: number, size: number): number[][] {
  return Array.from({ length: classes }, (_, label) => {
    const sums = new Float64Array(size);
    let count = 0;
    labels.forEach((own, row) => {
      if (own !== label) return;
      count += 1;
      for (let column = 0; column < size; column += 1)
        sums[column] = (sums[column] ?? 0) + (values[row * size + column] ?? 0);
    });
    return Array.from(sums, (sum) => Math.fround(sum / Math.max(1, count)));
  });
}

/** The covariance of rows around 0, shrunk towards a multiple of the identity by Ledoit and Wolf (2004). */
function shrunkCovariance(rows: Float32Array, size: number): Float64Array {
  const count = rows.length / size;
  const sums = new Float64Array(size * size);
  const squares = new Float64Array(size * size);
  for (let start = 0; start < rows.length; start += size)
    for (let one = 0; one < size; one += 1)
      for (let other = 0; other <= one; other += 1) {
        const product = (rows[start + one] ?? 0) * (rows[start + other] ?? 0);
        const place = one * size + other;
        sums[place] = (sums[place] ?? 0) + product;
        squares[place] = (squares[place] ?? 0) + product * product;
      }
  const covariance = new Float64Array(size * size);
  let trace = 0;
  for (let one = 0; one < size; one += 1) trace += (sums[one * size + one] ?? 0) / count;
  const mean = trace / size;
  let [spread, doubt] = [0, 0];
  for (let one = 0; one < size; one += 1)
    for (let other = 0; other <= one; other += 1) {
      const value = (sums[one * size + other] ?? 0) / count;
      const times = one === other ? 1 : 2;
      covariance[one * size + other] = covariance[other * size + one] = value;
      spread += times * (value - (one === other ? mean : 0)) ** 2;
      doubt += (times * ((squares[one * size + other] ?? 0) / count - value * value)) / count;
    }
  const share = Math.min(1, doubt / spread);
  return covariance.map((value, place) => (1 - share) * value + (place % (size + 1) === 0 ? share * mean : 0));
}

/** The inverse of a symmetric positive matrix, by Cholesky's decomposition. */
function inverse(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let place = 0; place < column; place += 1)
        sum -= (lower[row * size + place] ?? 0) * (lower[column * size + place] ?? 0);
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(1e-9, sum)) : sum / (lower[column * size + column] ?? 1);
    }
  const result = new Float64Array(size * size);
  for (let unit = 0; unit < size; unit += 1) {
    const solved = new Float64Array(size);
    for (let row = 0; row < size; row += 1) {
      let sum = row === unit ? 1 : 0;
      for (let place = 0; place < row; place += 1) sum -= (lower[row * size + place] ?? 0) * (solved[place] ?? 0);
      solved[row] = sum / (lower[row * size + row] ?? 1);
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      let sum = solved[row] ?? 0;
      for (let place = row + 1; place < size; place += 1)
        sum -= (lower[place * size + row] ?? 0) * (solved[place] ?? 0);
      solved[row] = sum / (lower[row * size + row] ?? 1);
      result[row * size + unit] = solved[row] ?? 0;
    }
  }
  return result;
}
