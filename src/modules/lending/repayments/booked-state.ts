import type { Booking } from './booking.js';
import type { StoredAccount } from '../servicing/index.js';

/** The state of a row of `loan` after a change of its books. */
interface BookedState extends Pick<Booking, 'summary' | 'heldPostedTo'> {
  readonly account: StoredAccount | null;
}

const BOOKED_STATE_COLUMN_TYPES = {
  status: 'text',
  balance_won: 'bigint',
  unpaid_interest_won: 'bigint',
  interest_paid_to: 'date',
  overdue_days: 'integer',
  overdue_won: 'bigint',
  account: 'jsonb',
  held_posted_to: 'date',
};

/** The columns of `loan` that follow from its books, for `json_to_record`. */
export const stateRecord = ({
  account,
  summary,
  heldPostedTo,
}: BookedState): { readonly [Name in keyof typeof BOOKED_STATE_COLUMN_TYPES]: string | number | object | null } => ({
  status: summary.status,
  balance_won: summary.balanceWon,
  unpaid_interest_won: summary.unpaidInterestWon,
  interest_paid_to: summary.interestPaidTo,
  overdue_days: summary.overdueDays,
  overdue_won: summary.overdueWon,
  account,
  held_posted_to: heldPostedTo,
});

/** For `json_to_record`: the definition of such a record. */
export const STATE_RECORD = Object.entries(BOOKED_STATE_COLUMN_TYPES)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');
/** For UPDATE of loans `l`: sets these columns from the record of that name. */
export const stateFrom = (name: string): string =>
  [
    ...Object.keys(BOOKED_STATE_COLUMN_TYPES).map((column) => `${column} = ${name}.${column}`),
    'version = l.version + 1',
  ].join(', ');
