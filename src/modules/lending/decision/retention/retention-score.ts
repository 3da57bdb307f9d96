import type { RepaymentMethod } from '../../terms/index.js';

/** What determines interest over the rest of a loan. */
export interface RestOfLoan {
  readonly method: RepaymentMethod;
  readonly balanceWon: number;
  /** Months that pay interest alone, then months that repay. */
  readonly graceMonths: number;
  readonly repayingMonths: number;
}

/** The parts of a score and their weights: the score is their weighted sum, in won. */
export const SCORE_WEIGHTS = {
  INTEREST_AT_OWN_RATE: 1,
  INTEREST_AT_MARKET_RATE: -1,
  PREPAYMENT_FEE: -1,
  STAMP_DUTY: -1,
} as const;
export type ScorePart = keyof typeof SCORE_WEIGHTS;

/**
 * Interest over the rest of a loan in closed form, to the nearest won: n·A − B of level payments, B·i·(n + 1)/2 of
 * equal principal, B·i·n of a bullet, and B·i for each month of grace. The database ranks by the same formulas; a
 * schedule, which rounds every month, may differ by some won.
 */
export function restInterestWon(loan: RestOfLoan, annualRateMillionths: number): number {
  const { method, balanceWon: balance, graceMonths: grace, repayingMonths: months } = loan;
  const rate = annualRateMillionths / 12_000_000;
  if (rate === 0) return 0;
  const repaying = {
    EQUAL_PAYMENT: (balance * rate * months) / (1 - (1 + rate) ** -months) - balance,
    EQUAL_PRINCIPAL: (balance * rate * (months + 1)) / 2,
    BULLET: balance * rate * months,
  }[method];
  return Math.round(balance * rate * grace + repaying);
}
