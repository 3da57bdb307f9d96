import type { PayoffQuote } from '../../schedule/index.js';

/** What becomes of the money when one loan replaces another. */
export interface Settlement {
  /** Principal of the old loan. */
  readonly payoffBalanceWon: number;
  /** Its interest up to the day. */
  readonly payoffInterestWon: number;
  /** What paying it back early costs. */
  readonly payoffFeeWon: number;
  /** What the customer brings in beside the new loan. */
  readonly fromCustomerWon: number;
  /** What of the new loan is left to him. */
  readonly toCustomerWon: number;
}

/**
 * Divides the money of a new loan: it pays off the old one with interest and fee. What it lacks the customer brings in,
 * what is left over goes out to him; so what comes in is always what goes out.
 */
export function settle(
  { balanceWon, totalWithoutFeeWon }: Pick<PayoffQuote, 'balanceWon' | 'totalWithoutFeeWon'>,
  feeWon: number,
  newLoanWon: number,
): Settlement {
  const needed = totalWithoutFeeWon + feeWon;
  return {
    payoffBalanceWon: balanceWon,
    payoffInterestWon: totalWithoutFeeWon - balanceWon,
    payoffFeeWon: feeWon,
    fromCustomerWon: Math.max(0, needed - newLoanWon),
    toCustomerWon: Math.max(0, newLoanWon - needed),
  };
}
