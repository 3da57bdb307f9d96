import type { Labels, Matrix } from '../matrix.js';
import { predictedClasses } from './classes.js';

/** Rows whose probability fell into one part of the range from 0 to 1. */
export interface ReliabilityBin {
  readonly count: number;
  /** Mean predicted probability. */
  readonly meanProbability: number;
  /** Actual frequency. */
  readonly frequency: number;
}

/** Parts of equal width, as in Guo et al. (2017, "On Calibration of Modern Neural Networks"). */
const BINS = 15;

/** Predicted probabilities against outcomes (1 or 0), in bins of equal width; empty bins are left out. */
export function reliability(probabilities: ArrayLike<number>, hits: ArrayLike<number>, bins = BINS): ReliabilityBin[] {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const hitSums = new Float64Array(bins);
  for (let row = 0; row < probabilities.length; row += 1) {
    const probability = probabilities[row] ?? 0;
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + probability;
    hitSums[bin] = (hitSums[bin] ?? 0) + (hits[row] ?? 0);
  }
  return Array.from(counts, (count, bin) => ({
    count,
    meanProbability: (sums[bin] ?? 0) / count,
    frequency: (hitSums[bin] ?? 0) / count,
  })).filter(({ count }) => count > 0);
}

/** Expected calibration error: the difference between predicted probability and frequency, over all rows. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanProbability - bin.frequency), 0) / rows;
}

/**
 * The highest probability of each row, and whether it was right: the basis for judging the calibration of several
 * classes.
 */
export function confidences(
  probabilities: Matrix,
  labels: Labels,
): { readonly probabilities: Float32Array; readonly hits: Uint8Array } {
  const { columns, values } = probabilities;
  const predicted = predictedClasses(probabilities);
  return {
    probabilities: Float32Array.from(predicted, (label, row) => values[row * columns + label] ?? 0),
    hits: Uint8Array.from(predicted, (label, row) => (label === labels[row] ? 1 : 0)),
  };
}

/**
 * Brier score: the mean squared error of probabilities. For two classes that of the second only, from 0 to 1; for more
 * the sum over all, from 0 to 2, as defined by Brier (1950).
 */
export function brierScore({ rows, columns, values }: Matrix, labels: Labels): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1)
    for (let label = columns === 2 ? 1 : 0; label < columns; label += 1)
      sum += ((values[row * columns + label] ?? 0) - (labels[row] === label ? 1 : 0)) ** 2;
  return sum / rows;
}
