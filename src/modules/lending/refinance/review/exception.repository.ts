import { project, statement, type RowColumns, type Queryable } from '../../../../platform/database/index.js';
import type { Work } from '../change-once.js';
import type { Criterion } from '../eligibility/eligibility.js';
import type { ExceptionDecision } from './exception.entity.js';
import { instant, type ApplicationRow, type ApprovalRow } from '../refinance.columns.js';

/** An exception about to be asked for. */
interface NewException extends ApprovalRow {
  readonly reason: string;
  readonly criteria: readonly Criterion[];
}

/** An exception, as returned. Instants are text. */
export interface ExceptionRow {
  readonly key: number;
  readonly applicationKey: number;
  readonly reason: string;
  readonly criteria: readonly Criterion[];
  readonly grant: ApprovalRow;
  readonly requestedBy: number;
  readonly requestedAt: string;
  readonly decision: ExceptionDecision | null;
  readonly decidedBy: number | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}

const columns: RowColumns<ExceptionRow> = {
  key: '$.id',
  applicationKey: '$.application_id',
  reason: '$.reason',
  criteria: '$.criteria',
  grant: `json_build_object('amountWon', $.amount_won, 'annualRatePercent', $.annual_rate_percent::text,
    'termMonths', $.term_months, 'prepaymentFeePercent', $.prepayment_fee_percent::text)`,
  requestedBy: '$.requested_by',
  requestedAt: instant('$.requested_at'),
  decision: '$.decision',
  decidedBy: '$.decided_by',
  decidedAt: instant('$.decided_at'),
  note: '$.note',
};
const whole = project<ExceptionRow>(columns, 'x', Object.keys(columns));
const read = (tuple: readonly unknown[]): ExceptionRow => whole.read(tuple, 0);

/** How many are shown for an application, the newest first: each follows a refused one. */
const EXCEPTIONS_SHOWN = 10;

const REQUEST = statement(`
  INSERT INTO refinance_exception (application_id, reason, criteria, amount_won, annual_rate_percent, term_months,
    prepayment_fee_percent, requested_by, requested_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const FIND_UNDECIDED = statement(
  `SELECT ${whole.sql} FROM refinance_exception x WHERE application_id = $1 AND decision IS NULL`,
);
const DECIDE_EXCEPTION = statement(`
  UPDATE refinance_exception SET decision = $2, decided_by = $3, decided_at = $4, note = $5
  WHERE id = $1 AND decision IS NULL RETURNING id`);
const NEWEST_EXCEPTIONS = statement(`
  SELECT ${whole.sql} FROM unnest($1::bigint[]) AS owner(id) CROSS JOIN LATERAL (
    SELECT * FROM refinance_exception o WHERE o.application_id = owner.id ORDER BY o.id DESC LIMIT ${EXCEPTIONS_SHOWN}
  ) AS x ORDER BY x.id DESC`);

/** Stores grants against a criterion, with both names. */
export class ExceptionRepository {
  async request(
    { transaction, actor, at }: Pick<Work, 'transaction' | 'actor' | 'at'>,
    { key }: Pick<ApplicationRow, 'key'>,
    { reason, criteria, amountWon, annualRatePercent, termMonths, prepaymentFeePercent }: NewException,
  ): Promise<void> {
    await transaction.tuples(REQUEST, [
      ...[key, reason, criteria, amountWon, annualRatePercent, termMonths, prepaymentFeePercent],
      ...[actor.accountId, at],
    ]);
  }

  /** The one that waits for a decision; null when none does. */
  async findOpen(transaction: Queryable, applicationId: number): Promise<ExceptionRow | null> {
    const [tuple] = await transaction.tuples(FIND_UNDECIDED, [applicationId]);
    return tuple ? read(tuple) : null;
  }

  /** Whether this call decided it: when two run at once, the first one does. */
  async decide(
    { transaction, actor, at }: Pick<Work, 'transaction' | 'actor' | 'at'>,
    key: number,
    decision: ExceptionDecision,
    note: string | null,
  ): Promise<boolean> {
    return (await transaction.tuples(DECIDE_EXCEPTION, [key, decision, actor.accountId, at, note])).length > 0;
  }

  /** For each application its newest exceptions, the newest first. */
  async listOfEach(queryable: Queryable, applicationIds: readonly number[]): Promise<ExceptionRow[]> {
    return (await queryable.tuples(NEWEST_EXCEPTIONS, [applicationIds])).map(read);
  }
}
