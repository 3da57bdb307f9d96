/** Rows of numbers, one after another in `values`. NaN means that a value is not known. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** `rows` times `columns`, row by row. */
  readonly values: Float32Array;
}

/** What each row is: a class from 0. */
export type Labels = Uint8Array;

/** Rows with a known class, and their weights; all equal by default. */
export interface LabelledRows {
  readonly matrix: Matrix;
  readonly labels: Labels;
  readonly weights?: Float32Array;
}

/**
 * A matrix over those values, or of zeros.
 * @throws RangeError when the number of values does not match rows and columns.
 */
export function matrixOf(rows: number, columns: number, values?: Float32Array): Matrix {
  if (values === undefined) return { rows, columns, values: new Float32Array(rows * columns) };
  if (values.length !== rows * columns)
    throw new RangeError(`${rows} rows of ${columns} columns are not ${values.length} values`);
  return { rows, columns, values };
}

/** The rows at these places, in this order; an index may occur more than once. */
export function takeRows({ columns, values }: Matrix, places: ArrayLike<number>): Matrix {
  const taken = matrixOf(places.length, columns);
  for (let row = 0; row < places.length; row += 1) {
    const start = (places[row] ?? 0) * columns;
    taken.values.set(values.subarray(start, start + columns), row * columns);
  }
  return taken;
}

/** The labelled rows at these places. */
export function takeLabelled({ matrix, labels, weights }: LabelledRows, places: ArrayLike<number>): LabelledRows {
  const labelled = {
    matrix: takeRows(matrix, places),
    labels: Uint8Array.from(places, (place) => labels[place] ?? 0),
  };
  return weights ? { ...labelled, weights: Float32Array.from(places, (place) => weights[place] ?? 0) } : labelled;
}

/**
 * @throws RangeError when labels or weights do not match the rows, a class is beyond the last, or a weight is not
 * positive.
 */
export function checkLabelled({ matrix, labels, weights }: LabelledRows, classes: number): void {
  if (matrix.rows === 0) throw new RangeError('there are no rows to learn from');
  if (labels.length !== matrix.rows) throw new RangeError(`${labels.length} labels for ${matrix.rows} rows`);
  if (labels.some((label) => label >= classes))
    throw new RangeError(`a label is beyond the last of ${classes} classes`);
  if (weights && weights.length !== matrix.rows)
    throw new RangeError(`${weights.length} weights for ${matrix.rows} rows`);
  if (weights?.some((weight) => !(weight > 0))) throw new RangeError('a weight is not above zero');
}
