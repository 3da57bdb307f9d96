import { isUniqueViolation, sqlState, statement, batched, type Queryable } from '../../../platform/database/index.js';
import type { PaymentMethod } from '../terms/index.js';
import { stateFrom, stateRecord, STATE_RECORD } from './booked-state.js';
import type { Booking } from './booking.js';
import type { KeyClaim, KeyUse } from '../../../platform/once/index.js';
import {
  type RepaymentRow,
  type LoanScope,
  type WholeLoan,
  wholeLoan,
  writtenLoan,
  writtenRepayment,
} from '../loans/index.js';
import { POSTING_COLUMNS, postingColumns, postingRecord, POSTING_RECORD } from './ledger-posting.js';
import { balanceAfterWon, type PaymentBreakdown, type PrepaymentEffect } from '../servicing/index.js';

interface RepaymentContext {
  /** Null when there is no such loan, or the caller may not see it. */
  readonly loan: WholeLoan | null;
  /** The earlier use of the key; null when there is none. */
  readonly use: KeyUse | null;
}

/** The result of a repayment, stored with its key. */
export interface RepaymentAnswer {
  readonly loan: WholeLoan;
  readonly repayment: RepaymentRow;
}

interface RepaymentToPost {
  readonly loan: WholeLoan;
  /** Null where the repayment is a part of a change that has a key of its own. */
  readonly claim: KeyClaim | null;
  readonly amountWon: number;
  readonly booking: Booking & { readonly division: PaymentBreakdown };
  readonly effect: PrepaymentEffect | null;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly at: Date;
  /** Values of the audit entry. */
  readonly audit: readonly unknown[];
}

const loanAfter = writtenLoan('l');
const repaymentWritten = writtenRepayment('r');

/** What to read: a loan within the scope of the caller, and the earlier use of the key. */
export interface Question {
  readonly scope: LoanScope;
  readonly loanId: number;
  readonly claim: KeyClaim;
}

const READ_POSTING = statement(`
  SELECT k.operation, k.request_hash, k.result, ${wholeLoan.sql}
  FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[]) WITH ORDINALITY
    AS q (loan_id, institution_id, customer_id, account_id, key, place)
  LEFT JOIN loan l ON l.id = q.loan_id AND l.institution_id = q.institution_id
    AND (q.customer_id IS NULL OR l.customer_id = q.customer_id)
  LEFT JOIN idempotency_key k ON k.account_id = q.account_id AND k.key = q.key
  ORDER BY q.place`);

const LOCK_LOAN_TO_POST = statement('SELECT FROM loan WHERE id = $1 FOR NO KEY UPDATE');

/**
 * Each step takes its rows from the one before. For a loan that has changed, or that another transaction is changing,
 * the first step yields nothing and so nothing is written. When a key was claimed meanwhile, the unique violation
 * undoes everything. A loan that is in the group twice is changed once.
 */
const POST = statement(`
  WITH posting AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS p (place integer, loan_id bigint, version integer,
      ${STATE_RECORD}, at timestamptz, amount_won bigint, principal_won bigint, interest_won bigint,
      default_interest_won bigint, held_won bigint, balance_after_won bigint, effect text, paid_on date, method text,
      account_id bigint, key text, operation text, request_hash text, audit json, ledger json)
  ), free AS (
    SELECT p.* FROM posting p JOIN loan l ON l.id = p.loan_id AND l.version = p.version
    FOR NO KEY UPDATE OF l SKIP LOCKED
  ), changed AS (
    UPDATE loan l SET ${stateFrom('p')}, updated_at = p.at
    FROM free p WHERE l.id = p.loan_id AND l.version = p.version
    RETURNING l.customer_id, p.*, ${loanAfter.sql} AS loan_after
  ), paid AS (
    INSERT INTO repayment AS r (loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won,
      held_won, balance_after_won, effect, paid_on, method, created_at)
    SELECT loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won, held_won,
      balance_after_won, effect, paid_on, method, at FROM changed
    RETURNING id, loan_id, ${repaymentWritten.sql} AS written
  ), answered AS (
    SELECT c.place, jsonb_build_object('loan', c.loan_after, 'repayment', paid.written) AS answer
    FROM changed c JOIN paid USING (loan_id)
  ), booked AS (
    INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, repayment_id, created_at)
    SELECT c.loan_id, ${postingColumns('e')}, CASE WHEN e.kind = 'REPAYMENT' THEN paid.id END, c.at
    FROM changed c JOIN paid USING (loan_id) CROSS JOIN LATERAL json_to_recordset(c.ledger) AS e (${POSTING_RECORD})
  ), claimed AS (
    INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
    SELECT c.account_id, c.key, c.operation, decode(c.request_hash, 'hex'), a.answer, c.at
    FROM changed c JOIN answered a USING (place) WHERE c.key IS NOT NULL
  ), audited AS (
    INSERT INTO audit_entry
      (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
    SELECT (audit->>0)::bigint, (audit->>1)::bigint, audit->>2, audit->>3, (audit->>4)::bigint, (audit->>5)::bigint,
      audit->>6, audit->>7, (audit->>8)::jsonb
    FROM changed
  )
  SELECT place, answer FROM answered`);

const POSTING_GROUPS = { most: 64, patienceMs: 50, atOnce: 3 } as const;

/** Deadlock, lock not available: as after a unique violation, PostgreSQL has undone the whole statement. */
const ROLLED_BACK_CODES = new Set(['40P01', '55P03']);

/**
 * Reads what a repayment depends on, and writes all of it or nothing. Repayments of many loans that arrive at the same
 * time share statements and commits.
 */
export class RepaymentPostingRepository {
  /** Reads the loan as the caller may see it, and the earlier use of the key. */
  readonly read: (question: Question) => Promise<RepaymentContext>;
  /**
   * Writes a repayment; null, and nothing written, when the loan is no longer the version that was read, or is
   * locked.
   */
  readonly post: (posting: RepaymentToPost) => Promise<RepaymentAnswer | null>;

  constructor(database: Queryable) {
    this.read = batched((questions) => readAll(database, questions), POSTING_GROUPS);
    this.post = batched((postings) => postAll(database, postings), {
      ...POSTING_GROUPS,
      isUndone: (error) => isUniqueViolation(error) || ROLLED_BACK_CODES.has(sqlState(error) ?? ''),
    });
  }

  /** The same inside a transaction: waits for the lock of the loan and holds it. */
  async locked(transaction: Queryable, loanId: number): Promise<Pick<RepaymentPostingRepository, 'read' | 'post'>> {
    await transaction.tuples(LOCK_LOAN_TO_POST, [loanId]);
    return new RepaymentPostingRepository(transaction);
  }
}

async function readAll(queryable: Queryable, questions: readonly Question[]): Promise<RepaymentContext[]> {
  const tuples = await queryable.tuples(READ_POSTING, [
    questions.map(({ loanId }) => loanId),
    questions.map(({ scope }) => scope.institutionId),
    questions.map(({ scope }) => scope.customerId),
    questions.map(({ claim }) => claim.accountId),
    questions.map(({ claim }) => claim.key),
  ]);
  return tuples.map((tuple) => {
    const [operation, requestHash, result, key] = tuple as [string | null, Buffer, unknown, number | null];
    return {
      loan: key === null ? null : wholeLoan.read(tuple, 3),
      use: operation === null ? null : { operation, requestHash, result },
    };
  });
}

async function postAll(
  queryable: Queryable,
  postings: readonly RepaymentToPost[],
): Promise<(RepaymentAnswer | null)[]> {
  const records = postings.map(recordOf);
  const tuples = (await queryable.tuples(POST, [JSON.stringify(records)])) as [number, StoredAnswer][];
  const posted = new Map(tuples.map(([place, answer]) => [place, answerOf(answer)]));
  return postings.map((_, place) => posted.get(place) ?? null);
}

/** A row of `posting` in POST. */
function recordOf({ loan, claim, booking, at, ...posting }: RepaymentToPost, place: number): object {
  const { account, division, postings } = booking;
  return {
    place,
    loan_id: loan.key,
    version: loan.version,
    ...stateRecord(booking),
    at,
    amount_won: posting.amountWon,
    principal_won: division.principalWon,
    interest_won: division.interestWon,
    default_interest_won: division.defaultInterestWon,
    held_won: division.heldWon,
    balance_after_won: balanceAfterWon(account),
    effect: posting.effect,
    paid_on: posting.paidOn,
    method: posting.method,
    account_id: claim?.accountId,
    key: claim?.key,
    operation: claim?.operation,
    request_hash: claim?.requestHash.toString('hex'),
    audit: posting.audit,
    ledger: postings.map(postingRecord),
  };
}

/** An answer as PostgreSQL wrote it: each with its columns of that time, by name. */
interface StoredAnswer {
  readonly loan: { readonly key: number };
  readonly repayment: { readonly key: number };
}

const answerOf = ({ loan, repayment }: StoredAnswer): RepaymentAnswer => ({
  loan: loanAfter.read(loan),
  repayment: repaymentWritten.read(repayment),
});

/**
 * The result that was stored with a key. It may be older than some columns, and older programs stored ids in it: the
 * loan as it is now has the columns that it lacks.
 */
export function storedAnswer({ result }: KeyUse, current: WholeLoan | null): RepaymentAnswer {
  const { loan, repayment } = result as StoredAnswer;
  const answer = answerOf({ loan: { ...loan, ...idOf(loan) }, repayment: { ...repayment, ...idOf(repayment) } });
  return { ...answer, loan: { ...current, ...answer.loan } };
}

/** The id as its column reads it: from the key. */
const idOf = ({ key }: { readonly key: number }): { readonly id: number } => ({ id: key });
