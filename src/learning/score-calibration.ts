import type { Labels, Matrix } from './matrix.js';

/**
 * How scores become probabilities: softmax (for two classes the logistic function) of `slope * score + intercept`. A
 * slope of 1/T is a temperature of T; the intercept shifts the single score of two classes, and is unused for more.
 */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Scores as they are. */
export const UNCALIBRATED: Calibration = { slope: 1, intercept: 0 };
/** In a sandboxed realm every access to a global is slow, and these are used millions of times. */
const { exp, log, max } = Math;
/** A probability of 0 would have infinite loss. */
const LEAST_PROBABILITY = 1e-15;

/** How many scores a number of classes needs: two classes need one. */
export const scoresFor = (classes: number): number => (classes === 2 ? 1 : classes);

/** The same scores for each of so many rows. */
export function scoresOfRows(rows: number, scores: Float32Array): Float64Array {
  const all = new Float64Array(rows * scores.length);
  for (let row = 0; row < rows; row += 1) all.set(scores, row * scores.length);
  return all;
}

/** Probabilities, `classes` a row, of scores, `scoresFor(classes)` a row. */
export function softmax(
  scores: ArrayLike<number>,
  classes: number,
  { slope, intercept }: Calibration = UNCALIBRATED,
  probabilities: Float32Array = new Float32Array((scores.length / scoresFor(classes)) * classes),
): Float32Array {
  for (let row = 0; row * classes < probabilities.length; row += 1) {
    if (classes === 2) {
      const score = slope * (scores[row] ?? 0) + intercept;
      probabilities[2 * row] = 1 / (1 + exp(score));
      probabilities[2 * row + 1] = 1 / (1 + exp(-score));
    } else softmaxRow(scores, row * classes, slope, probabilities, classes);
  }
  return probabilities;
}

/** For more than two classes there is a score for each, so that probabilities lie where scores do. */
function softmaxRow(scores: ArrayLike<number>, start: number, slope: number, to: Float32Array, classes: number): void {
  const end = start + classes;
  let highest = slope * (scores[start] ?? 0);
  for (let place = start + 1; place < end; place += 1) highest = max(highest, slope * (scores[place] ?? 0));
  let sum = 0;
  for (let place = start; place < end; place += 1) {
    const part = exp(slope * (scores[place] ?? 0) - highest);
    to[place] = part;
    sum += part;
  }
  for (let place = start; place < end; place += 1) to[place] = (to[place] ?? 0) / sum;
}

/** Mean negative logarithm of the probability given to each row's own class. */
export function logLoss({ rows, columns, values }: Matrix, labels: Labels, weights?: Float32Array): number {
  let sum = 0;
  let weight = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = weights?.[row] ?? 1;
    sum -= own * log(max(LEAST_PROBABILITY, values[row * columns + (labels[row] ?? 0)] ?? 0));
    weight += own;
  }
  return sum / weight;
}
