import { project, type Column, type RowColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import type { StoredPaymentState } from './payment.entity.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose, SettlementView } from './payment-split.js';

/** The name of lists of payments in cursors. */
export const PAYMENTS = 'payments';

export type PaymentState = StoredPaymentState | 'EXPIRED';

/** Money that came in for a payment, as returned by the API. */
export interface ReceiptRow {
  readonly key: number;
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
  readonly bookedOn: string | null;
  readonly repaymentKey: number | null;
  readonly repaidWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
  readonly isLate: boolean;
  readonly isStandIn: boolean;
  readonly createdAt: string;
  /** When its repayment was reversed, and where the money is since then; null when it stands. */
  readonly reversedAt: string | null;
  readonly reversedMoney: ReversedMoney | null;
  /** The payment that the money was taken from; null when it came in by a transfer. */
  readonly allocatedFromPaymentId: string | null;
}

/** Money that was refunded, or booked for another loan. */
interface RefundRow {
  readonly key: number;
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
  /** The payment that it was booked for; null when it was refunded. */
  readonly allocatedToPaymentId: string | null;
  readonly createdAt: string;
}

/** A payment as returned by the API, with all that came in. Timestamps are text: the row is also stored as JSON. */
export interface PaymentRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number;
  readonly loanKey: number;
  readonly accountKey: number;
  readonly purpose: PaymentPurpose;
  readonly effect: PrepaymentEffect | null;
  readonly channel: PaymentChannel;
  /** Null in a preview, so that nobody pays to a reference that will never exist. */
  readonly reference: string | null;
  readonly amountWon: number;
  readonly feeWon: number;
  readonly expected: SettlementView;
  readonly state: PaymentState;
  readonly expiresOn: string;
  readonly receivedWon: number;
  readonly repaidWon: number;
  readonly feePaidWon: number;
  readonly refundedWon: number;
  readonly allocatedWon: number;
  readonly refundDueWon: number;
  readonly reversedWon: number;
  readonly returnedWon: number;
  readonly isLate: boolean;
  readonly isStandIn: boolean;
  /** Newest first; at most `LISTED`, as in `refunds`. The sums above cover all. */
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly RefundRow[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** How many receipts and refunds of a payment are listed; more than one of either is rare. */
export const LISTED = 20;

const instant = (at: unknown): string => new Date(at as string | Date).toISOString();
const at = (sql: string): Column => ({ sql, read: instant });

type Totals = readonly [number, number, number, number, boolean, boolean, number, number, number, number];

/**
 * Receipts in their current state, for FROM: `reversed_money` is null for receipts not reversed, and `refundable_won`
 * is the part of each that is owed back or has left its payment. A receipt itself is never changed.
 */
export const RECEIPTS_NOW = `(
  SELECT r.*, v.money AS reversed_money, v.decided_at AS reversed_at,
    CASE v.money WHEN 'HELD' THEN r.amount_won WHEN 'RETURNED_BY_BANK' THEN v.returned_elsewhere_won
      ELSE r.refund_won END AS refundable_won
  FROM payment_receipt r LEFT JOIN repayment_reversal v ON v.receipt_id = r.id AND v.state = 'DONE')`;

const newest = (table: string, fields: string): string => `(
  SELECT json_agg(json_build_array(${fields}) ORDER BY m.id DESC) FROM (
    SELECT * FROM ${table} AS each WHERE payment_id = $.id ORDER BY id DESC LIMIT ${LISTED}
  ) AS m)`;

const RECEIPTS = newest(
  RECEIPTS_NOW,
  `m.id, m.bank_reference, m.amount_won, m.value_on, m.booked_on, m.repayment_id, m.repaid_won, m.fee_won, m.refund_won,
    m.is_late, m.is_stand_in, m.created_at, m.reversed_at, m.reversed_money,
    (SELECT f.payment_id FROM payment_refund f WHERE f.allocated_receipt_id = m.id)`,
);
const REFUNDS = newest(
  'payment_refund',
  `m.id, m.bank_reference, m.amount_won, m.value_on, m.created_at,
    (SELECT r.payment_id FROM payment_receipt r WHERE r.id = m.allocated_receipt_id)`,
);
const TOTALS = `(
  SELECT json_build_array(coalesce(sum(r.amount_won), 0),
    coalesce(sum(r.repaid_won) FILTER (WHERE r.reversed_money IS NULL), 0),
    coalesce(sum(r.fee_won) FILTER (WHERE r.reversed_money IS NULL), 0),
    coalesce(sum(r.refundable_won), 0), coalesce(bool_or(r.is_late), false), coalesce(bool_or(r.is_stand_in), false),
    (SELECT coalesce(sum(b.amount_won), 0) FROM payment_refund b WHERE b.payment_id = $.id),
    (SELECT coalesce(sum(b.amount_won), 0) FROM payment_refund b
      WHERE b.payment_id = $.id AND b.allocated_receipt_id IS NOT NULL),
    coalesce(sum(r.repaid_won + r.fee_won) FILTER (WHERE r.reversed_money IS NOT NULL), 0),
    coalesce(sum(r.amount_won - r.refundable_won) FILTER (WHERE r.reversed_money = 'RETURNED_BY_BANK'), 0))
  FROM ${RECEIPTS_NOW} r WHERE r.payment_id = $.id)`;

/** What is computed from the totals when a payment is read. */
type Computed =
  | 'receivedWon'
  | 'repaidWon'
  | 'feePaidWon'
  | 'refundDueWon'
  | 'refundedWon'
  | 'allocatedWon'
  | 'reversedWon'
  | 'returnedWon'
  | 'isLate'
  | 'isStandIn';
type StoredPayment = Omit<PaymentRow, Computed> & { readonly totals: Totals };

const columns: RowColumns<StoredPayment> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('Payment', key as number) },
  customerKey: '$.customer_id',
  loanKey: '$.loan_id',
  accountKey: '$.account_id',
  purpose: '$.purpose',
  effect: '$.effect',
  channel: '$.channel',
  reference: '$.reference',
  amountWon: '$.amount_won',
  feeWon: '$.fee_won',
  expected: '$.expected',
  state: '$.state',
  expiresOn: '$.expires_on',
  totals: TOTALS,
  receipts: { sql: RECEIPTS, read: (rows) => ((rows ?? []) as unknown[][]).map(receiptOf) },
  refunds: { sql: REFUNDS, read: (rows) => ((rows ?? []) as unknown[][]).map(refundOf) },
  createdAt: at('$.created_at'),
  updatedAt: at('$.updated_at'),
};

/** Every column of a payment `p`. */
export const wholePayment = project<StoredPayment>(columns, 'p', Object.keys(columns));

/** Reads a payment as of a day: it has expired when nothing came in by its last day. */
export function readPayment(tuple: readonly unknown[], today: string): PaymentRow {
  const { totals, ...row } = wholePayment.read(tuple, 0);
  const [receivedWon, repaidWon, feePaidWon, dueWon, isLate, isStandIn, goneWon, ...others] = totals;
  const [allocatedWon, reversedWon, returnedWon] = others;
  const state = row.state === 'AWAITING' && row.expiresOn < today ? 'EXPIRED' : row.state;
  const gone = { refundDueWon: dueWon - goneWon, refundedWon: goneWon - allocatedWon, allocatedWon };
  return { ...row, ...gone, receivedWon, repaidWon, feePaidWon, reversedWon, returnedWon, state, isLate, isStandIn };
}

function receiptOf(tuple: readonly unknown[]): ReceiptRow {
  const [key, bankReference, amountWon, valueOn, bookedOn, repaymentKey, ...rest] = tuple;
  const [repaidWon, feeWon, refundWon, isLate, isStandIn, createdAt, reversedAt, reversedMoney, from] = rest;
  const row = { key, bankReference, amountWon, valueOn, bookedOn, repaymentKey, repaidWon, feeWon, refundWon };
  const reversal = { reversedAt: reversedAt === null ? null : instant(reversedAt), reversedMoney };
  const allocatedFromPaymentId = paymentIdOf(from);
  return {
    ...row,
    ...reversal,
    allocatedFromPaymentId,
    isLate,
    isStandIn,
    createdAt: instant(createdAt),
  } as ReceiptRow;
}

function refundOf([key, bankReference, amountWon, valueOn, createdAt, to]: readonly unknown[]): RefundRow {
  const moved = { allocatedToPaymentId: paymentIdOf(to), createdAt: instant(createdAt) };
  return { key, bankReference, amountWon, valueOn, ...moved } as RefundRow;
}

const paymentIdOf = (key: unknown): string | null => (key === null ? null : encodeId('Payment', key as number));
