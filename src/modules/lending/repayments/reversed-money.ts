/** Where the money of a receipt is, once the repayment that it was booked as is taken back. */
export type ReversedMoney = 'RETURNED_BY_BANK' | 'HELD';

/** Money that came in for a payment, and what became of it. The parts sum to what came in. */
export interface BookedReceipt {
  readonly valueOn: string;
  readonly bookedOn: string;
  readonly repaidWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
}

/**
 * How much more is owed back to who paid, in won. Of money that the institution has, all that the loan and the fee took; of a
 * transfer that the bank took back nothing is owed any more, so that what was owed of it is taken off. What of that had been
 * allocated to another loan, and was returned from there (`returnedElsewhereWon`), left the payment before.
 */
export const refundChangeWon = (
  { repaidWon, feeWon, refundWon }: Pick<BookedReceipt, 'repaidWon' | 'feeWon' | 'refundWon'>,
  money: ReversedMoney,
  returnedElsewhereWon = 0,
): number => (money === 'HELD' ? repaidWon + feeWon : returnedElsewhereWon - refundWon);

/** A repayment of another loan that money of a payment was allocated as, and that stands. */
export interface StandingAllocation {
  readonly repaymentId: number;
  readonly loanNumber: string;
  readonly amountWon: number;
}

/** What decides whether a bank can have taken a transfer back. */
export interface ReturnableReceipt {
  readonly refundWon: number;
  /** What its payment owes back now. */
  readonly refundDueWon: number;
  /**
   * What of its payment was allocated to other loans and returned by the bank from there, less what receipts of the payment
   * that are reversed already account for; below 0 when they may account for more.
   */
  readonly allocationsReturnedWon: number;
  /** In the order in which they were made. */
  readonly allocations: readonly StandingAllocation[];
}

/**
 * What the bank took back of the refund of a receipt where it had been allocated to, when it takes the whole transfer back, in
 * won. Null when it cannot have done so: what the loan could not take is no longer there, since it was refunded or is with
 * another loan, and the institution would be out of that money.
 */
export function returnedElsewhereWon(receipt: Omit<ReturnableReceipt, 'allocations'>): number | null {
  const { refundWon, refundDueWon, allocationsReturnedWon } = receipt;
  const elsewhereWon = Math.max(0, Math.min(refundWon, allocationsReturnedWon));
  return refundDueWon + elsewhereWon >= refundWon ? elsewhereWon : null;
}

/** The allocation to reverse first, so that the bank can have taken a receipt back; null where none stands in its way alone. */
export function allocationInTheWay(receipt: ReturnableReceipt): StandingAllocation | null {
  const { allocations, allocationsReturnedWon } = receipt;
  const standingWon = allocations.reduce((sum, { amountWon }) => sum + amountWon, 0);
  const all = { ...receipt, allocationsReturnedWon: allocationsReturnedWon + standingWon };
  return returnedElsewhereWon(all) === null ? null : (allocations[0] ?? null);
}
