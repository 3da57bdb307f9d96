import type { Posting } from '../booking.js';

/** The fee of a receipt: cash that is neither principal nor interest. */
export const feePosting = (valueOn: string, won: number): Posting => ({
  kind: 'FEE',
  valueOn,
  cashWon: won,
  feeWon: 0 - won,
});

/** Money that the loan cannot take: the institution has it, and holds it for who paid from the day it came in. */
export const refundDuePosting = (valueOn: string, won: number): Posting => ({
  kind: 'REFUND',
  valueOn,
  cashWon: won,
  heldWon: 0 - won,
});

/** The same money as it goes back. */
export const refundPosting = (valueOn: string, won: number): Posting => refundDuePosting(valueOn, 0 - won);
