import { places, shuffle, type Random } from '../random.js';
import { ranges, type Steps } from '../work-steps.js';
import { noScores, scoreVector, type LabelledVectors, type LinearScores } from './linear.js';
import type { SparseVector } from './sparse.js';

interface MaximumEntropyOptions {
  readonly epochs: number;
  /** Length of the first steps; each weight's own shrink as it moves. */
  readonly rate: number;
}

/** Rows per step. */
const STEP_ROWS = 32;
/** Initial sum of squared gradients: limits the first steps of a weight. */
const HEAD_START = 1e-3;

const BIAS_RATE = 0.01;
/** In a sandboxed realm every access to a global is slow, and these are used millions of times. */
const { exp, max, sqrt } = Math;

/**
 * Multinomial logistic regression by steps that each weight sets the length of (Duchi et al., 2011, "Adaptive
 * Subgradient Methods", AdaGrad). Ending early is what keeps the weights small.
 */
export function* trainMaximumEntropy(
  data: LabelledVectors,
  { epochs, rate }: MaximumEntropyOptions,
  random: Random,
): Steps<number, LinearScores> {
  const { vectors, labels, classes } = data;
  const model = noScores(data);
  const moved = new Float32Array(model.weights.length).fill(HEAD_START);
  const errors = new Float32Array(classes);
  const order = places(vectors.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const { from, to } of ranges(order.length, STEP_ROWS)) {
      for (const row of order.subarray(from, to)) {
        const vector = vectors[row];
        if (!vector) continue;
        const label = labels[row] ?? 0;
        probabilitiesOf(scoreVector(model, vector, errors));
        errors[label] = (errors[label] ?? 0) - 1;
        descend(model, moved, vector, errors, rate);
      }
      yield epoch;
    }
  }
  return model;
}

/** Softmax in place; also for two classes, which have a score each here. */
export function probabilitiesOf(scores: Float32Array): Float32Array {
  const most = scores.reduce((greatest, score) => max(greatest, score), -Infinity);
  let sum = 0;
  for (let label = 0; label < scores.length; label += 1) {
    const share = exp((scores[label] ?? 0) - most);
    scores[label] = share;
    sum += share;
  }
  for (let label = 0; label < scores.length; label += 1) scores[label] = (scores[label] ?? 0) / sum;
  return scores;
}

function descend(
  { classes, weights, biases }: LinearScores,
  moved: Float32Array,
  { places: at, values }: SparseVector,
  errors: Float32Array,
  rate: number,
): void {
  for (let label = 0; label < classes; label += 1)
    biases[label] = (biases[label] ?? 0) - BIAS_RATE * (errors[label] ?? 0);
  for (let place = 0; place < at.length; place += 1) {
    const start = (at[place] ?? 0) * classes;
    const value = values[place] ?? 0;
    for (let label = 0; label < classes; label += 1) {
      const slope = value * (errors[label] ?? 0);
      const far = (moved[start + label] ?? 0) + slope * slope;
      moved[start + label] = far;
      weights[start + label] = (weights[start + label] ?? 0) - (rate * slope) / sqrt(far);
    }
  }
}
