import type { PayoffQuote } from '../../schedule/index.js';

/** How the money is split when one loan replaces another. */
export interface RefinanceSettlement {
  /** Principal of the old loan. */
  readonly payoffBalanceWon: number;
  /** Its interest up to the day. */
  readonly payoffInterestWon: number;
  /** What paying it back early costs. */
  readonly payoffFeeWon: number;
  /** What the customer pays in besides the new loan. */
  readonly fromCustomerWon: number;
  /** The part of the new loan that goes to the customer. */
  readonly toCustomerWon: number;
}

/**
 * Splits the money of a new loan: it pays off the old one with interest and fee. The customer pays in what is missing
 * and gets what is left over, so money in always equals money out.
 */
export function settle(
  { balanceWon, totalWithoutFeeWon }: Pick<PayoffQuote, 'balanceWon' | 'totalWithoutFeeWon'>,
  feeWon: number,
  newLoanWon: number,
): RefinanceSettlement {
  const needed = totalWithoutFeeWon + feeWon;
  return {
    payoffBalanceWon: balanceWon,
    payoffInterestWon: totalWithoutFeeWon - balanceWon,
    payoffFeeWon: feeWon,
    fromCustomerWon: Math.max(0, needed - newLoanWon),
    toCustomerWon: Math.max(0, newLoanWon - needed),
  };
}
