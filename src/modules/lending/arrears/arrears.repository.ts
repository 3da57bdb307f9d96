import { statement, type Database, type Queryable } from '../../../platform/database/index.js';
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
import type { StoredAccount } from '../servicing/index.js';
import { type WholeLoan, wholeLoan } from '../loans/index.js';

/** A loan that is paid out and not repaid, with every column. */
export interface AssessedLoan extends WholeLoan {
  readonly status: 'ACTIVE' | 'DELINQUENT';
}

/** The arrears to write for a loan, if it still has the version that was read. */
export interface ArrearsChange {
  readonly id: number;
  readonly version: number;
  readonly summary: LoanSummary;
  /** Unchanged: a nightly run changes nothing that a later change could not undo. */
  readonly account: StoredAccount;
  readonly heldPostedTo: string | null;
  readonly postings: readonly Posting[];
}

/** The result of a run over all loans. */
export interface ArrearsRun {
  readonly on: string;
  /** Loans that are paid out and not repaid. */
  readonly assessed: number;
  /** Loans whose books changed, even by a single day of arrears. */
  readonly changed: number;
  /** Loans that became DELINQUENT. */
  readonly fellBehind: number;
  /** Loans that were DELINQUENT and became ACTIVE. */
  readonly caughtUp: number;
}

/** SQL condition: the loan `l` is paid out and not repaid. */
const IS_OPEN_LOAN = `l.status IN ('ACTIVE', 'DELINQUENT') AND l.disbursed_on IS NOT NULL AND l.interest_paid_to IS NOT NULL`;
const PAGE_OF_OPEN_LOANS = statement(
  `SELECT ${wholeLoan.sql} FROM loan l WHERE l.id > $1 AND ${IS_OPEN_LOAN} ORDER BY l.id LIMIT $2`,
);
const REREAD = statement(
  `SELECT ${wholeLoan.sql} FROM loan l WHERE l.id = ANY ($1::bigint[]) AND ${IS_OPEN_LOAN} ORDER BY l.id`,
);

/** A loan that another transaction is changing, or has changed, is left as it is and not returned. */
const WRITE = statement(`
  WITH change AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json)
      AS c (id bigint, version integer, ${STATE_RECORD}, ledger json)
  ), free AS (
    SELECT c.* FROM change c JOIN loan l ON l.id = c.id AND l.version = c.version
    FOR NO KEY UPDATE OF l SKIP LOCKED
  ), changed AS (
    UPDATE loan l SET ${stateFrom('f')}, updated_at = $2
    FROM free f WHERE l.id = f.id AND l.version = f.version
    RETURNING l.id, f.ledger
  ), booked AS (
    INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, created_at)
    SELECT c.id, ${postingColumns('e')}, $2
    FROM changed c CROSS JOIN LATERAL json_to_recordset(c.ledger) AS e (${POSTING_RECORD})
  )
  SELECT id FROM changed`);

const LAST_RUN = statement(`SELECT max(assessed_on) AS "on" FROM arrears_run`);
const INSERT_RUN = statement(`
  INSERT INTO arrears_run (assessed_on, assessed, changed, fell_behind, caught_up, ended_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (assessed_on) DO UPDATE SET assessed = excluded.assessed, ended_at = excluded.ended_at,
    changed = arrears_run.changed + excluded.changed, fell_behind = arrears_run.fell_behind + excluded.fell_behind,
    caught_up = arrears_run.caught_up + excluded.caught_up`);

/** Reads loans to assess their arrears and writes the results, one batch at a time. */
export class ArrearsRepository {
  constructor(private readonly database: Pick<Database, 'rows' | 'tuples'>) {}

  /** Loans that are paid out and not repaid, in order of id, after a given id. */
  async page(after: number, limit: number): Promise<AssessedLoan[]> {
    return (await this.database.tuples(PAGE_OF_OPEN_LOANS, [after, limit])).map(read);
  }

  /** Those of some loans that are still open, as they stand now. */
  async again(ids: readonly number[]): Promise<AssessedLoan[]> {
    return (await this.database.tuples(REREAD, [ids])).map(read);
  }

  /** Writes changes; returns the loans that were changed. Nothing is written for the others. */
  async write(changes: readonly ArrearsChange[], at: Date): Promise<ReadonlySet<number>> {
    if (changes.length === 0) return new Set();
    const rows = await this.database.rows<{ readonly id: number }>(WRITE, [JSON.stringify(changes.map(recordOf)), at]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The last day that was assessed; null for none. */
  async lastRun(): Promise<string | null> {
    const [row] = await this.database.rows<{ readonly on: string | null }>(LAST_RUN);
    return row?.on ?? null;
  }

  async keepRun(transaction: Queryable, run: ArrearsRun, at: Date): Promise<void> {
    await transaction.rows(INSERT_RUN, [run.on, run.assessed, run.changed, run.fellBehind, run.caughtUp, at]);
  }
}

const read = (tuple: readonly unknown[]): AssessedLoan => wholeLoan.read(tuple, 0) as AssessedLoan;

const recordOf = ({ id, version, postings, ...state }: ArrearsChange): object => ({
  id,
  version,
  ...stateRecord(state),
  ledger: postings.map(postingRecord),
});
