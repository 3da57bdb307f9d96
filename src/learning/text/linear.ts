import type { SparseVector } from './sparse.js';

/** Scores that are sums over the places of a vector: `scores = biases + weights * vector`. */
export interface LinearScores {
  readonly classes: number;
  /** By bucket, and in it by class. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Vectors whose class, from 0, is known. */
export interface LabelledVectors {
  readonly vectors: readonly SparseVector[];
  readonly labels: ArrayLike<number>;
  readonly classes: number;
  /** How many places a vector can have. */
  readonly buckets: number;
}

/** A model of zeros. */
export const noScores = ({ classes, buckets }: Pick<LabelledVectors, 'classes' | 'buckets'>): LinearScores => ({
  classes,
  weights: new Float32Array(buckets * classes),
  biases: new Float32Array(classes),
});

/** The score of each class, written into `scores`. */
export function scoreVector(
  { classes, weights, biases }: LinearScores,
  { places, values }: SparseVector,
  scores: Float32Array = new Float32Array(classes),
): Float32Array {
  scores.set(biases);
  for (let at = 0; at < places.length; at += 1) {
    const start = (places[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let label = 0; label < classes; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[start + label] ?? 0);
  }
  return scores;
}

/** One linear model with the weighted sum of two models' scores: no slower than one of them. */
export function blended(one: LinearScores, oneShare: number, other: LinearScores, otherShare: number): LinearScores {
  const mixed = (here: Float32Array, there: Float32Array): Float32Array =>
    here.map((value, at) => oneShare * value + otherShare * (there[at] ?? 0));
  return {
    classes: one.classes,
    weights: mixed(one.weights, other.weights),
    biases: mixed(one.biases, other.biases),
  };
}
