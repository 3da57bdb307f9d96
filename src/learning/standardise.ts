import { matrixOf, type Matrix } from './matrix.js';

/** Mean and spread of each column. */
export interface Standard {
  readonly means: Float32Array;
  /** Standard deviations; 1 for a column that is constant or unknown. */
  readonly deviations: Float32Array;
}

/** Mean and standard deviation of the known values in each column. */
export function standardOf({ rows, columns, values }: Matrix): Standard {
  const means = new Float32Array(columns);
  const deviations = new Float32Array(columns);
  for (let column = 0; column < columns; column += 1) {
    let count = 0;
    let mean = 0;
    let squares = 0;
    // Welford's method, which does not lose small deviations of large numbers.
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * columns + column] ?? NaN;
      if (Number.isNaN(value)) continue;
      count += 1;
      const from = value - mean;
      mean += from / count;
      squares += from * (value - mean);
    }
    const deviation = Math.fround(Math.sqrt(squares / Math.max(1, count)));
    means[column] = mean;
    deviations[column] = deviation > 0 ? deviation : 1;
  }
  return { means, deviations };
}

/** Each value in deviations from the mean of its column; unknown values count as the mean. */
export function standardise({ rows, columns, values }: Matrix, { means, deviations }: Standard): Matrix {
  return matrixOf(
    rows,
    columns,
    values.map((value, place) => {
      const column = place % columns;
      return Number.isNaN(value) ? 0 : (value - (means[column] ?? 0)) / (deviations[column] ?? 1);
    }),
  );
}
