import { unitVectors } from '../../../learning/index.js';
import { CATEGORY_NAMES, type CategoryName } from '../../spending/index.js';

/** The categories people are likened by, in the order of the source. */
export const LIKENED: readonly CategoryName[] = CATEGORY_NAMES.DETAIL;
export const DIMENSIONS = LIKENED.length;

/** The mean and spread of people's coordinates: everybody is compared with these. */
export interface LikenessScale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * What a person spends on in detail: ln(1 + share in percent) for each detail category, as a share of the sum of all
 * details of the quarter. The logarithm keeps a large share from hiding the small ones; 1 % weighs 0.69, 10 % 2.40 and
 * all 4.62. Null when nothing was spent.
 */
export function detailShares(detailWon: readonly number[]): Float32Array | null {
  const sum = detailWon.reduce((all, won) => all + won, 0);
  return sum > 0 ? Float32Array.from(detailWon, (won) => Math.log1p((100 * won) / sum)) : null;
}

/**
 * What people are likened by: their shares in detail less the mean of everybody, by standard deviations, as a vector of
 * length one. The cosine of two says whether they spend more than others on the same things; what all spend on says
 * nothing.
 */
export function likeness(shares: ArrayLike<number>, { means, deviations }: LikenessScale): Float32Array {
  const standard = Float32Array.from(shares, (value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
  return unitVectors(standard, DIMENSIONS);
}

/** Categories shown for two people. */
export const MOST_SHARED = 3;

/** What makes two people alike: the categories that both spend more on than others do, and that add most to their cosine. */
export function sharedCategories(one: ArrayLike<number>, other: ArrayLike<number>): CategoryName[] {
  return LIKENED.map((category, at) => ({ category, one: one[at] ?? 0, other: other[at] ?? 0 }))
    .filter((each) => each.one > 0 && each.other > 0)
    .sort((a, b) => b.one * b.other - a.one * a.other)
    .slice(0, MOST_SHARED)
    .map(({ category }) => category);
}
