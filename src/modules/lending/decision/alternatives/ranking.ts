/** What can be done about a dear loan, those that change least first. */
const ALTERNATIVE_KINDS = ['NOTHING', 'STAY', 'RATE_CUT_REQUEST', 'SWITCH'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

/**
 * All that an order of alternatives may depend on. What a lender or a broker earns by an alternative is not part of it,
 * so it cannot change the order.
 */
export interface Rankable {
  readonly kind: AlternativeKind;
  /** Whether it can be taken at all, as far as is known. */
  readonly attainable: boolean;
  /** Over the horizon; null when it is not known. */
  readonly netCashWon: number | null;
  readonly upfrontWon: number | null;
  readonly totalInterestWon: number | null;
  readonly monthlyPaymentWon: number | null;
  /** Code of the product; empty where there is none. */
  readonly productCode: string;
}

/** Criteria that order alternatives: the first in which two alternatives differ decides. The lower comes first. */
export const RANKING_CRITERIA = [
  'CAN_BE_TAKEN',
  'PRICE_IS_SET',
  'NET_CASH',
  'UPFRONT_CASH',
  'TOTAL_INTEREST',
  'MONTHLY_PAYMENT',
  'LEAST_CHANGE',
  'PRODUCT_CODE',
] as const;
export type RankingCriterion = (typeof RANKING_CRITERIA)[number];

const MEASURES: Readonly<Record<RankingCriterion, (alternative: Rankable) => number | string>> = {
  CAN_BE_TAKEN: ({ attainable }) => (attainable ? 0 : 1),
  PRICE_IS_SET: ({ kind }) => (kind === 'RATE_CUT_REQUEST' ? 1 : 0),
  NET_CASH: ({ netCashWon }) => netCashWon ?? Infinity,
  UPFRONT_CASH: ({ upfrontWon }) => upfrontWon ?? Infinity,
  TOTAL_INTEREST: ({ totalInterestWon }) => totalInterestWon ?? Infinity,
  MONTHLY_PAYMENT: ({ monthlyPaymentWon }) => monthlyPaymentWon ?? Infinity,
  LEAST_CHANGE: ({ kind }) => ALTERNATIVE_KINDS.indexOf(kind),
  PRODUCT_CODE: ({ productCode }) => productCode,
};

/** Orders alternatives from the best to the worst; unknown values come last. */
export function ranked<Alternative extends Rankable>(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.toSorted(compare);
}

function compare(one: Rankable, other: Rankable): number {
  for (const criterion of RANKING_CRITERIA) {
    const [left, right] = [MEASURES[criterion](one), MEASURES[criterion](other)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
