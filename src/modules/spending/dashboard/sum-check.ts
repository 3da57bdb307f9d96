/** What the parts of a row should sum to its total by. */
export type SumCheckKind = 'CARDS' | 'MAJOR_CATEGORIES' | 'DETAIL_CATEGORIES';

/** Whether the parts of a row sum to its total. */
export interface SumCheck {
  readonly kind: SumCheckKind;
  readonly holds: boolean;
  /** The total less the sum of the parts. */
  readonly differenceWon: number;
  /** The largest difference that cutting can make. */
  readonly toleranceWon: number;
}

/** The source cuts every amount down to 10,000 won (만원단위 절사). */
const CUT_WON = 10_000;

/**
 * Checks a sum. Of parts that make up the total exactly, each loses less than 10,000 won when it is cut, and so does the
 * total: what is left over is nought, or up to 10,000 won for each part but one, and never negative. The source promises
 * that credit and check card make up the total; that categories do it does not say, so a check that fails is a
 * peculiarity of the row and not an error.
 */
export function sumCheck(kind: SumCheckKind, totalWon: number, partsWon: readonly number[]): SumCheck {
  const differenceWon = totalWon - partsWon.reduce((all, won) => all + won, 0);
  const toleranceWon = CUT_WON * Math.max(0, partsWon.length - 1);
  return { kind, holds: differenceWon >= 0 && differenceWon <= toleranceWon, differenceWon, toleranceWon };
}
