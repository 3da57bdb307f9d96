import { unitVectors } from '../../../platform/learning/index.js';
import type { CategoryName } from '../../spending/index.js';
import type { ClusterProfile } from './cluster-profile.js';
import { EMBEDDED } from './embedding.js';

export const DIMENSIONS = EMBEDDED.length;

/**
 * What people are likened by: their embedding less the mean of everybody, by standard deviations, as a vector of length
 * one. The cosine of two says whether they spend more than others on the same things; what all spend on says nothing.
 */
export function likeness(embedding: ArrayLike<number>, { means, deviations }: ClusterProfile): Float32Array {
  const standard = Float32Array.from(embedding, (value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
  return unitVectors(standard, DIMENSIONS);
}

/** Categories told of two people. */
export const MOST_SHARED = 3;

/** What makes two people alike: the categories that both spend more on than others do, and that add most to their cosine. */
export function sharedCategories(one: ArrayLike<number>, other: ArrayLike<number>): CategoryName[] {
  return EMBEDDED.map((category, at) => ({ category, one: one[at] ?? 0, other: other[at] ?? 0 }))
    .filter((each) => each.one > 0 && each.other > 0)
    .sort((a, b) => b.one * b.other - a.one * a.other)
    .slice(0, MOST_SHARED)
    .map(({ category }) => category);
}
