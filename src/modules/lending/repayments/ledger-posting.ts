import type { Posting } from './booking.js';

/** Columns of a posting with the amounts that it moves, and their types. */
const POSTING_COLUMN_TYPES = {
  kind: 'text',
  value_on: 'date',
  principal_won: 'bigint',
  interest_won: 'bigint',
  default_interest_won: 'bigint',
  fee_won: 'bigint',
  cash_won: 'bigint',
  held_won: 'bigint',
  opening_won: 'bigint',
};

/** A posting as a row of `ledger_posting`, for `json_to_recordset`. */
export const postingRecord = (
  posting: Posting,
): { readonly [Name in keyof typeof POSTING_COLUMN_TYPES]: string | number } => ({
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

/** For INSERT: the columns of such records. */
export const POSTING_COLUMNS = Object.keys(POSTING_COLUMN_TYPES).join(', ');
/** For SELECT: the same columns of the records of that name. */
export const postingColumns = (name: string): string =>
  Object.keys(POSTING_COLUMN_TYPES)
    .map((column) => `${name}.${column}`)
    .join(', ');
/** For `json_to_recordset`: the definition of such records. */
export const POSTING_RECORD = Object.entries(POSTING_COLUMN_TYPES)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');
