import { statement, type Transaction } from '../../../../platform/database/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import type { RateKind } from '../../loans/index.js';
import { OPEN_STATUSES_SQL, type ApplicationStatus } from './application-status.js';
import type { HomeRegion } from '../eligibility/eligibility.js';
import { readApplication, wholeApplication, type ApplicationRow } from '../refinance.columns.js';

/** What somebody asks for. */
export interface RequestedTerms {
  readonly requestedWon: number;
  readonly rateType: RateKind;
  readonly termMonths: number;
  readonly repaymentMethod: RepaymentMethod;
  readonly homeRegion: HomeRegion | null;
  readonly homePriceWon: number | null;
}

/** A draft about to be written. */
interface NewApplication extends RequestedTerms {
  readonly institutionId: number;
  readonly customerId: number;
  readonly loanId: number;
  readonly productId: number;
  readonly number: string;
}

/** Columns that a move may set beside the state. */
const SETTABLE = {
  submittedAt: 'submitted_at',
  decidedAt: 'decided_at',
  approvedWon: 'approved_won',
  approvedRatePercent: 'approved_rate_percent',
  approvedTermMonths: 'approved_term_months',
  approvedFeePercent: 'approved_fee_percent',
  termsValidUntil: 'terms_valid_until',
  rejections: 'rejections',
  executedOn: 'executed_on',
  newLoanId: 'new_loan_id',
  payoffRepaymentId: 'payoff_repayment_id',
  payoffBalanceWon: 'payoff_balance_won',
  payoffInterestWon: 'payoff_interest_won',
  payoffFeeWon: 'payoff_fee_won',
  fromCustomerWon: 'from_customer_won',
  toCustomerWon: 'to_customer_won',
  supersededById: 'superseded_by_id',
  withdrawalRequestedOn: 'withdrawal_requested_on',
  withdrawalReference: 'withdrawal_reference',
  withdrawalWon: 'withdrawal_won',
  withdrawalValueOn: 'withdrawal_value_on',
  withdrawalRepaymentId: 'withdrawal_repayment_id',
  withdrawnOn: 'withdrawn_on',
} as const;
export type MoveValues = { readonly [Field in keyof typeof SETTABLE]?: unknown };

/** A move about to be written, valid only for the version of the application that was read. */
export interface Move {
  readonly from: Pick<ApplicationRow, 'key' | 'status' | 'version'>;
  readonly to: ApplicationStatus;
  readonly values: MoveValues;
  readonly at: Date;
}

const NEXT_APPLICATION_NUMBER = statement(`
  INSERT INTO refinance_application_counter AS c (institution_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT ON CONSTRAINT refinance_application_counter_pkey DO UPDATE SET last = c.last + 1 RETURNING last`);

const INSERT_APPLICATION = statement(`
  INSERT INTO refinance_application AS a (institution_id, customer_id, loan_id, product_id, number, status,
    requested_won, rate_type, term_months, repayment_method, home_region, home_price_won, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6, $7, $8, $9, $10, $11, $12, $12)
  ON CONFLICT (loan_id, product_id) WHERE status IN (${OPEN_STATUSES_SQL}) DO NOTHING
  RETURNING ${wholeApplication.sql}`);

const UPDATE_APPLICATION = statement(`
  UPDATE refinance_application a SET requested_won = $3, rate_type = $4, term_months = $5, repayment_method = $6,
    home_region = $7, home_price_won = $8, version = version + 1, updated_at = $9
  WHERE id = $1 AND version = $2 AND status = 'DRAFT' RETURNING ${wholeApplication.sql}`);

/** Writes applications, each change only on the version that was read. */
export class ApplicationWritingRepository {
  /** The next number of a year, such as RA-2026-000001. Locks the counter until the transaction ends. */
  async nextNumber(transaction: Transaction, institutionId: number, year: number): Promise<string> {
    const [row] = await transaction.tuples(NEXT_APPLICATION_NUMBER, [institutionId, year]);
    return `RA-${year}-${String(row?.[0]).padStart(6, '0')}`;
  }

  /** Writes nothing and returns null when one for this loan and this product is under way. */
  async insert(transaction: Transaction, made: NewApplication, at: Date): Promise<ApplicationRow | null> {
    const values = [made.institutionId, made.customerId, made.loanId, made.productId, made.number];
    const [tuple] = await transaction.tuples(INSERT_APPLICATION, [...values, ...termsOf(made), at]);
    return tuple ? readApplication(tuple) : null;
  }

  /** Writes nothing and returns null when it is no longer a draft, or of another version. */
  async updateDraft(
    transaction: Transaction,
    { key, version }: Pick<ApplicationRow, 'key' | 'version'>,
    terms: RequestedTerms,
    at: Date,
  ): Promise<ApplicationRow | null> {
    const [tuple] = await transaction.tuples(UPDATE_APPLICATION, [key, version, ...termsOf(terms), at]);
    return tuple ? readApplication(tuple) : null;
  }

  /** Writes nothing and returns null when somebody moved or changed it meanwhile. */
  async move(transaction: Transaction, { from, to, values, at }: Move): Promise<ApplicationRow | null> {
    const fields = Object.keys(values) as (keyof typeof SETTABLE)[];
    const sets = fields.map((field, index) => `, ${SETTABLE[field]} = $${index + 6}`);
    const text = `UPDATE refinance_application a SET status = $4, version = version + 1, updated_at = $5${sets.join('')}
      WHERE id = $1 AND version = $2 AND status = $3 RETURNING ${wholeApplication.sql}`;
    const given = fields.map((field) => values[field]);
    const [tuple] = await transaction.tuples(statement(text), [from.key, from.version, from.status, to, at, ...given]);
    return tuple ? readApplication(tuple) : null;
  }
}

const termsOf = (terms: RequestedTerms): unknown[] => [
  ...[terms.requestedWon, terms.rateType, terms.termMonths, terms.repaymentMethod],
  ...[terms.homeRegion, terms.homePriceWon],
];
