import { statement, takeLock, type Transaction } from '../../../platform/database/index.js';
import {
  POSTING_COLUMNS,
  postingColumns,
  postingRecord,
  POSTING_RECORD,
  type Posting,
  type BookedReceipt,
  type ReturnableReceipt,
} from '../repayments/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import { RECEIPTS_NOW } from './payment.columns.js';
import type { RefundableMoney } from './allocation-day.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose, SettlementView } from './payment-split.js';

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

/** Money that moved for a payment, with the bank’s number of it. */
export interface Transfer {
  readonly paymentId: number;
  readonly institutionId: number;
  readonly loanId: number;
  readonly accountId: number;
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** Money that leaves a payment. */
interface NewRefund extends Transfer {
  /** The receipt of the money for another loan; left out for money refunded to the payer. */
  readonly allocatedReceiptId?: number;
}

/** How money that came in was split. */
interface NewReceipt extends Transfer {
  readonly bookedOn: string | null;
  readonly repaymentId: number | null;
  readonly repaidWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
  readonly isLate: boolean;
  readonly isStandIn: boolean;
}

/** A recorded transfer. */
interface KnownTransfer {
  readonly id: number;
  readonly paymentId: number;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** Money that came in for a payment and was booked as a repayment, for its reversal. */
export interface ReversibleReceipt extends BookedReceipt, ReturnableReceipt {
  readonly key: number;
  readonly paymentId: number;
  readonly customerId: number;
  readonly amountWon: number;
}

/** The loan that a posting is made on, and the receipt, refund or reversal that it belongs to. */
interface PostingOwner {
  readonly loanId: number;
  readonly receiptId?: number | null;
  readonly refundId?: number | null;
  readonly reversalId?: number | null;
}

/** Identifies a payment by its id, or by its reference in the stored format. */
export type PaymentName = { readonly id: number } | { readonly reference: string };

const COUNT_AWAITED_PAYMENTS = statement(`
  SELECT count(*)::int AS "ofCustomer", (count(*) FILTER (WHERE loan_id = $2))::int AS "ofLoan"
  FROM payment WHERE customer_id = $1 AND state = 'AWAITING' AND expires_on >= $3`);
const INSERT_PAYMENT = statement(`
  INSERT INTO payment (institution_id, customer_id, loan_id, account_id, purpose, effect, channel, reference, amount_won,
    fee_won, expected, state, expires_on, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'AWAITING', $12, $13, $13)
  ON CONFLICT (reference) DO NOTHING RETURNING id`);
const LOAN_OF = statement(`
  SELECT id, loan_id AS "loanId" FROM payment WHERE institution_id = $1 AND (id = $2 OR reference = $3)`);
const LOCK_PAYMENT = statement('SELECT FROM payment WHERE id = $1 FOR NO KEY UPDATE');
const CANCEL_PAYMENT = statement(`
  UPDATE payment SET state = 'CANCELLED', updated_at = $2
  WHERE id = $1 AND state = 'AWAITING' AND expires_on >= $3 RETURNING 1`);
const transferIn = (table: string) =>
  statement(`SELECT id, payment_id AS "paymentId", amount_won AS "amountWon", value_on AS "valueOn" FROM ${table}
    WHERE institution_id = $1 AND bank_reference = $2`);
const RECEIPT_BY_REFERENCE = transferIn('payment_receipt');
const REFUND_BY_REFERENCE = transferIn('payment_refund');
const REFUNDABLE = statement(
  `SELECT r.value_on AS "valueOn", r.refundable_won::bigint AS won FROM ${RECEIPTS_NOW} r
  WHERE r.payment_id = $1 AND r.refundable_won > 0`,
);
const REFUND_DUE = `(SELECT coalesce(sum(r.refundable_won), 0) FROM ${RECEIPTS_NOW} r WHERE r.payment_id = m.payment_id)
  - (SELECT coalesce(sum(b.amount_won), 0) FROM payment_refund b WHERE b.payment_id = m.payment_id)`;
/** The refundable rest of reversed receipts may be what was allocated, so it is not counted for another receipt. */
const ALLOCATIONS_RETURNED = `(
  SELECT coalesce(sum(b.amount_won), 0) FROM payment_refund b
    JOIN repayment_reversal v ON v.receipt_id = b.allocated_receipt_id AND v.state = 'DONE' AND v.money = 'RETURNED_BY_BANK'
  WHERE b.payment_id = m.payment_id
) - (
  SELECT coalesce(sum(r.refundable_won), 0) FROM ${RECEIPTS_NOW} r
  WHERE r.payment_id = m.payment_id AND r.reversed_money IS NOT NULL
)`;
/** Each with the id of its latest reposting. */
const ALLOCATIONS = `(
  WITH RECURSIVE standing (refund_id, amount_won, id) AS (
    SELECT b.id, b.amount_won, a.repayment_id FROM payment_refund b JOIN payment_receipt a ON a.id = b.allocated_receipt_id
    WHERE b.payment_id = m.payment_id AND a.repayment_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM repayment_reversal v WHERE v.receipt_id = a.id AND v.state = 'DONE')
    UNION ALL
    SELECT s.refund_id, s.amount_won, r.id FROM standing s JOIN repayment r ON r.reposts_id = s.id
  )
  SELECT coalesce(json_agg(json_build_object('repaymentId', s.id, 'loanNumber', l.loan_number, 'amountWon', s.amount_won)
    ORDER BY s.refund_id), '[]')
  FROM standing s JOIN repayment r ON r.id = s.id JOIN loan l ON l.id = r.loan_id
  WHERE NOT EXISTS (SELECT FROM repayment again WHERE again.reposts_id = s.id)
)`;
/** A reposted repayment stands for the same money as the one that it repeats. */
const RECEIPT_OF = statement(`
  WITH RECURSIVE repeated (id, reposts_id) AS (
    SELECT id, reposts_id FROM repayment WHERE id = $1
    UNION ALL SELECT r.id, r.reposts_id FROM repeated JOIN repayment r ON r.id = repeated.reposts_id
  )
  SELECT m.id AS key, m.payment_id AS "paymentId", p.customer_id AS "customerId", m.amount_won AS "amountWon",
    m.value_on AS "valueOn", m.booked_on AS "bookedOn", m.repaid_won AS "repaidWon", m.fee_won AS "feeWon",
    m.refund_won AS "refundWon", (${REFUND_DUE})::bigint AS "refundDueWon",
    (${ALLOCATIONS_RETURNED})::bigint AS "allocationsReturnedWon", ${ALLOCATIONS} AS allocations
  FROM repeated JOIN payment_receipt m ON m.repayment_id = repeated.id JOIN payment p ON p.id = m.payment_id`);
const RECEIVE = statement(`
  INSERT INTO payment_receipt (payment_id, institution_id, loan_id, account_id, bank_reference, amount_won, value_on,
    booked_on, repayment_id, repaid_won, fee_won, refund_won, is_late, is_stand_in, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  ON CONFLICT (institution_id, bank_reference) DO NOTHING RETURNING id`);
const RESTATE = statement(`
  UPDATE payment p SET updated_at = $2, state = CASE
    WHEN p.state = 'CANCELLED' THEN p.state
    WHEN standing.won >= p.amount_won THEN 'CONFIRMED'
    WHEN standing.won > 0 THEN 'PARTIAL'
    ELSE 'REVERSED' END
  FROM (
    SELECT coalesce(sum(r.amount_won), 0) AS won FROM ${RECEIPTS_NOW} r
    WHERE r.payment_id = $1 AND r.reversed_money IS NULL
  ) AS standing
  WHERE p.id = $1`);
const REFUND = statement(`
  INSERT INTO payment_refund (payment_id, institution_id, loan_id, account_id, bank_reference, amount_won, value_on,
    allocated_receipt_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (institution_id, bank_reference) DO NOTHING RETURNING id`);
const BOOK = statement(`
  INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, receipt_id, refund_id, reversal_id,
    created_at)
  SELECT $1, ${postingColumns('e')}, $2, $3, $4, $5 FROM json_to_recordset($6::json) AS e (${POSTING_RECORD})`);

const idIn = (rows: readonly { readonly id: number }[]): number | null => rows[0]?.id ?? null;

/** Writes payments, and what moved for them, inside a transaction. */
export class PaymentWritingRepository {
  /** Serializes the starts of one customer's payments, so that they can be counted. */
  async takeTurn(transaction: Transaction, customerId: number): Promise<void> {
    await takeLock(transaction, 'PAYMENTS', customerId);
  }

  /** How many payments of a customer, and of one loan among them, wait for money on a day. */
  async countWaiting(
    transaction: Transaction,
    { customerId, loanId, today }: { readonly customerId: number; readonly loanId: number; readonly today: string },
  ): Promise<{ readonly ofCustomer: number; readonly ofLoan: number }> {
    const [row] = await transaction.rows<{ ofCustomer: number; ofLoan: number }>(COUNT_AWAITED_PAYMENTS, [
      customerId,
      loanId,
      today,
    ]);
    return row ?? { ofCustomer: 0, ofLoan: 0 };
  }

  /** Inserts a payment and returns its id; null, and nothing written, when another has its reference. */
  async insert(transaction: Transaction, made: NewPayment, at: Date): Promise<number | null> {
    const { institutionId, customerId, loanId, accountId, purpose, effect, channel, reference } = made;
    const values = [institutionId, customerId, loanId, accountId, purpose, effect, channel, reference, made.amountWon];
    const rest = [made.feeWon, JSON.stringify(made.expected), made.expiresOn, at];
    return idIn(await transaction.rows(INSERT_PAYMENT, [...values, ...rest]));
  }

  /** Finds a payment by id or reference, and its loan; null when the institution has none. */
  async locate(transaction: Transaction, institutionId: number, name: PaymentName) {
    const values = 'id' in name ? [name.id, null] : [null, name.reference];
    const [row] = await transaction.rows<{ id: number; loanId: number }>(LOAN_OF, [institutionId, ...values]);
    return row ?? null;
  }

  /** Locks the payment until the transaction ends. */
  async lock(transaction: Transaction, id: number): Promise<void> {
    await transaction.rows(LOCK_PAYMENT, [id]);
  }

  /** Cancels a payment; false, and nothing written, when it does not wait for money on that day. */
  async cancel(transaction: Transaction, id: number, at: Date, today: string): Promise<boolean> {
    return (await transaction.rows(CANCEL_PAYMENT, [id, at, today])).length > 0;
  }

  /** The receipt with the bank's number; null for none. */
  async findReceipt(transaction: Transaction, institutionId: number, bankReference: string) {
    const [row] = await transaction.rows<KnownTransfer>(RECEIPT_BY_REFERENCE, [institutionId, bankReference]);
    return row ?? null;
  }

  /** The refund with the bank's number; null for none. */
  async findRefund(transaction: Transaction, institutionId: number, bankReference: string) {
    const [row] = await transaction.rows<KnownTransfer>(REFUND_BY_REFERENCE, [institutionId, bankReference]);
    return row ?? null;
  }

  /** The money of a payment that is owed back or has left it, by the day it came in. */
  refundableMoney(transaction: Transaction, paymentId: number): Promise<RefundableMoney[]> {
    return transaction.rows<RefundableMoney>(REFUNDABLE, [paymentId]);
  }

  /** Stores money that came in and returns its id; null, and nothing written, when the bank's number is recorded. */
  async receive(transaction: Transaction, receipt: NewReceipt, at: Date): Promise<number | null> {
    const { bookedOn, repaymentId, repaidWon, feeWon, refundWon, isLate, isStandIn } = receipt;
    const became = [bookedOn, repaymentId, repaidWon, feeWon, refundWon, isLate, isStandIn];
    const id = idIn(await transaction.rows(RECEIVE, [...valuesOf(receipt), ...became, at]));
    if (id !== null) await this.restate(transaction, receipt.paymentId, at);
    return id;
  }

  /** Sets the state of a payment that received money, from the money that was not reversed. */
  async restate(transaction: Transaction, paymentId: number, at: Date): Promise<void> {
    await transaction.rows(RESTATE, [paymentId, at]);
  }

  /** The receipt that a repayment was booked from, even if reposted since; null when it came by no payment. */
  async receiptOf(transaction: Transaction, repaymentId: number): Promise<ReversibleReceipt | null> {
    const [row] = await transaction.rows<ReversibleReceipt>(RECEIPT_OF, [repaymentId]);
    return row ?? null;
  }

  /** Stores money that left a payment and returns its id; null, and nothing written, when the number is recorded. */
  async refund(transaction: Transaction, refund: NewRefund, at: Date): Promise<number | null> {
    return idIn(await transaction.rows(REFUND, [...valuesOf(refund), refund.allocatedReceiptId ?? null, at]));
  }

  /** Posts fees and refunds in the ledger of the loan, with the receipt, refund or reversal that they belong to. */
  async book(
    transaction: Transaction,
    { loanId, receiptId = null, refundId = null, reversalId = null }: PostingOwner,
    postings: readonly Posting[],
    at: Date,
  ): Promise<void> {
    if (postings.length === 0) return;
    const records = JSON.stringify(postings.map(postingRecord));
    await transaction.rows(BOOK, [loanId, receiptId, refundId, reversalId, at, records]);
  }
}

const valuesOf = ({ paymentId, institutionId, loanId, accountId, bankReference, amountWon, valueOn }: Transfer) => [
  ...[paymentId, institutionId, loanId, accountId, bankReference, amountWon, valueOn],
];
