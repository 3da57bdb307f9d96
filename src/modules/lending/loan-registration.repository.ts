import { statement, type Queryable } from '../../platform/database/index.js';
import { encodeId } from '../../platform/graphql/index.js';
import type { KeyClaim, KeyUse } from './idempotency.js';
import type { NewLoan } from './new-loan.js';
import type { WholeLoan } from './repayment-posting.repository.js';

export interface LoanRegistration {
  readonly institutionId: number;
  readonly loan: NewLoan;
  /** Null where the loan is a part of a change that has a key of its own. */
  readonly claim: KeyClaim | null;
  readonly at: Date;
  /** Values of the audit entry; its subject is the loan that comes to be. */
  readonly audit: readonly unknown[];
}

const FIND_USE = statement(
  'SELECT operation, request_hash AS "requestHash", result FROM idempotency_key WHERE account_id = $1 AND key = $2',
);

/** Takes its row from the customer: without one of this institution nothing is written. */
const INSERT = statement(`
  WITH created AS (
    INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
      principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, approved_on,
      disbursed_on, matures_on, interest_paid_to, created_at, updated_at, grace_months, prepayment_fee_percent,
      paid_ahead_on, overdue_days, overdue_won)
    SELECT institution_id, id, $3, $4, $5, $6, $7, $8::bigint, $9::bigint, $10::numeric, $11::integer, $12::bigint,
      $13::date, $14::date, $15::date, $16::date, $15::date, $17, $17, $18::integer, $19::numeric,
      $15::date, $20::integer, $21::bigint
    FROM customer WHERE institution_id = $1 AND id = $2
    RETURNING id
  ), claimed AS (
    INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
    SELECT $22::bigint, $23::text, $24, $25::bytea, jsonb_set($26::jsonb, '{key}', to_jsonb(id)), $17 FROM created
    WHERE $23::text IS NOT NULL
  ), audited AS (
    INSERT INTO audit_entry
      (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
    SELECT $27::bigint, $28::bigint, $29, $30, coalesce($31::bigint, id), $32::bigint, $33, $34, $35::jsonb FROM created
  )
  SELECT id FROM created`);

/** Writes new loans, each with the key it was made under. */
export class LoanRegistrationRepository {
  constructor(private readonly database: Queryable) {}

  async findUse({ accountId, key }: KeyClaim): Promise<KeyUse | null> {
    const [use] = await this.database.rows<KeyUse>(FIND_USE, [accountId, key]);
    return use ?? null;
  }

  /** Writes a loan; null, and nothing written, when the institution has no such customer. */
  async insert({ institutionId, loan, claim, at, audit }: LoanRegistration): Promise<WholeLoan | null> {
    const answer = answerOf(loan);
    const [tuple] = await this.database.tuples(INSERT, [
      institutionId,
      loan.customerId,
      loan.loanNumber,
      loan.loanType,
      loan.repaymentMethod,
      loan.rateType,
      loan.status,
      loan.principalWon,
      loan.balanceWon,
      loan.annualRatePercent,
      loan.termMonths,
      loan.monthlyPaymentWon,
      loan.appliedOn,
      loan.approvedOn,
      loan.disbursedOn,
      loan.maturesOn,
      at,
      loan.graceMonths,
      loan.prepaymentFeePercent,
      loan.overdueDays,
      loan.overdueWon,
      claim?.accountId ?? null,
      claim?.key ?? null,
      claim?.operation ?? null,
      claim?.requestHash ?? null,
      JSON.stringify(answer),
      ...audit,
    ]);
    return tuple ? withKey(answer, tuple[0] as number) : null;
  }
}

function answerOf({ customerId, ...loan }: NewLoan): WholeLoan {
  const ahead = { paidAheadWon: 0, paidAheadOn: loan.disbursedOn };
  return { ...loan, ...ahead, key: 0, customerKey: customerId, unpaidInterestWon: 0, version: 1 };
}

const withKey = (loan: WholeLoan, key: number): WholeLoan => ({ ...loan, key, id: encodeId('Loan', key) });

/** The loan that was answered under a key, as it was then. */
export function keptLoan({ result }: KeyUse): WholeLoan {
  const loan = result as WholeLoan;
  return withKey(loan, loan.key);
}
