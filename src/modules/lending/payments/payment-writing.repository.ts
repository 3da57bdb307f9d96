import { statement, type Transaction } from '../../../platform/database/index.js';
import type { Posting } from '../booking.js';
import { POSTING_COLUMNS, postingColumns, postingRecord, POSTING_RECORD } from '../ledger-posting.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose, SettlementView } from './settlement.js';

/** A payment about to be announced. */
export interface NewPayment {
  readonly institutionId: number;
  readonly customerId: number;
  readonly loanId: number;
  readonly accountId: number;
  readonly purpose: PaymentPurpose;
  readonly effect: PrepaymentEffect | null;
  readonly channel: PaymentChannel;
  readonly reference: string;
  readonly amountWon: number;
  readonly feeWon: number;
  readonly expected: SettlementView;
  readonly expiresOn: string;
}

/** Money that moved for a payment, as the bank calls it. */
export interface Transfer {
  readonly paymentId: number;
  readonly institutionId: number;
  readonly loanId: number;
  readonly accountId: number;
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** What became of money that came in. */
export interface NewReceipt extends Transfer {
  readonly bookedOn: string | null;
  readonly repaymentId: number | null;
  readonly repaidWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
  readonly isLate: boolean;
  readonly isStandIn: boolean;
}

/** A transfer that is on record. */
export interface KnownTransfer {
  readonly id: number;
  readonly paymentId: number;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** Which payment: by its id, or by its reference in the form in which it is kept. */
export type PaymentName = { readonly id: number } | { readonly reference: string };

const TAKE_TURN = statement(`SELECT pg_advisory_xact_lock(hashtextextended('payments of ' || $1::bigint, 0))`);
const COUNT = statement(`
  SELECT count(*)::int AS "ofCustomer", (count(*) FILTER (WHERE loan_id = $2))::int AS "ofLoan"
  FROM payment WHERE customer_id = $1 AND state = 'AWAITING' AND expires_on >= $3`);
const INSERT = statement(`
  INSERT INTO payment (institution_id, customer_id, loan_id, account_id, purpose, effect, channel, reference, amount_won,
    fee_won, expected, state, expires_on, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'AWAITING', $12, $13, $13)
  ON CONFLICT (reference) DO NOTHING RETURNING id`);
const LOAN_OF = statement(`
  SELECT id, loan_id AS "loanId" FROM payment WHERE institution_id = $1 AND (id = $2 OR reference = $3)`);
const LOCK = statement('SELECT FROM payment WHERE id = $1 FOR NO KEY UPDATE');
const CANCEL = statement(`
  UPDATE payment SET state = 'CANCELLED', updated_at = $2
  WHERE id = $1 AND state = 'AWAITING' AND expires_on >= $3 RETURNING 1`);
const KNOWN = (table: string) =>
  statement(`SELECT id, payment_id AS "paymentId", amount_won AS "amountWon", value_on AS "valueOn" FROM ${table}
    WHERE institution_id = $1 AND bank_reference = $2`);
const RECEIPT_BY_REFERENCE = KNOWN('payment_receipt');
const REFUND_BY_REFERENCE = KNOWN('payment_refund');
const FIRST_RECEIPT = statement(
  'SELECT min(value_on) AS "on" FROM payment_receipt WHERE payment_id = $1 AND refund_won > 0',
);
const RECEIVE = statement(`
  INSERT INTO payment_receipt (payment_id, institution_id, loan_id, account_id, bank_reference, amount_won, value_on,
    booked_on, repayment_id, repaid_won, fee_won, refund_won, is_late, is_stand_in, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  ON CONFLICT (institution_id, bank_reference) DO NOTHING RETURNING id`);
const CONFIRM = statement(`
  UPDATE payment p SET updated_at = $2, state = CASE
    WHEN p.state = 'CANCELLED' THEN p.state
    WHEN (SELECT sum(r.amount_won) FROM payment_receipt r WHERE r.payment_id = p.id) >= p.amount_won THEN 'CONFIRMED'
    ELSE 'PARTIAL' END
  WHERE p.id = $1`);
const REFUND = statement(`
  INSERT INTO payment_refund (payment_id, institution_id, loan_id, account_id, bank_reference, amount_won, value_on,
    created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (institution_id, bank_reference) DO NOTHING RETURNING id`);
const BOOK = statement(`
  INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, receipt_id, refund_id, created_at)
  SELECT $1, ${postingColumns('e')}, $2, $3, $4 FROM json_to_recordset($5::json) AS e (${POSTING_RECORD})`);

const idIn = (rows: readonly { readonly id: number }[]): number | null => rows[0]?.id ?? null;

/** Writes payments, and what moved for them, inside a transaction. */
export class PaymentWritingRepository {
  /** Lets the starts of one customer's payments go one after the other, so that they can be counted. */
  async takeTurn(transaction: Transaction, customerId: number): Promise<void> {
    await transaction.rows(TAKE_TURN, [customerId]);
  }

  /** How many payments of a customer, and of one loan among them, wait for money on a day. */
  async countWaiting(
    transaction: Transaction,
    { customerId, loanId, today }: { readonly customerId: number; readonly loanId: number; readonly today: string },
  ): Promise<{ readonly ofCustomer: number; readonly ofLoan: number }> {
    const [row] = await transaction.rows<{ ofCustomer: number; ofLoan: number }>(COUNT, [customerId, loanId, today]);
    return row ?? { ofCustomer: 0, ofLoan: 0 };
  }

  /** The id of the payment; null, and nothing written, when another has its reference. */
  async insert(transaction: Transaction, made: NewPayment, at: Date): Promise<number | null> {
    const { institutionId, customerId, loanId, accountId, purpose, effect, channel, reference } = made;
    const values = [institutionId, customerId, loanId, accountId, purpose, effect, channel, reference, made.amountWon];
    const rest = [made.feeWon, JSON.stringify(made.expected), made.expiresOn, at];
    return idIn(await transaction.rows(INSERT, [...values, ...rest]));
  }

  /** The payment of a name, and its loan; null when the institution has none. */
  async locate(transaction: Transaction, institutionId: number, name: PaymentName) {
    const values = 'id' in name ? [name.id, null] : [null, name.reference];
    const [row] = await transaction.rows<{ id: number; loanId: number }>(LOAN_OF, [institutionId, ...values]);
    return row ?? null;
  }

  /** Waits until nobody else changes the payment, and keeps it so until the transaction ends. */
  async lock(transaction: Transaction, id: number): Promise<void> {
    await transaction.rows(LOCK, [id]);
  }

  /** False, and nothing written, when it does not wait for money on the day. */
  async cancel(transaction: Transaction, id: number, at: Date, today: string): Promise<boolean> {
    return (await transaction.rows(CANCEL, [id, at, today])).length > 0;
  }

  /** Money that came in under the bank's number; null for none. */
  async findReceipt(transaction: Transaction, institutionId: number, bankReference: string) {
    const [row] = await transaction.rows<KnownTransfer>(RECEIPT_BY_REFERENCE, [institutionId, bankReference]);
    return row ?? null;
  }

  /** Money that went back under the bank's number; null for none. */
  async findRefund(transaction: Transaction, institutionId: number, bankReference: string) {
    const [row] = await transaction.rows<KnownTransfer>(REFUND_BY_REFERENCE, [institutionId, bankReference]);
    return row ?? null;
  }

  /** The day on which money first came in that is owed back; null when none did. */
  async refundDueSince(transaction: Transaction, paymentId: number): Promise<string | null> {
    const [row] = await transaction.rows<{ on: string | null }>(FIRST_RECEIPT, [paymentId]);
    return row?.on ?? null;
  }

  /** Keeps money that came in. Its id; null, and nothing written, when the bank's number is on record. */
  async receive(transaction: Transaction, receipt: NewReceipt, at: Date): Promise<number | null> {
    const { bookedOn, repaymentId, repaidWon, feeWon, refundWon, isLate, isStandIn } = receipt;
    const became = [bookedOn, repaymentId, repaidWon, feeWon, refundWon, isLate, isStandIn];
    const id = idIn(await transaction.rows(RECEIVE, [...valuesOf(receipt), ...became, at]));
    if (id !== null) await transaction.rows(CONFIRM, [receipt.paymentId, at]);
    return id;
  }

  /** Keeps money that went back. Its id; null, and nothing written, when the bank's number is on record. */
  async refund(transaction: Transaction, refund: Transfer, at: Date): Promise<number | null> {
    return idIn(await transaction.rows(REFUND, [...valuesOf(refund), at]));
  }

  /** Posts fees and refunds in the ledger of the loan, with the receipt or the refund that they belong to. */
  async book(
    transaction: Transaction,
    {
      loanId,
      receiptId = null,
      refundId = null,
    }: { loanId: number; receiptId?: number | null; refundId?: number | null },
    postings: readonly Posting[],
    at: Date,
  ): Promise<void> {
    if (postings.length === 0) return;
    await transaction.rows(BOOK, [loanId, receiptId, refundId, at, JSON.stringify(postings.map(postingRecord))]);
  }
}

const valuesOf = ({ paymentId, institutionId, loanId, accountId, bankReference, amountWon, valueOn }: Transfer) => [
  ...[paymentId, institutionId, loanId, accountId, bankReference, amountWon, valueOn],
];
