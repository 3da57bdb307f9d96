import { statement, type Database, type Queryable } from '../../platform/database/index.js';
import type { RepaymentMethod } from './amortization.js';
import type { Arrears } from './arrears.js';

/** A loan whose money is out, as its arrears are reckoned. */
export interface AssessedLoan extends Arrears {
  readonly id: number;
  readonly version: number;
  readonly method: RepaymentMethod;
  readonly principalWon: number;
  readonly balanceWon: number;
  readonly annualRatePercent: string;
  readonly months: number;
  readonly graceMonths: number;
  readonly disbursedOn: string;
  readonly interestPaidTo: string;
  readonly unpaidInterestWon: number;
  readonly paidAheadWon: number;
  readonly paidAheadOn: string;
}

/** What the books are to say of a loan, if it is still of the version that was read. */
export interface ArrearsChange extends Arrears {
  readonly id: number;
  readonly version: number;
}

/** What a run over all loans did. */
export interface ArrearsRun {
  readonly on: string;
  /** Loans whose money is out. */
  readonly assessed: number;
  /** Loans of which the books say something else now, be it only one more day. */
  readonly changed: number;
  /** Loans that are DELINQUENT and were not. */
  readonly fellBehind: number;
  /** Loans that are ACTIVE and were DELINQUENT. */
  readonly caughtUp: number;
}

const COLUMNS = `l.id, l.version, l.status, l.overdue_days AS "overdueDays", l.overdue_won AS "overdueWon",
  l.repayment_method AS method, l.principal_won AS "principalWon", l.balance_won AS "balanceWon",
  l.annual_rate_percent::text AS "annualRatePercent", l.term_months AS months, l.grace_months AS "graceMonths",
  l.disbursed_on AS "disbursedOn", l.interest_paid_to AS "interestPaidTo",
  l.unpaid_interest_won AS "unpaidInterestWon", l.paid_ahead_won AS "paidAheadWon",
  coalesce(l.paid_ahead_on, l.interest_paid_to) AS "paidAheadOn"`;
const OPEN = `l.status IN ('ACTIVE', 'DELINQUENT') AND l.disbursed_on IS NOT NULL AND l.interest_paid_to IS NOT NULL`;
const PAGE = statement(`SELECT ${COLUMNS} FROM loan l WHERE l.id > $1 AND ${OPEN} ORDER BY l.id LIMIT $2`);
const AGAIN = statement(`SELECT ${COLUMNS} FROM loan l WHERE l.id = ANY ($1::bigint[]) AND ${OPEN} ORDER BY l.id`);

/** A loan that somebody else is changing, or has changed, is left as it is and not among those answered. */
const WRITE = statement(`
  WITH change AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json)
      AS c (id bigint, version integer, status text, "overdueDays" integer, "overdueWon" bigint)
  ), free AS (
    SELECT c.* FROM change c JOIN loan l ON l.id = c.id AND l.version = c.version
    FOR NO KEY UPDATE OF l SKIP LOCKED
  )
  UPDATE loan l SET status = f.status, overdue_days = f."overdueDays", overdue_won = f."overdueWon",
    version = l.version + 1, updated_at = $2
  FROM free f WHERE l.id = f.id AND l.version = f.version
  RETURNING l.id`);

const LAST = statement(`SELECT max(assessed_on) AS "on" FROM arrears_run`);
const KEEP = statement(`
  INSERT INTO arrears_run (assessed_on, assessed, changed, fell_behind, caught_up, ended_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (assessed_on) DO UPDATE SET assessed = excluded.assessed, ended_at = excluded.ended_at,
    changed = arrears_run.changed + excluded.changed, fell_behind = arrears_run.fell_behind + excluded.fell_behind,
    caught_up = arrears_run.caught_up + excluded.caught_up`);

/** Reads loans for an assessment of their arrears and writes what it found, each batch by itself. */
export class ArrearsRepository {
  constructor(private readonly database: Pick<Database, 'rows'>) {}

  /** Loans whose money is out, in order of id, from after one on. */
  page(after: number, limit: number): Promise<AssessedLoan[]> {
    return this.database.rows<AssessedLoan>(PAGE, [after, limit]);
  }

  /** Those of some loans that are still open, as they stand now. */
  again(ids: readonly number[]): Promise<AssessedLoan[]> {
    return this.database.rows<AssessedLoan>(AGAIN, [ids]);
  }

  /** Writes changes; answers the loans that were changed. Of the others nothing was written. */
  async write(changes: readonly ArrearsChange[], at: Date): Promise<ReadonlySet<number>> {
    if (changes.length === 0) return new Set();
    const rows = await this.database.rows<{ readonly id: number }>(WRITE, [JSON.stringify(changes), at]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The last day that was assessed; null for none. */
  async lastRun(): Promise<string | null> {
    const [row] = await this.database.rows<{ readonly on: string | null }>(LAST);
    return row?.on ?? null;
  }

  async keepRun(transaction: Queryable, run: ArrearsRun, at: Date): Promise<void> {
    await transaction.rows(KEEP, [run.on, run.assessed, run.changed, run.fellBehind, run.caughtUp, at]);
  }
}
