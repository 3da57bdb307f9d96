import { matrixOf, type Matrix } from '../matrix.js';
import { places, randomOf, shuffle } from '../random.js';

/** Deviations above the mean of noise that a figure must exceed: of normal noise one draw in thirty thousand does. */
const DEVIATIONS = 4;

/** The value that a share of some values, from 0 to 1, do not exceed; NaN of no values. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * The figure up to which noise explains it: the 95th percentile of what was measured on noise, and no less than four
 * standard deviations above its mean. The percentile alone would let one model of noise in twenty pass, whatever the
 * number of draws. Beyond every figure where noise was not measured, or one of its figures is not a number.
 */
export function noiseCeiling(draws: readonly number[]): number {
  if (draws.length < 2 || draws.some(Number.isNaN)) return Number.MAX_VALUE;
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1);
  return Math.max(quantileOf(draws, 0.95), mean + DEVIATIONS * Math.sqrt(variance));
}

/** Rows whose columns are shuffled, each by itself: every column is distributed as before, and none says anything of another. */
export function shuffledColumns({ rows, columns, values }: Matrix, seed: number): Matrix {
  const shuffled = new Float32Array(values.length);
  for (let column = 0; column < columns; column += 1) {
    const order = shuffle(places(rows), randomOf(seed, 1_000 + column));
    for (const [row, from] of order.entries())
      shuffled[row * columns + column] = values[from * columns + column] ?? NaN;
  }
  return matrixOf(rows, columns, shuffled);
}

/** What a figure comes to when what is told of rows is held against the truth of other rows, so many times. */
export function figuresOfShuffled(
  rows: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  figure: (order: Int32Array) => number,
): number[] {
  const random = randomOf(seed, 53);
  return Array.from({ length: draws }, () => figure(shuffle(places(rows), random)));
}
