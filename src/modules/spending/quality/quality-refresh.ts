import type { Clock } from '../../../platform/clock.js';
import {
  bulkTransaction,
  statement,
  tryLock,
  type BulkTransaction,
  type Database,
} from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { IN_FORCE_BY_QUARTER, quarterBefore, type RejectionCode } from '../source/index.js';
import { profileOfLoaded, type QuarterOf } from './quality.repository.js';
import { qualityOf, type QualityFigures, type Refusals } from './quality-figures.js';
import type { QuarterProfile } from './quarter-profile.js';

/** Measures quarters again when their rows have changed. */
export const MEASURE_QUALITY: JobKind<object> = {
  name: 'spending-measure-quality',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Measures the data quality of quarters whose rows have changed.',
  /** Checks every minute whether there is anything to do: imports and undos are rare, and any process may run them. */
  cron: '* * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** A quarter that was measured. */
interface MeasuredQuarter extends QuarterOf {
  readonly figures: QualityFigures;
  readonly measuredAt: Date;
}

/** Quarters in force, with a mark that names the batches of each quarter and of the one before. */
const QUALITY_QUARTERS_IN_FORCE = `
  SELECT f.institution_id, f.quarter,
    concat_ws('|', f.mark, (SELECT p.mark FROM made p WHERE p.institution_id = f.institution_id
      AND p.quarter = CASE right(f.quarter, 1) WHEN '1' THEN (left(f.quarter, 4)::integer - 1) || 'Q4'
        ELSE left(f.quarter, 5) || (right(f.quarter, 1)::integer - 1) END)) AS mark
  FROM made f`;
const LIST_STALE_QUALITY_QUARTERS = statement(`
  WITH ${IN_FORCE_BY_QUARTER}
  SELECT f.institution_id AS "institutionId", f.quarter, f.mark FROM (${QUALITY_QUARTERS_IN_FORCE}) AS f
  LEFT JOIN quarter_quality k ON k.institution_id = f.institution_id AND k.quarter = f.quarter::bpchar
  WHERE k.mark IS DISTINCT FROM f.mark ORDER BY 1, 2`);
const LIST_STALE = statement(`
  WITH ${IN_FORCE_BY_QUARTER}
  DELETE FROM quarter_quality k
  WHERE NOT EXISTS (SELECT FROM made f WHERE f.institution_id = k.institution_id AND f.quarter::bpchar = k.quarter)`);
const REFUSALS = statement(`
  SELECT r.column_name AS column, r.code, count(*) AS rows FROM rejected_row r JOIN import_batch b ON b.id = r.batch_id
  WHERE b.institution_id = $1 AND b.state = 'COMMITTED' AND r.quarter = $2::bpchar AND r.fixed_at IS NULL
  GROUP BY r.column_name, r.code`);
const LIST_KNOWN_CODES = statement(`
  SELECT coalesce(sum(q.rows_changed + q.rows_unchanged), 0)::bigint AS rows
  FROM import_batch_quarter q JOIN import_batch b ON b.id = q.batch_id
  WHERE b.institution_id = $1 AND b.state = 'COMMITTED' AND q.quarter = $2::bpchar`);
const UPSERT_QUALITY = statement(`
  INSERT INTO quarter_quality (institution_id, quarter, mark, figures, measured_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (institution_id, quarter) DO UPDATE
  SET mark = excluded.mark, figures = excluded.figures, measured_at = excluded.measured_at`);

/** A quarter to be measured. */
type StaleQuarter = QuarterOf & { readonly mark: string };
/** The last quarter that was counted: the next one is often compared with it. */
type Counted = (QuarterOf & { readonly profile: QuarterProfile }) | null;

/**
 * Measures the rows in force of every quarter for which files were loaded or undone since it was last measured, or
 * whose previous quarter changed so. Each has its own transaction; skips institutions that another process is
 * measuring.
 */
export async function measureQuality(
  database: Database,
  clock: Clock,
  only: (quarter: QuarterOf) => boolean = () => true,
): Promise<MeasuredQuarter[]> {
  await database.rows(LIST_STALE);
  const measured: MeasuredQuarter[] = [];
  let last: Counted = null;
  for (const stale of (await database.rows<StaleQuarter>(LIST_STALE_QUALITY_QUARTERS)).filter(only)) {
    const found = await bulkTransaction(database, (transaction) => measure(transaction, stale, last, clock));
    if (!found) continue;
    last = { ...stale, profile: found.profile };
    measured.push(found.quarter);
  }
  return measured;
}

async function measure(
  transaction: BulkTransaction,
  { institutionId, quarter, mark }: StaleQuarter,
  last: Counted,
  clock: Clock,
): Promise<{ readonly quarter: MeasuredQuarter; readonly profile: QuarterProfile } | null> {
  await transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  if (!(await tryLock(transaction, 'QUARTER_QUALITY', institutionId))) return null;
  const of = [institutionId, quarter];
  const before = quarterBefore(quarter);
  const wasJustCounted = last?.institutionId === institutionId && last.quarter === before;
  const base = wasJustCounted ? last.profile : await profileOfLoaded(transaction, { institutionId, quarter: before });
  const profile = await profileOfLoaded(transaction, { institutionId, quarter });
  type Refused = Refusals & { readonly code: RejectionCode };
  const refusals = await transaction.rows<Refused>(REFUSALS, of);
  const [known] = await transaction.rows<{ rows: number }>(LIST_KNOWN_CODES, of);
  const figures = qualityOf({
    quarter,
    profile,
    refusals,
    knownKeys: known?.rows ?? 0,
    base: base.rows > 0 ? { quarter: before, profile: base, source: 'LOADED' } : null,
  });
  const measuredAt = clock.now();
  await transaction.rows(UPSERT_QUALITY, [institutionId, quarter, mark, JSON.stringify(figures), measuredAt]);
  return { quarter: { institutionId, quarter, figures, measuredAt }, profile };
}
