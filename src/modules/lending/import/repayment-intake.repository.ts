import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import {
  stateFrom,
  stateRecord,
  STATE_RECORD,
  POSTING_COLUMNS,
  postingColumns,
  postingRecord,
  POSTING_RECORD,
  type LoanSummary,
  type Posting,
} from '../repayments/index.js';
import { type WholeLoan, wholeLoan } from '../loans/index.js';
import type { StoredAccount } from '../servicing/index.js';
import type { StoredRepayment } from './repayment-of-row.js';

/** A loan on which a file books, with its books before the import. */
export interface BookedLoan {
  readonly loan: WholeLoan;
  readonly booksFrom: string | null;
  /** The last posting of it; 0 for none. */
  readonly postedTo: number;
}

/** A repayment that was imported before. */
export interface EarlierRepayment {
  readonly repaymentNumber: string;
  readonly loanNumber: string;
  readonly paidOn: string;
  readonly amountWon: number;
  readonly method: string;
}

/** A repayment to write, with its postings, including that of the repayment itself. */
export interface RepaymentWrite extends StoredRepayment {
  readonly id: number;
  readonly line: number;
  readonly loanId: number;
  readonly customerId: number;
  readonly repaymentNumber: string;
  readonly postings: readonly Posting[];
}

/** The resulting books of a loan. */
export interface LoanWrite {
  readonly loanId: number;
  readonly line: number;
  readonly before: object;
  readonly postedBefore: number;
  readonly account: StoredAccount | null;
  readonly heldPostedTo: string | null;
  readonly summary: LoanSummary;
  /** Postings that belong to no repayment, after those of all repayments. */
  readonly postings: readonly Posting[];
}

const LOANS = statement(`
  SELECT l.books_from, (SELECT coalesce(max(p.id), 0) FROM ledger_posting p WHERE p.loan_id = l.id), ${wholeLoan.sql}
  FROM loan l WHERE l.institution_id = $1 AND upper(l.loan_number) = ANY($2::text[]) ORDER BY l.id FOR NO KEY UPDATE`);
const EARLIER = statement(`
  SELECT i.repayment_number AS "repaymentNumber", upper(l.loan_number) AS "loanNumber", r.paid_on AS "paidOn",
    r.amount_won AS "amountWon", r.method
  FROM imported_repayment i JOIN repayment r ON r.id = i.repayment_id JOIN loan l ON l.id = r.loan_id
  WHERE i.institution_id = $1 AND i.repayment_number = ANY($2::text[])`);
const IDS = statement(
  `SELECT nextval(pg_get_serial_sequence('repayment', 'id')) AS id FROM generate_series(1, $1::integer)`,
);
const INSERT_TAKEN_REPAYMENTS = statement(`
  WITH given AS (
    SELECT * FROM json_to_recordset($4::json) AS g (id bigint, line integer, loan_id bigint, customer_id bigint,
      repayment_number text, amount_won bigint, principal_won bigint, interest_won bigint, default_interest_won bigint,
      held_won bigint, balance_after_won bigint, effect text, paid_on date, method text)
  ), kept AS (
    INSERT INTO repayment (id, loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won,
      held_won, balance_after_won, effect, paid_on, method, created_at) OVERRIDING SYSTEM VALUE
    SELECT id, loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won, held_won,
      balance_after_won, effect, paid_on, method, $3 FROM given
  )
  INSERT INTO imported_repayment (institution_id, repayment_number, batch_id, repayment_id, line_number)
  SELECT $1, repayment_number, $2, id, line FROM given`);
const POSTINGS = statement(`
  INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, repayment_id, created_at)
  SELECT g.loan_id, ${postingColumns('g')}, g.repayment_id, $1
  FROM json_to_recordset($2::json) AS g (place integer, loan_id bigint, ${POSTING_RECORD}, repayment_id bigint)
  ORDER BY g.place`);
const WRITE_BOOKS = statement(`
  UPDATE loan l SET ${stateFrom('g')}, updated_at = $1
  FROM json_to_recordset($2::json) AS g (loan_id bigint, ${STATE_RECORD})
  WHERE l.id = g.loan_id`);
/** A loan already noted by an earlier page of the same batch keeps the `before` of that page. */
const NOTE = statement(`
  INSERT INTO imported_loan AS i (batch_id, loan_id, line_number, before, account_after, posted_before, posted_to)
  SELECT $1, l.id, g.line, g.before, l.account, g.posted_before,
    (SELECT coalesce(max(p.id), 0) FROM ledger_posting p WHERE p.loan_id = l.id)
  FROM json_to_recordset($2::json) AS g (loan_id bigint, line integer, before jsonb, posted_before bigint)
  JOIN loan l ON l.id = g.loan_id
  ON CONFLICT (batch_id, loan_id) DO UPDATE SET account_after = excluded.account_after, posted_to = excluded.posted_to`);

/** Reads loans for an import of repayments and writes what it books, within its transaction. */
export class RepaymentIntakeRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  /** Loans by their numbers in capital letters, locked until the import ends. */
  async lockLoans(institutionId: number, numbers: readonly string[]): Promise<BookedLoan[]> {
    const tuples = await this.transaction.tuples(LOANS, [institutionId, numbers]);
    return tuples.map((tuple) => ({
      booksFrom: tuple[0] as string | null,
      postedTo: Number(tuple[1]),
      loan: wholeLoan.read(tuple, 2),
    }));
  }

  listEarlier(institutionId: number, numbers: readonly string[]): Promise<EarlierRepayment[]> {
    return this.transaction.rows<EarlierRepayment>(EARLIER, [institutionId, numbers]);
  }

  /** Reserves ids for `count` repayments, ascending. */
  async reserve(count: number): Promise<number[]> {
    return (await this.transaction.rows<{ id: number }>(IDS, [count])).map(({ id }) => id);
  }

  async write(
    batch: { readonly id: number; readonly institutionId: number; readonly at: Date },
    repayments: readonly RepaymentWrite[],
    loans: readonly LoanWrite[],
  ): Promise<void> {
    const records = repayments.map(repaymentRecord);
    await this.transaction.rows(INSERT_TAKEN_REPAYMENTS, [
      batch.institutionId,
      batch.id,
      batch.at,
      JSON.stringify(records),
    ]);
    const postings = [
      ...repayments.flatMap(({ id, loanId, postings: own }) => own.map((posting) => [loanId, id, posting] as const)),
      ...loans.flatMap(({ loanId, postings: own }) => own.map((posting) => [loanId, null, posting] as const)),
    ];
    await this.post(batch.at, postings);
    await this.writeBooks(batch.at, loans);
    const notes = loans.map(({ loanId, line, before, postedBefore }) => ({
      loan_id: loanId,
      line,
      before,
      posted_before: postedBefore,
    }));
    await this.transaction.rows(NOTE, [batch.id, JSON.stringify(notes)]);
  }

  /** Posts in the order given. Only the posting of a repayment itself is kept under its id. */
  async post(at: Date, postings: readonly (readonly [number, number | null, Posting])[]): Promise<void> {
    const records = postings.map(([loanId, id, posting], place) => ({
      ...postingRecord(posting),
      place,
      loan_id: loanId,
      repayment_id: posting.kind === 'REPAYMENT' ? id : null,
    }));
    await this.transaction.rows(POSTINGS, [at, JSON.stringify(records)]);
  }

  async writeBooks(
    at: Date,
    loans: readonly Pick<LoanWrite, 'loanId' | 'account' | 'heldPostedTo' | 'summary'>[],
  ): Promise<void> {
    const records = loans.map(({ loanId, ...state }) => ({ loan_id: loanId, ...stateRecord(state) }));
    await this.transaction.rows(WRITE_BOOKS, [at, JSON.stringify(records)]);
  }
}

const repaymentRecord = (write: RepaymentWrite): object => ({
  id: write.id,
  line: write.line,
  loan_id: write.loanId,
  customer_id: write.customerId,
  repayment_number: write.repaymentNumber,
  amount_won: write.amountWon,
  principal_won: write.principalWon,
  interest_won: write.interestWon,
  default_interest_won: write.defaultInterestWon,
  held_won: write.heldWon,
  balance_after_won: write.balanceAfterWon,
  effect: write.effect,
  paid_on: write.paidOn,
  method: write.method,
});
