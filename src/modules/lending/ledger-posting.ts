import type { Posting } from './booking.js';

/** A posting as a row of `ledger_posting`, for `json_to_recordset`. */
export const postingRecord = (posting: Posting): object => ({
  kind: posting.kind,
  value_on: posting.valueOn,
  principal_won: posting.principalWon ?? 0,
  interest_won: posting.interestWon ?? 0,
  default_interest_won: posting.defaultInterestWon ?? 0,
  fee_won: posting.feeWon ?? 0,
  cash_won: posting.cashWon ?? 0,
  held_won: posting.heldWon ?? 0,
  opening_won: posting.openingWon ?? 0,
});
