import { undo, type Posting } from '../booking.js';
import { refundChangeWon, type BookedReceipt, type ReversedMoney } from '../reversed-money.js';
import { feePosting, refundDuePosting } from './postings.js';

/** What is posted beside the repayment that is posted back: its fee is, too, and what is owed back follows the money. */
export function reversalPostings(receipt: BookedReceipt, money: ReversedMoney): Posting[] {
  const { bookedOn, valueOn, feeWon } = receipt;
  const dueWon = refundChangeWon(receipt, money);
  return [
    ...(feeWon > 0 ? [undo(feePosting(bookedOn, feeWon))] : []),
    ...(dueWon === 0 ? [] : [refundDuePosting(valueOn, dueWon)]),
  ];
}
