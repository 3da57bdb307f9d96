import { quarterNumber } from '../../quarter-number.js';

export { quarterAt, quarterNumber } from '../../quarter-number.js';

/** A customer's card spending of one quarter, in won a month. */
export interface QuarterSpending {
  /** As `2024Q3`. */
  readonly quarter: string;
  readonly totalWon: number;
  readonly creditWon: number;
  readonly checkWon: number;
  /** In the order of the major categories. */
  readonly majorWon: readonly number[];
  /** In the order of the detail categories. */
  readonly detailWon: readonly number[];
}

/** How much of the past a quarter is compared with. */
export interface HistoryNeeded {
  /** How many quarters: never fewer, and the latest when there are more. */
  readonly quarters: number;
  /** How many quarters back they may lie, gaps counted. */
  readonly within: number;
}

/** A quarter and the ones before it, the latest of which is the last. */
export interface JudgedQuarter {
  readonly current: QuarterSpending;
  readonly past: readonly QuarterSpending[];
  /** All quarters that may lie behind it, oldest first: what changes slowly shows in more of them. */
  readonly window: readonly QuarterSpending[];
}

/**
 * A quarter with the past to compare it with; null when it is not in the history, or there is too little before it.
 * @param history the quarters of one customer, oldest first.
 */
export function judgedQuarter(
  history: readonly QuarterSpending[],
  quarter: string,
  { quarters, within }: HistoryNeeded,
): JudgedQuarter | null {
  const current = history.find((each) => each.quarter === quarter);
  if (!current) return null;
  const place = quarterNumber(quarter);
  const window = history.filter((each) => {
    const back = place - quarterNumber(each.quarter);
    return back >= 1 && back <= within;
  });
  return window.length < quarters ? null : { current, past: window.slice(-quarters), window };
}
