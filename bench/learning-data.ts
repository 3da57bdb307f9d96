import { matrixOf, randomOf, unitVectors, type LabelledRows } from '../src/learning/index.js';

/**
 * Rows like a year of card spending by category: most values small, many of them nothing, some unknown, and each of the
 * classes given by more spending in some columns, with noise.
 */
export function spendingRows(rows: number, columns: number, classes: number): LabelledRows {
  const random = randomOf(2026);
  const matrix = matrixOf(rows, columns);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const label = random.below(classes);
    labels[row] = random.unit() < 0.15 ? random.below(classes) : label;
    for (let column = 0; column < columns; column += 1) {
      const likely = column % classes === label ? 1.6 : 1;
      const spent = random.unit() < 0.3 ? 0 : Math.round(-Math.log(1 - random.unit()) * 100 * likely);
      matrix.values[row * columns + column] = random.unit() < 0.02 ? NaN : spent;
    }
  }
  return { matrix, labels };
}

/** Unit vectors at random, in shared memory. */
export function sharedVectors(rows: number, dimensions: number): Float32Array {
  const random = randomOf(2027);
  const vectors = new Float32Array(new SharedArrayBuffer(4 * rows * dimensions));
  for (let place = 0; place < vectors.length; place += 1) vectors[place] = random.unit() - 0.3;
  vectors.set(unitVectors(vectors, dimensions));
  return vectors;
}
