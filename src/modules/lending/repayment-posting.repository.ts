import { project, statement, type Queryable } from '../../platform/database/index.js';
import { encodeId } from '../../platform/graphql/index.js';
import type { KeyClaim, KeyUse } from './idempotency.js';
import { loanColumns, type LoanRow, type RepaymentRow } from './lending.columns.js';
import type { LoanScope } from './loan-filter.js';
import type { LoanState } from './loan.entity.js';
import type { Allocation } from './repayment-allocation.js';
import type { PaymentMethod } from './repayment.entity.js';

/** A loan with all its columns, as the decision about a repayment needs it and the answer shows it. */
export interface WholeLoan extends LoanRow {
  readonly status: LoanState;
  readonly balanceWon: number;
  readonly annualRatePercent: string;
  readonly interestPaidTo: string | null;
  readonly unpaidInterestWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly version: number;
}

export interface Standing {
  /** Null when there is no such loan, or it is somebody else's. */
  readonly loan: WholeLoan | null;
  /** What the key was used for before; null for nothing. */
  readonly use: KeyUse | null;
}

/** What a repayment answers, now and for ever. */
export interface RepaymentAnswer {
  readonly loan: WholeLoan;
  readonly repayment: RepaymentRow;
}

export interface Posting {
  readonly loan: WholeLoan;
  readonly claim: KeyClaim;
  readonly amountWon: number;
  readonly allocation: Allocation;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly at: Date;
  /** Values of the audit entry. */
  readonly audit: readonly unknown[];
}

const whole = project(loanColumns, 'l', Object.keys(loanColumns));

const READ = statement(`
  SELECT k.operation, k.request_hash, k.result, ${whole.sql}
  FROM (SELECT) AS one
  LEFT JOIN loan l ON l.id = $1 AND l.institution_id = $2 AND ($3::bigint IS NULL OR l.customer_id = $3)
  LEFT JOIN idempotency_key k ON k.account_id = $4 AND k.key = $5`);

const LOCK = statement('SELECT FROM loan WHERE id = $1 FOR UPDATE');

/**
 * Each step takes its row from the one before: when the loan has moved on, the first yields nothing and so nothing is
 * written; when the key was claimed meanwhile, the unique violation undoes everything.
 */
const POST = statement(`
  WITH changed AS (
    UPDATE loan SET balance_won = $3, unpaid_interest_won = $4, interest_paid_to = $5, status = $6, overdue_won = $7,
      overdue_days = $8, version = version + 1, updated_at = $9
    WHERE id = $1 AND version = $2
    RETURNING id, customer_id
  ), paid AS (
    INSERT INTO repayment
      (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method, created_at)
    SELECT id, customer_id, $10::bigint, $11::bigint, $12::bigint, $3, $5, $13, $9 FROM changed
    RETURNING id
  ), claimed AS (
    INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
    SELECT $14::bigint, $15, $16, $17::bytea, jsonb_set($18::jsonb, '{repayment,key}', to_jsonb(id)), $9 FROM paid
  ), audited AS (
    INSERT INTO audit_entry
      (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
    SELECT $19::bigint, $20::bigint, $21, $22, $23::bigint, $24::bigint, $25, $26, $27::jsonb FROM paid
  )
  SELECT id FROM paid`);

/** Reads what a repayment depends on, and writes all of it or nothing. */
export class RepaymentPostingRepository {
  /** The loan as the caller may see it, and the earlier use of the key, in one statement. */
  async read(queryable: Queryable, scope: LoanScope, loanId: number, claim: KeyClaim): Promise<Standing> {
    const values = [loanId, scope.institutionId, scope.customerId, claim.accountId, claim.key];
    const [tuple = []] = await queryable.tuples(READ, values);
    const [operation, requestHash, result, key] = tuple as [string | null, Buffer, unknown, number | null];
    return {
      loan: key === null ? null : (whole.read(tuple, 3) as WholeLoan),
      use: operation === null ? null : { operation, requestHash, result },
    };
  }

  /** Waits until nobody else changes the loan, and keeps it so until the transaction ends. */
  async lock(transaction: Queryable, loanId: number): Promise<void> {
    await transaction.tuples(LOCK, [loanId]);
  }

  /** Writes a repayment; null, and nothing written, when the loan is no longer the version that was read. */
  async post(queryable: Queryable, posting: Posting): Promise<RepaymentAnswer | null> {
    const { loan, claim, amountWon, allocation, paidOn, method, at, audit } = posting;
    const answer = answerOf(posting);
    const [tuple] = await queryable.tuples(POST, [
      loan.key,
      loan.version,
      allocation.balanceAfterWon,
      allocation.unpaidInterestAfterWon,
      paidOn,
      allocation.statusAfter,
      allocation.overdueAfterWon,
      allocation.overdueDaysAfter,
      at,
      amountWon,
      allocation.principalWon,
      allocation.interestWon,
      method,
      claim.accountId,
      claim.key,
      claim.operation,
      claim.requestHash,
      JSON.stringify(answer),
      ...audit,
    ]);
    return tuple ? withRepaymentKey(answer, tuple[0] as number) : null;
  }
}

function answerOf({ loan, amountWon, allocation, paidOn, method, at }: Posting): RepaymentAnswer {
  return {
    loan: {
      ...loan,
      balanceWon: allocation.balanceAfterWon,
      unpaidInterestWon: allocation.unpaidInterestAfterWon,
      interestPaidTo: paidOn,
      status: allocation.statusAfter,
      overdueWon: allocation.overdueAfterWon,
      overdueDays: allocation.overdueDaysAfter,
      version: loan.version + 1,
    },
    repayment: {
      key: 0,
      amountWon,
      principalWon: allocation.principalWon,
      interestWon: allocation.interestWon,
      balanceAfterWon: allocation.balanceAfterWon,
      paidOn,
      method,
      createdAt: at.toISOString(),
    },
  };
}

function withRepaymentKey({ loan, repayment }: RepaymentAnswer, key: number): RepaymentAnswer {
  return { loan, repayment: { ...repayment, key, id: encodeId('Repayment', key) } };
}

/** The answer that was kept with a key. */
export function keptAnswer({ result }: KeyUse): RepaymentAnswer {
  const answer = result as RepaymentAnswer;
  return withRepaymentKey(answer, answer.repayment.key);
}
