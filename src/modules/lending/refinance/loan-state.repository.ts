import { statement, type Queryable } from '../../../platform/database/index.js';
import {
  stateFrom,
  stateRecord,
  STATE_RECORD,
  POSTING_COLUMNS,
  postingColumns,
  postingRecord,
  POSTING_RECORD,
} from '../repayments/index.js';
import { type LoanScope, type WholeLoan, readWholeLoan, wholeLoan } from '../loans/index.js';
import type { RateChange } from './rate-cuts/rate-change.js';

const LOAN_STATE_IN_SCOPE = `SELECT ${wholeLoan.sql} FROM loan l
  WHERE l.id = $1 AND l.institution_id = $2 AND ($3::bigint IS NULL OR l.customer_id = $3)`;
const FIND_LOAN_STATE = statement(LOAN_STATE_IN_SCOPE);
const LOCK_LOAN_STATE = statement(`${LOAN_STATE_IN_SCOPE} FOR NO KEY UPDATE`);
const LIST_LOAN_STATES = statement(
  `SELECT ${wholeLoan.sql} FROM loan l WHERE l.institution_id = $1 AND l.id = ANY ($2::bigint[])`,
);
const SELECT_OPEN_LOANS = statement(`SELECT ${wholeLoan.sql} FROM loan l
  WHERE l.institution_id = $1 AND l.customer_id = ANY ($2::bigint[]) AND l.status IN ('ACTIVE', 'DELINQUENT')`);
const CHANGE_RATE = statement(`
  WITH repriced AS (
    UPDATE loan l SET annual_rate_percent = $3::numeric, monthly_payment_won = $5, ${stateFrom('b')}, updated_at = $6
    FROM json_to_record($4::json) AS b (${STATE_RECORD})
    WHERE id = $1 AND version = $2 RETURNING l.*
  ), kept AS (
    INSERT INTO loan_rate_change (loan_id, changed_on, old_rate_percent, new_rate_percent, created_at)
    SELECT $1, $7::date, $8::numeric, $3::numeric, $6 FROM repriced
  ), booked AS (
    INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, created_at)
    SELECT r.id, ${postingColumns('e')}, $6
    FROM repriced r CROSS JOIN LATERAL json_to_recordset($9::json) AS e (${POSTING_RECORD})
  )
  SELECT ${wholeLoan.sql} FROM repriced l`);

const DROP_FEE = statement(`
  UPDATE loan l SET prepayment_fee_percent = 0, version = version + 1, updated_at = $3
  WHERE id = $1 AND version = $2 RETURNING ${wholeLoan.sql}`);

/** Reads loans for a decision about them, and changes their rate and fee. */
export class LoanStateRepository {
  /** The loan within the viewer's scope; null when there is none. */
  async find(queryable: Queryable, scope: LoanScope, id: number): Promise<WholeLoan | null> {
    const [tuple] = await queryable.tuples(FIND_LOAN_STATE, [id, scope.institutionId, scope.customerId]);
    return tuple ? readWholeLoan(tuple) : null;
  }

  /** The same, locked until the transaction ends. */
  async lock(transaction: Queryable, scope: LoanScope, id: number): Promise<WholeLoan | null> {
    const [tuple] = await transaction.tuples(LOCK_LOAN_STATE, [id, scope.institutionId, scope.customerId]);
    return tuple ? readWholeLoan(tuple) : null;
  }

  /** In no particular order. */
  async listByIds(queryable: Queryable, institutionId: number, ids: readonly number[]): Promise<WholeLoan[]> {
    return (await queryable.tuples(LIST_LOAN_STATES, [institutionId, ids])).map(readWholeLoan);
  }

  /** Every open loan of some customers. */
  async listOpen(queryable: Queryable, institutionId: number, customerIds: readonly number[]): Promise<WholeLoan[]> {
    return (await queryable.tuples(SELECT_OPEN_LOANS, [institutionId, customerIds])).map(readWholeLoan);
  }

  /** Writes nothing and returns null when the loan no longer has the version that was read. */
  async changeRate(
    transaction: Queryable,
    { key, version, annualRatePercent }: Pick<WholeLoan, 'key' | 'version' | 'annualRatePercent'>,
    ratePercent: string,
    { booking, monthlyPaymentWon }: RateChange,
    at: Date,
  ): Promise<WholeLoan | null> {
    const values = [
      ...[key, version, ratePercent, JSON.stringify(stateRecord(booking)), monthlyPaymentWon, at, booking.account.on],
      ...[annualRatePercent, JSON.stringify(booking.postings.map(postingRecord))],
    ];
    const [tuple] = await transaction.tuples(CHANGE_RATE, values);
    return tuple ? readWholeLoan(tuple) : null;
  }

  /** Removes the fee for paying back early. Writes nothing and returns null as above. */
  async dropFee(
    transaction: Queryable,
    { key, version }: Pick<WholeLoan, 'key' | 'version'>,
    at: Date,
  ): Promise<WholeLoan | null> {
    const [tuple] = await transaction.tuples(DROP_FEE, [key, version, at]);
    return tuple ? readWholeLoan(tuple) : null;
  }
}
