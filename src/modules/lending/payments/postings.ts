import { undo, refundChangeWon, type Posting, type BookedReceipt, type ReversedMoney } from '../repayments/index.js';

/** The fee of a receipt: cash that is neither principal nor interest. */
export const feePosting = (valueOn: string, won: number): Posting => ({
  kind: 'FEE',
  valueOn,
  cashWon: won,
  feeWon: 0 - won,
});

/** Money that the loan cannot take: the institution holds it for the payer from the day it came in. */
export const refundDuePosting = (valueOn: string, won: number): Posting => ({
  kind: 'REFUND',
  valueOn,
  cashWon: won,
  heldWon: 0 - won,
});

/** The same money when it leaves: refunded to the payer, or moved to another loan. */
export const refundPosting = (valueOn: string, won: number): Posting => refundDuePosting(valueOn, 0 - won);

/** Postings in addition to the reversed repayment: its fee is posted back, and the change of what is owed back. */
export function reversalPostings(receipt: BookedReceipt, money: ReversedMoney, returnedElsewhereWon = 0): Posting[] {
  const { bookedOn, valueOn, feeWon } = receipt;
  const dueWon = refundChangeWon(receipt, money, returnedElsewhereWon);
  return [
    ...(feeWon > 0 ? [undo(feePosting(bookedOn, feeWon))] : []),
    ...(dueWon === 0 ? [] : [refundDuePosting(valueOn, dueWon)]),
  ];
}
