import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PostingKind, ContractTerms, ReversedMoney } from '../repayments/index.js';
import { unpaidAsOf, type LoanState } from '../loans/index.js';
import type { StoredAccount, PrepaymentEffect } from '../servicing/index.js';

/** The terms of a loan as its first posting holds them. */
export interface BookedTerms extends ContractTerms<string> {
  readonly unpaidInterestWon: number;
}

/** A posting: its kind, day, repayment, and what it moves on each account. */
export type PostingTuple = readonly [
  kind: PostingKind,
  valueOn: string,
  repaymentId: number | null,
  principalWon: number,
  interestWon: number,
  defaultInterestWon: number,
  feeWon: number,
  cashWon: number,
  heldWon: number,
  openingWon: number,
  terms: BookedTerms | null,
  receiptId: number | null,
  refundId: number | null,
  reversalId: number | null,
];

/** Money that came in for a payment, what became of it, and the reversal that took it back. */
export type ReceiptTuple = readonly [
  id: number,
  paymentId: number,
  valueOn: string,
  bookedOn: string | null,
  amountWon: number,
  repaymentId: number | null,
  repaidWon: number,
  feeWon: number,
  refundWon: number,
  reversalId: number | null,
  reversedMoney: ReversedMoney | null,
  /**
   * The part of its refund that the bank took back from the loan it was allocated to; null when it took nothing back.
   */
  returnedElsewhereWon: number | null,
];

/** Money that left a payment: to the payer, or to another loan as a receipt of the same amount and day. */
export type RefundTuple = readonly [
  id: number,
  paymentId: number,
  valueOn: string,
  amountWon: number,
  allocated: readonly [valueOn: string, amountWon: number, isReturned: boolean] | null,
];

export type RepaymentTuple = readonly [
  id: number,
  paidOn: string,
  amountWon: number,
  principalWon: number,
  interestWon: number,
  defaultInterestWon: number,
  heldWon: number,
  balanceAfterWon: number,
  effect: PrepaymentEffect | null,
  createdAtMicroseconds: number,
  repostsId: number | null,
];

export type RateTuple = readonly [on: string, oldPercent: string, newPercent: string, createdAtMicroseconds: number];

/** All that the books hold on one loan that was paid out. */
export interface LoanBooks {
  readonly id: number;
  readonly customerId: number;
  readonly loanNumber: string;
  readonly status: LoanState;
  readonly balanceWon: number;
  readonly interestPaidTo: string | null;
  readonly unpaidInterestWon: number;
  /** The day up to which that sums what was due; null when it dates from before the books. */
  readonly unpaidAsOf: string | null;
  readonly account: StoredAccount | null;
  readonly heldPostedTo: string | null;
  readonly booksFrom: string | null;
  readonly booksFromBalanceWon: number | null;
  readonly terms: BookedTerms;
  readonly postings: readonly PostingTuple[] | null;
  readonly repayments: readonly RepaymentTuple[] | null;
  readonly rates: readonly RateTuple[] | null;
  readonly receipts: readonly ReceiptTuple[] | null;
  readonly refunds: readonly RefundTuple[] | null;
}

/** Timestamps as text do not sort: fractions of seconds differ in length. */
const MICROSECONDS = '(extract(epoch FROM created_at) * 1000000)::bigint';
const BOOKS = `
  SELECT l.id, l.customer_id AS "customerId", l.loan_number AS "loanNumber", l.status, l.balance_won AS "balanceWon",
    l.interest_paid_to AS "interestPaidTo", l.unpaid_interest_won AS "unpaidInterestWon", l.account,
    ${unpaidAsOf('l')} AS "unpaidAsOf",
    l.held_posted_to AS "heldPostedTo", l.books_from AS "booksFrom", l.books_from_balance_won AS "booksFromBalanceWon",
    loan_terms(l) AS terms, p.postings, r.repayments, c.rates, i.receipts, o.refunds
  FROM loan l
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(kind, value_on, repayment_id, principal_won, interest_won, default_interest_won,
      fee_won, cash_won, held_won, opening_won, terms, receipt_id, refund_id, reversal_id) ORDER BY id) AS postings
    FROM ledger_posting WHERE loan_id = l.id
  ) p ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(id, paid_on, amount_won, principal_won, interest_won, default_interest_won, held_won,
      balance_after_won, effect, ${MICROSECONDS}, reposts_id) ORDER BY paid_on, id) AS repayments
    FROM repayment WHERE loan_id = l.id
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(changed_on, old_rate_percent::text, new_rate_percent::text, ${MICROSECONDS}) ORDER BY id)
      AS rates
    FROM loan_rate_change WHERE loan_id = l.id
  ) c ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(m.id, m.payment_id, m.value_on, m.booked_on, m.amount_won, m.repayment_id,
      m.repaid_won, m.fee_won, m.refund_won, v.id, v.money, v.returned_elsewhere_won) ORDER BY m.id) AS receipts
    FROM payment_receipt m LEFT JOIN repayment_reversal v ON v.receipt_id = m.id AND v.state = 'DONE'
    WHERE m.loan_id = l.id
  ) i ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(f.id, f.payment_id, f.value_on, f.amount_won,
      CASE WHEN a.id IS NOT NULL THEN json_build_array(a.value_on, a.amount_won, EXISTS (
        SELECT FROM repayment_reversal v WHERE v.receipt_id = a.id AND v.state = 'DONE' AND v.money = 'RETURNED_BY_BANK'
      )) END) ORDER BY f.id) AS refunds
    FROM payment_refund f LEFT JOIN payment_receipt a ON a.id = f.allocated_receipt_id WHERE f.loan_id = l.id
  ) o ON true`;
const PAGE_OF_BOOKS = statement(`${BOOKS}
  WHERE l.id > $1 AND l.disbursed_on IS NOT NULL AND ($3::bigint IS NULL OR l.id = $3)
  ORDER BY l.id LIMIT $2`);
const OWED = statement(`${BOOKS} WHERE l.customer_id = ANY ($1::bigint[]) AND l.disbursed_on IS NOT NULL`);

/** Reads the books of loans with all postings. */
export class BooksRepository {
  constructor(private readonly database: Pick<Queryable, 'rows'>) {}

  /** Loans that were paid out, in order of id, after a given id. */
  page(after: number, limit: number): Promise<LoanBooks[]> {
    return this.database.rows<LoanBooks>(PAGE_OF_BOOKS, [after, limit, null]);
  }

  /** One loan; null when it was never paid out. */
  async find(id: number): Promise<LoanBooks | null> {
    const [loan] = await this.database.rows<LoanBooks>(PAGE_OF_BOOKS, [0, 1, id]);
    return loan ?? null;
  }

  /** Every loan of some customers that was ever paid out, including those repaid since. */
  listOf(customerIds: readonly number[]): Promise<LoanBooks[]> {
    return this.database.rows<LoanBooks>(OWED, [customerIds]);
  }
}
