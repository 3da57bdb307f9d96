import type { Matrix } from '../matrix.js';
import type { QuietSteps } from '../work-steps.js';

/** The bin of unknown values. Known ones have the bins before it. */
export const MISSING_BIN = 255;
/** Rows used to choose cuts: quantiles of this many are accurate to a third of a percent. */
const ROWS_LOOKED_AT = 100_000;

/** A matrix with each value replaced by its bin, column after column. */
export interface BinnedMatrix {
  readonly rows: number;
  /** Where each column is cut, ascending: bin `b` holds what is above cut `b - 1` and at most cut `b`. */
  readonly cuts: readonly Float32Array[];
  readonly bins: Uint8Array;
}

/** Makes bins of about as many rows each, at most `most` a column; a bin a value where there are few values. */
export function* bin(matrix: Matrix, most = MISSING_BIN): QuietSteps<BinnedMatrix> {
  const { rows, columns, values } = matrix;
  const cuts: Float32Array[] = [];
  const bins = new Uint8Array(rows * columns);
  for (let column = 0; column < columns; column += 1) {
    const own = cutsOf(knownValues(matrix, column), Math.min(most, MISSING_BIN));
    for (let row = 0; row < rows; row += 1)
      bins[column * rows + row] = binOf(values[row * columns + column] ?? NaN, own);
    cuts.push(own);
    yield;
  }
  return { rows, cuts, bins };
}

/** @throws RangeError for an infinite value, which has no place between others. */
function knownValues({ rows, columns, values }: Matrix, column: number): Float32Array {
  const stride = Math.max(1, Math.floor(rows / ROWS_LOOKED_AT));
  const known = new Float32Array(Math.ceil(rows / stride));
  let count = 0;
  for (let row = 0; row < rows; row += stride) {
    const value = values[row * columns + column] ?? NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isFinite(value)) throw new RangeError(`column ${column} holds ${value}`);
    known[count] = value;
    count += 1;
  }
  return known.subarray(0, count).sort();
}

function cutsOf(sorted: Float32Array, most: number): Float32Array {
  const distinct = sorted.filter((value, place) => place === 0 || value !== sorted[place - 1]);
  if (distinct.length <= most) return distinct.subarray(1).map((value, place) => between(distinct[place] ?? 0, value));
  const cuts: number[] = [];
  for (let bin = 1; bin < most; bin += 1) {
    const low = sorted[Math.floor((bin * sorted.length) / most) - 1] ?? 0;
    const high = distinct[binOf(low, distinct) + 1];
    if (high === undefined) break;
    const cut = between(low, high);
    if (cut > (cuts.at(-1) ?? -Infinity)) cuts.push(cut);
  }
  return Float32Array.from(cuts);
}

/** Half way, as a 32-bit number, and below the higher whatever rounding does. */
function between(low: number, high: number): number {
  const middle = Math.fround(low + (high - low) / 2);
  return middle < high ? middle : low;
}

/** How many cuts lie below the value. */
function binOf(value: number, cuts: Float32Array): number {
  if (Number.isNaN(value)) return MISSING_BIN;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
