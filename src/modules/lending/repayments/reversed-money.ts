/** Where the money of a receipt is once its repayment is reversed. */
export type ReversedMoney = 'RETURNED_BY_BANK' | 'HELD';

/** Money that came in for a payment, and how it was split. The parts sum to the amount. */
export interface BookedReceipt {
  readonly valueOn: string;
  readonly bookedOn: string;
  readonly repaidWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
}

/**
 * The change of what is owed back to the payer, in won. Money that the institution has: plus all that the loan and the
 * fee took. A transfer that the bank took back: nothing of it is owed any more, so minus its refund, except the part
 * that was allocated to another loan and returned from there (`returnedElsewhereWon`), which had already left the
 * payment.
 */
export const refundChangeWon = (
  { repaidWon, feeWon, refundWon }: Pick<BookedReceipt, 'repaidWon' | 'feeWon' | 'refundWon'>,
  money: ReversedMoney,
  returnedElsewhereWon = 0,
): number => (money === 'HELD' ? repaidWon + feeWon : returnedElsewhereWon - refundWon);

/** A standing repayment of another loan, booked from money allocated from a payment. */
export interface UnreversedAllocation {
  readonly repaymentId: number;
  readonly loanNumber: string;
  readonly amountWon: number;
}

/** The facts that decide whether a bank can have taken a transfer back. */
export interface ReturnableReceipt {
  readonly refundWon: number;
  /** What its payment owes back now. */
  readonly refundDueWon: number;
  /**
   * The part of its payment that was allocated to other loans and returned by the bank from there, less what reversed
   * receipts of the payment already account for; below 0 when they may account for more.
   */
  readonly allocationsReturnedWon: number;
  /** In the order in which they were made. */
  readonly allocations: readonly UnreversedAllocation[];
}

/**
 * The part of a receipt's refund that the bank took back from the loans it was allocated to, when the bank takes the
 * whole transfer back, in won. Null when it cannot have done so: the refund is no longer there, because it was paid out
 * or is with another loan, and the institution would lose that money.
 */
export function returnedElsewhereWon(receipt: Omit<ReturnableReceipt, 'allocations'>): number | null {
  const { refundWon, refundDueWon, allocationsReturnedWon } = receipt;
  const elsewhereWon = Math.max(0, Math.min(refundWon, allocationsReturnedWon));
  return refundDueWon + elsewhereWon >= refundWon ? elsewhereWon : null;
}

/**
 * The allocation to reverse first before a receipt can be returned by the bank; null when reversing them would not
 * help.
 */
export function allocationToReverseFirst(receipt: ReturnableReceipt): UnreversedAllocation | null {
  const { allocations, allocationsReturnedWon } = receipt;
  const standingWon = allocations.reduce((sum, { amountWon }) => sum + amountWon, 0);
  const all = { ...receipt, allocationsReturnedWon: allocationsReturnedWon + standingWon };
  return returnedElsewhereWon(all) === null ? null : (allocations[0] ?? null);
}
