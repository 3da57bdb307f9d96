/** Which parts of a row should add up to its total. */
export type SumCheckKind = 'CARDS' | 'MAJOR_CATEGORIES' | 'DETAIL_CATEGORIES';

/** Whether the parts of a row sum to its total. */
export interface SumCheck {
  readonly kind: SumCheckKind;
  readonly holds: boolean;
  /** The total less the sum of the parts. */
  readonly differenceWon: number;
  /** The largest difference that truncation can cause. */
  readonly toleranceWon: number;
}

/** The source truncates every amount to 10,000 won (만원단위 절사). */
const CUT_WON = 10_000;

/**
 * Checks a sum. When parts add up to the total exactly, truncation takes less than 10,000 won from each part and from
 * the total: the difference is 0 or up to 10,000 won for each part but one, and never negative. The source promises
 * that credit and check card add up to the total, but does not promise it of categories, so a failed check is a
 * peculiarity of the row and not an error.
 */
export function sumCheck(kind: SumCheckKind, totalWon: number, partsWon: readonly number[]): SumCheck {
  const differenceWon = totalWon - partsWon.reduce((all, won) => all + won, 0);
  const toleranceWon = CUT_WON * Math.max(0, partsWon.length - 1);
  return { kind, holds: differenceWon >= 0 && differenceWon <= toleranceWon, differenceWon, toleranceWon };
}
