import type { FieldColumns } from '../../../platform/database/index.js';
import { encodeId, type Fields } from '../../../platform/graphql/index.js';
import type { LoanType } from './loan.types.js';
import { type RepaymentType } from './loan.types.js';

/** The name of lists of loans in cursors. */
export const LOANS = 'loans';

/** A row of loans as returned by the API: the selected fields of the GraphQL type, and the keys behind its ids. */
export interface LoanRow extends Readonly<Record<string, unknown>> {
  readonly key: number;
  readonly customerKey: number;
}

/** A row of repayments as returned by the API. */
export interface RepaymentRow extends Readonly<Record<string, unknown>> {
  readonly key: number;
}

/**
 * SQL for the day up to which the unpaid interest of a row without an account is summed: the day it was written. Null
 * when there is no unpaid interest, and when the books began with it as interest of earlier days.
 */
export const unpaidAsOf = (loan: string): string => `
  CASE WHEN ${loan}.account IS NULL AND ${loan}.unpaid_interest_won > 0 AND NOT EXISTS (
    SELECT FROM ledger_posting o WHERE o.loan_id = ${loan}.id AND (o.terms->>'unpaidInterestWon')::bigint > 0
  ) THEN (${loan}.updated_at AT TIME ZONE 'Asia/Seoul')::date END`;

export const loanColumns: FieldColumns<
  LoanType,
  | 'key'
  | 'customerKey'
  | 'interestPaidTo'
  | 'unpaidInterestWon'
  | 'unpaidAsOf'
  | 'account'
  | 'heldPostedTo'
  | 'overdueDays'
  | 'overdueWon'
  | 'version'
> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('Loan', key as number) },
  customerKey: '$.customer_id',
  loanNumber: '$.loan_number',
  loanType: '$.loan_type',
  repaymentMethod: '$.repayment_method',
  rateType: '$.rate_type',
  status: '$.status',
  principalWon: '$.principal_won',
  balanceWon: '$.balance_won',
  // Text also inside aggregated JSON, where a number would lose its decimals.
  annualRatePercent: '$.annual_rate_percent::text',
  termMonths: '$.term_months',
  graceMonths: '$.grace_months',
  prepaymentFeePercent: '$.prepayment_fee_percent::text',
  monthlyPaymentWon: '$.monthly_payment_won',
  appliedOn: '$.applied_on',
  approvedOn: '$.approved_on',
  disbursedOn: '$.disbursed_on',
  maturesOn: '$.matures_on',
  interestPaidTo: '$.interest_paid_to',
  unpaidInterestWon: '$.unpaid_interest_won',
  unpaidAsOf: unpaidAsOf('$'),
  interestConvention: '$.interest_convention',
  dueDay: '$.due_day',
  prepaymentEffect: '$.prepayment_effect',
  account: '$.account',
  heldPostedTo: '$.held_posted_to',
  overdueDays: '$.overdue_days',
  overdueWon: '$.overdue_won',
  version: '$.version',
};

/** Fields computed from the terms and state of a loan, and the columns they need. */
const COMPUTED_FIELDS = ['schedule', 'standing', 'payoff', 'prepayment', 'delinquency'];
const COLUMNS_OF_COMPUTED = [
  ...['loanType', 'repaymentMethod', 'status', 'principalWon', 'balanceWon', 'annualRatePercent', 'termMonths'],
  ...['graceMonths', 'prepaymentFeePercent', 'disbursedOn', 'interestPaidTo', 'unpaidInterestWon', 'unpaidAsOf'],
  ...['overdueDays', 'overdueWon', 'interestConvention', 'dueDay', 'prepaymentEffect', 'account'],
];

/** The fields to read of a loan: those selected, and the columns that computed ones need. */
export function loanFields(fields: Fields): Iterable<string> {
  return COMPUTED_FIELDS.some((name) => fields.has(name)) ? [...fields.names, ...COLUMNS_OF_COMPUTED] : fields.names;
}

/** Read from aggregated JSON, where a timestamp is text. */
export const repaymentColumns: FieldColumns<RepaymentType, 'key'> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('Repayment', key as number) },
  amountWon: '$.amount_won',
  principalWon: '$.principal_won',
  interestWon: '$.interest_won',
  defaultInterestWon: '$.default_interest_won',
  heldWon: '$.held_won',
  effect: '$.effect',
  balanceAfterWon: '$.balance_after_won',
  paidOn: '$.paid_on',
  method: '$.method',
  createdAt: { sql: '$.created_at', read: (at) => new Date(at as string | Date).toISOString() },
  reversedAt: {
    sql: `(SELECT v.created_at FROM ledger_posting v WHERE v.repayment_id = $.id AND v.kind = 'REVERSAL')`,
    read: (at) => (at === null ? null : new Date(at as string | Date).toISOString()),
  },
};
