import { statement, type Queryable } from '../../../platform/database/index.js';
import { findUse, type KeyClaim, type KeyUse } from '../../../platform/once/index.js';
import type { NewLoan } from './new-loan.js';
import { type WholeLoan, readWholeLoan, wholeLoan, writtenLoan } from '../loans/index.js';

interface LoanRegistration {
  readonly institutionId: number;
  readonly loan: NewLoan;
  /** Null when the loan is part of a change that has its own key. */
  readonly claim: KeyClaim | null;
  readonly at: Date;
  /** Values of the audit entry; its subject is the new loan. */
  readonly audit: readonly unknown[];
}

/** Columns of a new loan that do not come from its customer. */
const REGISTERED_LOAN_COLUMNS = [
  ...['loan_number', 'loan_type', 'repayment_method', 'rate_type', 'status', 'principal_won', 'balance_won'],
  ...['unpaid_interest_won', 'annual_rate_percent', 'term_months', 'grace_months', 'monthly_payment_won'],
  ...['prepayment_fee_percent', 'applied_on', 'approved_on', 'disbursed_on', 'matures_on', 'interest_paid_to'],
  ...['interest_convention', 'due_day', 'prepayment_effect', 'books_from', 'books_from_balance_won', 'account'],
  ...['overdue_days', 'overdue_won'],
];

/**
 * Steps of a statement that insert new loans and open the books of those paid out; $4 is the timestamp. Each loan joins
 * its customer: without a customer of this institution nothing is written.
 * @param rows a FROM clause that has a loan as `n`, by the names of columns, and its customer as `c`.
 */
export const createdLoans = (rows: string): string => `
  created AS (
    INSERT INTO loan (institution_id, customer_id, ${REGISTERED_LOAN_COLUMNS.join(', ')}, created_at, updated_at)
    SELECT c.institution_id, c.id, ${REGISTERED_LOAN_COLUMNS.map((name) => `n.${name}`).join(', ')}, $4::timestamptz, $4::timestamptz
    FROM ${rows}
    RETURNING *
  ), booked AS (
    INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, cash_won, opening_won, terms, created_at)
    SELECT id, CASE WHEN books_from IS NULL THEN 'DISBURSEMENT' ELSE 'TAKEN_OVER' END, coalesce(books_from, disbursed_on),
      coalesce(books_from_balance_won, principal_won),
      CASE WHEN books_from IS NULL THEN -principal_won ELSE 0 END, -coalesce(books_from_balance_won, 0),
      jsonb_set(loan_terms(created::loan), '{unpaidInterestWon}', '0'), $4::timestamptz
    FROM created WHERE disbursed_on IS NOT NULL
    RETURNING id, loan_id
  )`;

const loanWritten = writtenLoan('created');

const INSERT_LOAN = statement(`
  WITH ${createdLoans(`
      customer c CROSS JOIN json_populate_record(null::loan, $3::json) AS n
    WHERE c.institution_id = $1 AND c.id = $2`)}, answered AS (
    SELECT id, ${loanWritten.sql} AS answer FROM created
  ), claimed AS (
    INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
    SELECT $5::bigint, $6::text, $7, $8::bytea, answer, $4 FROM answered
    WHERE $6::text IS NOT NULL
  ), audited AS (
    INSERT INTO audit_entry
      (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
    SELECT $9::bigint, $10::bigint, $11, $12, coalesce($13::bigint, id), $14::bigint, $15, $16, $17::jsonb FROM created
  )
  SELECT answer FROM answered`);

const FIND_REGISTERED_LOAN = statement(`SELECT ${wholeLoan.sql} FROM loan l WHERE l.id = $1`);

/** Writes new loans, each with the key it was made under. */
export class LoanRegistrationRepository {
  constructor(private readonly database: Queryable) {}

  findUse(claim: KeyClaim): Promise<KeyUse | null> {
    return findUse(this.database, claim);
  }

  /** Writes a loan; null, and nothing written, when the institution has no such customer. */
  async insert({ institutionId, loan, claim, at, audit }: LoanRegistration): Promise<WholeLoan | null> {
    const [tuple] = await this.database.tuples(INSERT_LOAN, [
      institutionId,
      loan.customerId,
      JSON.stringify(loanRecord(loan)),
      at,
      claim?.accountId ?? null,
      claim?.key ?? null,
      claim?.operation ?? null,
      claim?.requestHash ?? null,
      ...audit,
    ]);
    return tuple ? loanWritten.read(tuple[0]) : null;
  }

  /**
   * The loan that was returned for a key, as it was then. The answer may be older than some columns, and older programs
   * stored an id in it: the loan as it is now has the columns that it lacks.
   */
  async storedAnswer({ result }: KeyUse): Promise<WholeLoan> {
    const stored = result as { readonly key: number };
    const [current] = await this.database.tuples(FIND_REGISTERED_LOAN, [stored.key]);
    return { ...(current && readWholeLoan(current)), ...loanWritten.read({ ...stored, id: stored.key }) };
  }
}

/** A row of `loan`, by the names of its columns. */
export const loanRecord = ({ customerId: _, ...loan }: NewLoan): object =>
  Object.fromEntries(
    Object.entries(loan).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
