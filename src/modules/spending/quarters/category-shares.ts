import { percentOf } from '../../../platform/percent-of.js';
import { refuse } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import { CATEGORIES, CATEGORY_NAMES, type CategoryLevel, type CategoryName } from '../source/index.js';
import { shareCountText } from './category-shares.texts.js';

/** Both levels fit: there are ten major categories and 32 details. */
export const MAX_CATEGORIES = CATEGORY_NAMES.DETAIL.length;

export interface CategoryShare {
  readonly category: CategoryName;
  readonly text: Localized;
  readonly amountWon: number;
  /** Percent of the sum of the level, two decimals, halves up; null when the sum is 0. */
  readonly sharePercent: string | null;
}

/**
 * Names the amounts of one level, which come in the order of the source, and puts the largest first; equal ones stay in
 * that order. Shares are of the level's own sum, which the source does not promise to be the total, and are rounded one
 * by one, so that together they may miss 100 by some hundredths.
 */
export function categoryShares(level: CategoryLevel, amountsWon: readonly number[]): CategoryShare[] {
  const sum = amountsWon.reduce((all, won) => all + won, 0);
  return CATEGORY_NAMES[level]
    .map((category, index) => {
      const amountWon = amountsWon[index] ?? 0;
      const sharePercent = percentOf(BigInt(amountWon), BigInt(sum));
      return { category, text: CATEGORIES[category].text, amountWon, sharePercent };
    })
    .sort((one, other) => other.amountWon - one.amountWon);
}

/**
 * The largest categories of a level; shares are of the whole level all the same.
 * @throws Refusal BAD_USER_INPUT that names `first`.
 */
export function largestCategories(level: CategoryLevel, amountsWon: readonly number[], first: number): CategoryShare[] {
  if (!Number.isInteger(first) || first < 1 || first > MAX_CATEGORIES) {
    const message = shareCountText(MAX_CATEGORIES);
    refuse('BAD_USER_INPUT', message, ['first']);
  }
  return categoryShares(level, amountsWon).slice(0, first);
}
