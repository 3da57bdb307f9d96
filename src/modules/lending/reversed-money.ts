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
 * transfer that the bank took back nothing is owed any more, so that what was owed of it is taken off.
 */
export const refundChangeWon = (
  { repaidWon, feeWon, refundWon }: Pick<BookedReceipt, 'repaidWon' | 'feeWon' | 'refundWon'>,
  money: ReversedMoney,
): number => (money === 'HELD' ? repaidWon + feeWon : 0 - refundWon);

/**
 * Whether a bank can have taken a transfer back: not when what the loan could not take of it has been refunded already, since
 * the institution would be out of that money. `refundDueWon` is what its payment owes back now.
 */
export const isReturnable = (receipt: { readonly refundWon: number; readonly refundDueWon: number }): boolean =>
  receipt.refundDueWon >= receipt.refundWon;
