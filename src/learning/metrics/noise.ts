import { matrixOf, type Matrix } from '../matrix.js';
import { places, randomOf, shuffle } from '../random.js';

/** How many deviations above the mean of noise a metric must lie: one draw of normal noise in thirty thousand does. */
const DEVIATIONS = 4;

/** The value that this share of the values, from 0 to 1, does not exceed; NaN for no values. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * The highest value that noise explains: the 95th percentile of the metric on noise, and at least four standard
 * deviations above its mean. The percentile alone would let one noise model in twenty pass, whatever the number of
 * draws. Infinite when noise was not measured, or one of its values is not a number.
 */
export function noiseCeiling(draws: readonly number[]): number {
  if (draws.length < 2 || draws.some(Number.isNaN)) return Number.MAX_VALUE;
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1);
  return Math.max(quantileOf(draws, 0.95), mean + DEVIATIONS * Math.sqrt(variance));
}

/**
 * Rows whose columns are shuffled independently: every column keeps its distribution, and none carries information
 * about another.
 */
export function shuffledColumns({ rows, columns, values }: Matrix, seed: number): Matrix {
  const shuffled = new Float32Array(values.length);
  for (let column = 0; column < columns; column += 1) {
    const order = shuffle(places(rows), randomOf(seed, 1_000 + column));
    for (const [row, from] of order.entries())
      shuffled[row * columns + column] = values[from * columns + column] ?? NaN;
  }
  return matrixOf(rows, columns, shuffled);
}

/** A metric's values when predictions are compared with the truth of other rows, repeatedly. */
export function figuresOfShuffled(
  rows: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  figure: (order: Int32Array) => number,
): number[] {
  const random = randomOf(seed, 53);
  return Array.from({ length: draws }, () => figure(shuffle(places(rows), random)));
}
