import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import { createdLoans, loanRecord, type NewLoan } from '../registration/index.js';
import { STATED, type StatedLoan } from './loan-of-row.js';

/** A loan in the books, with the fields that a file may state. */
export interface HeldLoan extends StatedLoan {
  readonly loanNumber: string;
  readonly customerSourceKey: string | null;
}

const COLUMN: Readonly<Partial<Record<(typeof STATED)[number], string>>> = {
  annualRatePercent: `coalesce(p.terms->>'annualRatePercent', l.annual_rate_percent::text)`,
  interestPaidTo: 'l.books_from::text',
  balanceWon: 'l.books_from_balance_won::text',
};
const columnOf = (name: string): string => `l.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}::text`;
const SELECTED_LOAN_COLUMNS = STATED.map((name) => `${COLUMN[name] ?? columnOf(name)} AS "${name}"`).join(', ');
const LOANS_BY_NUMBER = statement(`
  SELECT upper(l.loan_number) AS "loanNumber", c.source_key AS "customerSourceKey", ${SELECTED_LOAN_COLUMNS}
  FROM loan l JOIN customer c ON c.id = l.customer_id
  LEFT JOIN LATERAL (
    SELECT terms FROM ledger_posting WHERE loan_id = l.id AND terms IS NOT NULL ORDER BY id LIMIT 1
  ) p ON true
  WHERE l.institution_id = $1 AND upper(l.loan_number) = ANY($2::text[])`);
const CUSTOMERS = statement(`
  SELECT id, source_key AS "sourceKey" FROM customer WHERE institution_id = $1 AND source_key = ANY($2::text[])`);
const CREATE = statement(`
  WITH given AS (
    SELECT r.line, r.customer_id AS owner_id, n.*
    FROM json_to_recordset($3::json) AS r (line integer, customer_id bigint, loan json)
    CROSS JOIN LATERAL json_populate_record(null::loan, r.loan) AS n
  ), ${createdLoans(`given n JOIN customer c ON c.institution_id = $1 AND c.id = n.owner_id ORDER BY n.line`)}
  INSERT INTO imported_loan (batch_id, loan_id, line_number, account_after, posted_before, posted_to)
  SELECT $2, created.id, given.line, created.account, 0, coalesce(booked.id, 0)
  FROM created JOIN given ON given.loan_number = created.loan_number LEFT JOIN booked ON booked.loan_id = created.id`);

/** The first loan of a batch on which something was booked since, and what. */
export interface RestedLoan {
  readonly line: number;
  readonly loanNumber: string;
  readonly why: 'REPAYMENT' | 'POSTING' | 'ACCOUNT';
}

/** Instalments that a nightly run paid from held money follow from the account and do not count as bookings. */
export const BOOKED_SINCE = `
  EXISTS (SELECT FROM ledger_posting p WHERE p.loan_id = i.loan_id AND p.id > i.posted_to AND p.kind <> 'HELD_APPLIED')`;
const RESTED = statement(`
  SELECT i.line_number AS line, l.loan_number AS "loanNumber", CASE
    WHEN EXISTS (SELECT FROM repayment r WHERE r.loan_id = i.loan_id) THEN 'REPAYMENT'
    WHEN ${BOOKED_SINCE} THEN 'POSTING' ELSE 'ACCOUNT' END AS why
  FROM imported_loan i JOIN loan l ON l.id = i.loan_id
  WHERE i.batch_id = $1 AND (l.account IS DISTINCT FROM i.account_after OR ${BOOKED_SINCE}
    OR EXISTS (SELECT FROM repayment r WHERE r.loan_id = i.loan_id))
  ORDER BY i.line_number LIMIT 1`);
const LOCK_LOANS_OF_BATCH = statement(`
  SELECT count(*) FROM (
    SELECT FROM loan l WHERE l.id IN (SELECT loan_id FROM imported_loan WHERE batch_id = $1) ORDER BY l.id FOR UPDATE
  ) AS locked`);
const LINE_OF = statement(`
  SELECT i.line_number AS line, l.loan_number AS "loanNumber" FROM imported_loan i JOIN loan l ON l.id = i.loan_id
  WHERE i.batch_id = $1 AND i.loan_id = $2`);

/** Reads and writes loans for an import, within its transaction. */
export class LoanIntakeRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  /** Loans by their numbers in capital letters. */
  listByNumbers(institutionId: number, numbers: readonly string[]): Promise<HeldLoan[]> {
    return this.transaction.rows<HeldLoan>(LOANS_BY_NUMBER, [institutionId, numbers]);
  }

  async customerIds(institutionId: number, keys: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.transaction.rows<{ id: number; sourceKey: string }>(CUSTOMERS, [institutionId, keys]);
    return new Map(rows.map(({ id, sourceKey }) => [sourceKey, id]));
  }

  async create(
    batch: { readonly id: number; readonly institutionId: number; readonly at: Date },
    loans: readonly { readonly line: number; readonly loan: NewLoan }[],
  ): Promise<void> {
    const given = loans.map(({ line, loan }) => ({ line, customer_id: loan.customerId, loan: loanRecord(loan) }));
    await this.transaction.rows(CREATE, [batch.institutionId, batch.id, JSON.stringify(given), batch.at]);
  }

  /** Locks the loans of a batch and returns the first on which something was booked since; null when there is none. */
  async firstRested(batchId: number): Promise<RestedLoan | null> {
    await this.transaction.rows(LOCK_LOANS_OF_BATCH, [batchId]);
    const [first] = await this.transaction.rows<RestedLoan>(RESTED, [batchId]);
    return first ?? null;
  }

  /**
   * Deletes loans and their opening postings.
   * @throws an error of SQL state 23503 when something else refers to one.
   */
  async remove(batchId: number): Promise<void> {
    const those = 'SELECT loan_id FROM imported_loan WHERE batch_id = $1';
    await this.transaction.run(`DELETE FROM ledger_posting WHERE loan_id IN (${those})`, [batchId]);
    await this.transaction.run(`DELETE FROM loan WHERE id IN (${those})`, [batchId]);
  }

  async lineOf(batchId: number, loanId: number): Promise<Pick<RestedLoan, 'line' | 'loanNumber'> | null> {
    const [line] = await this.transaction.rows<RestedLoan>(LINE_OF, [batchId, loanId]);
    return line ?? null;
  }
}
