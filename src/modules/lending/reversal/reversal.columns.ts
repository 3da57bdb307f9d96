import { project, type RowColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';

/** A reversal as returned by the API. */
export interface ReversalRow {
  readonly id: string;
  readonly key: number;
  readonly loanKey: number;
  readonly loanId: string;
  readonly repaymentKey: number;
  readonly repaymentId: string;
  /** Null for a repayment that came by no payment, as `money`. */
  readonly paymentId: string | null;
  readonly money: ReversedMoney | null;
  readonly state: ReversalState;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requesterKey: number;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}

const nameOf = (column: string): string => `(SELECT a.name FROM account a WHERE a.id = $.${column})`;
const moment = (at: unknown): string | null => (at === null ? null : new Date(at as string | Date).toISOString());
const columns: RowColumns<ReversalRow> = {
  id: { sql: '$.id', read: (key) => encodeId('RepaymentReversal', key as number) },
  key: '$.id',
  loanKey: '$.loan_id',
  loanId: { sql: '$.loan_id', read: (key) => encodeId('Loan', key as number) },
  repaymentKey: '$.repayment_id',
  repaymentId: { sql: '$.repayment_id', read: (key) => encodeId('Repayment', key as number) },
  paymentId: {
    sql: '(SELECT m.payment_id FROM payment_receipt m WHERE m.id = $.receipt_id)',
    read: (key) => (key === null ? null : encodeId('Payment', key as number)),
  },
  money: '$.money',
  state: '$.state',
  reason: '$.reason',
  requestedBy: nameOf('requested_by'),
  requesterKey: '$.requested_by',
  requestedAt: { sql: '$.requested_at', read: moment },
  decidedBy: nameOf('decided_by'),
  decidedAt: { sql: '$.decided_at', read: moment },
  note: '$.note',
};
export const wholeReversal = project<ReversalRow>(columns, 'v', Object.keys(columns));
export const readReversal = (tuple: readonly unknown[]): ReversalRow => wholeReversal.read(tuple, 0);
