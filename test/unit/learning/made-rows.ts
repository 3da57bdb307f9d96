import { matrixOf, randomOf, type LabelledRows, type Matrix } from '../../../src/learning/index.js';

/** Rows of numbers about zero, some of them tied and some unknown. */
export function madeMatrix(rows: number, columns: number, seed = 1, missing = 0.05): Matrix {
  const random = randomOf(seed, 77);
  const matrix = matrixOf(rows, columns);
  for (let place = 0; place < matrix.values.length; place += 1) {
    const value = (random.unit() + random.unit() + random.unit() - 1.5) * 4;
    const column = place % columns;
    matrix.values[place] = random.unit() < missing ? NaN : column % 3 === 2 ? Math.round(value) : value;
  }
  return matrix;
}

/**
 * Labelled rows whose class follows from the first columns, with noise: what is unknown tells something too, and no single
 * column tells all.
 */
export function madeRows(rows: number, columns: number, classes: number, seed = 1): LabelledRows {
  const matrix = madeMatrix(rows, columns, seed);
  const random = randomOf(seed, 78);
  const labels = Uint8Array.from({ length: rows }, (_, row) => {
    const [first = 0, second = 0, third = 0] = matrix.values.subarray(row * columns, row * columns + 3);
    const known = Number.isNaN(first) ? 2.5 : first;
    const signal = known + (second > 0 ? 1.5 : -1.5) + (third > 1 ? known : 0) + (random.unit() - 0.5) * 2;
    const share = 1 / (1 + Math.exp(-signal / 1.5));
    return Math.min(classes - 1, Math.floor((Number.isNaN(share) ? random.unit() : share) * classes));
  });
  return { matrix, labels };
}
