import { places, shuffle, type Random } from '../random.js';
import { ranges, type Steps } from '../work-steps.js';
import { noScores, scoreVector, type LabelledVectors, type LinearScores } from './linear.js';
import type { SparseVector } from './sparse.js';

export interface SvmOptions {
  /** What a row beyond its margin costs, against the square of the weights: LIBLINEAR's C. */
  readonly cost: number;
  readonly epochs: number;
}

/** Rows per step. */
const STEP_ROWS = 32;
/** In a sandboxed realm every access to a global is slow, and this is used millions of times. */
const { max } = Math;

/**
 * Linear support vector machines with squared hinge loss, each class against the rest, all of them in one pass over the
 * rows: dual coordinate descent (Hsieh et al., 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM").
 */
export function* trainSvm(
  data: LabelledVectors,
  { cost, epochs }: SvmOptions,
  random: Random,
): Steps<number, LinearScores> {
  const { vectors, labels, classes } = data;
  const model = noScores(data);
  const duals = new Float32Array(vectors.length * classes);
  const ease = 1 / (2 * cost);
  // The bias is one more place, of value 1, that every vector has.
  const curvatures = Float64Array.from(vectors, ({ values }) =>
    values.reduce((sum, value) => sum + value * value, 1 + ease),
  );
  const order = places(vectors.length);
  const changes = new Float32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const { from, to } of ranges(order.length, STEP_ROWS)) {
      for (const row of order.subarray(from, to)) {
        const vector = vectors[row];
        if (!vector) continue;
        scoreVector(model, vector, changes);
        const own = duals.subarray(row * classes, (row + 1) * classes);
        if (ascend(changes, own, labels[row] ?? 0, ease, curvatures[row] ?? 1)) move(model, vector, changes);
      }
      yield epoch;
    }
  }
  return model;
}

/** Turns the scores of a row into the changes of its weights; returns whether there is any change. */
function ascend(scores: Float32Array, duals: Float32Array, label: number, ease: number, curvature: number): boolean {
  let changed = false;
  for (let each = 0; each < scores.length; each += 1) {
    const side = each === label ? 1 : -1;
    const before = duals[each] ?? 0;
    const slope = side * (scores[each] ?? 0) - 1 + ease * before;
    const after = max(0, before - slope / curvature);
    duals[each] = after;
    scores[each] = (after - before) * side;
    changed ||= after !== before;
  }
  return changed;
}

/**
 * Adds a vector to the weights of each class, as often as `shares` says; few classes change for one row. Those of a place
 * lie side by side in memory, so that it goes from place to place and not from class to class.
 */
function move(
  { classes, weights, biases }: LinearScores,
  { places: at, values }: SparseVector,
  shares: Float32Array,
): void {
  const changed: number[] = [];
  for (let label = 0; label < classes; label += 1) {
    const share = shares[label] ?? 0;
    if (share === 0) continue;
    biases[label] = (biases[label] ?? 0) + share;
    changed.push(label);
  }
  for (let place = 0; place < at.length; place += 1) {
    const [start, value] = [(at[place] ?? 0) * classes, values[place] ?? 0];
    for (const label of changed) weights[start + label] = (weights[start + label] ?? 0) + (shares[label] ?? 0) * value;
  }
}
