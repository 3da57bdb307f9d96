import { statement, takeLock, type BulkTransaction, type Queryable } from '../../../../platform/database/index.js';
import type { ImportKind } from './import-batch.entity.js';
import type { ExpectationResult } from '../../expectations/index.js';
import type { BatchEnd, BatchFigures, BatchRow, NewBatch, RejectionCount } from './batch.js';
import { checkOutdated } from '../import.refusals.js';
import type { QuarterDiff } from './import-diff.js';

/** The default kind of batch. */
const SPENDING: ImportKind = 'QUARTERLY_SPENDING';
/** Kinds of fault listed for a batch; the rest are in `rejected_row`. */
const REJECTION_KINDS = 50;
/**
 * How long the rows that a batch replaced are kept, and so how long it can be undone. The source delivers once a
 * quarter: by then the next file has arrived, and shows what was wrong with this one.
 */
const UNDO_DAYS = 90;

/** Columns of a batch's figures. */
export const BATCH_FIGURES = `
  id, encoding, header, quarters, rows_read AS "rowsRead", rows_accepted AS "rowsAccepted",
  rows_rejected AS "rowsRejected", rows_new AS "rowsNew", rows_changed AS "rowsChanged", rows_unchanged AS "rowsUnchanged",
  warnings`;
const COMMITTED = statement(`
  SELECT ${BATCH_FIGURES} FROM import_batch
  WHERE (institution_id = $1 OR (institution_id IS NULL AND $1::bigint IS NULL)) AND kind = $3 AND sha256 = $2
    AND state = 'COMMITTED'`);
const INSERT_BATCH = statement(`
  INSERT INTO import_batch (institution_id, kind, file_name, sha256, file_id, existing, account_id, state, started_at)
  VALUES ($1, $8, $2, $3, $4, $5, $6, 'PENDING', $7) RETURNING id`);
const CLOSE = statement(`
  UPDATE import_batch SET state = $2, encoding = $3, header = $4, quarters = $5, rows_read = $6, rows_accepted = $7,
    rows_rejected = $8, rows_new = $9, rows_changed = $10, rows_unchanged = $11, finished_at = $12, warnings = $13,
    load_number = CASE WHEN $2 = 'COMMITTED' THEN nextval('import_batch_load_number') END,
    undo_until = CASE WHEN $2 = 'COMMITTED' THEN $12::timestamptz + interval '${UNDO_DAYS} days' END,
    corrections_read = $14, expectations = $15, override = $16
  WHERE id = $1 AND ($2 <> 'COMMITTED' OR corrections = $14) RETURNING 1`);
const DELETE_BATCH = [
  statement('DELETE FROM rejected_row WHERE batch_id = $1'),
  statement('DELETE FROM import_batch_quarter WHERE batch_id = $1'),
  statement('DELETE FROM import_batch_dependency WHERE batch_id = $1'),
  statement('DELETE FROM proposed_quarter WHERE proposed_by = $1'),
];
const KEEP_DIFF = statement(`
  INSERT INTO import_batch_quarter (batch_id, quarter, rows_new, rows_changed, rows_unchanged, rows_rejected,
    new_thousands, changed_before_thousands, changed_after_thousands, unchanged_thousands)
  SELECT $1, q.* FROM jsonb_to_recordset($2::jsonb) AS q (quarter char(6), "rowsNew" bigint, "rowsChanged" bigint,
    "rowsUnchanged" bigint, "rowsRejected" bigint, "newThousands" bigint, "changedBeforeThousands" bigint,
    "changedAfterThousands" bigint, "unchangedThousands" bigint)`);
const DIFF = statement(`
  SELECT quarter, rows_new AS "rowsNew", rows_changed AS "rowsChanged", rows_unchanged AS "rowsUnchanged",
    rows_rejected AS "rowsRejected", new_thousands AS "newThousands",
    changed_before_thousands AS "changedBeforeThousands", changed_after_thousands AS "changedAfterThousands",
    unchanged_thousands AS "unchangedThousands"
  FROM import_batch_quarter WHERE batch_id = $1 ORDER BY quarter`);
const REJECTIONS = statement(`
  SELECT r.*, f.raw, b.header FROM (
    SELECT column_name AS column, code, count(*) AS count, min(line_number) AS "firstLine"
    FROM rejected_row WHERE batch_id = $1 AND fixed_at IS NULL GROUP BY column_name, code
    ORDER BY count DESC, "firstLine" LIMIT ${REJECTION_KINDS}
  ) AS r
  JOIN rejected_row f ON f.batch_id = $1 AND f.line_number = r."firstLine" JOIN import_batch b ON b.id = $1
  ORDER BY r.count DESC, r."firstLine"`);

const EXPECTATIONS = statement(`SELECT expectations FROM import_batch WHERE id = $1`);
/** Lines of a quarter in the batch that was loaded last, on average. */
const LAST_ROWS = statement(`
  SELECT round(avg(q.rows_new + q.rows_changed + q.rows_unchanged + q.rows_rejected))::float8 AS rows
  FROM import_batch_quarter q
  WHERE q.batch_id = (
    SELECT b.id FROM import_batch b
    WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING' AND b.state = 'COMMITTED'
    ORDER BY b.load_number DESC LIMIT 1)`);

/** How many lines a quarter had in the last batch that was loaded and is in force; null when there is none. */
export async function rowsOfLastBatch(queryable: Queryable, institutionId: number): Promise<number | null> {
  const [last] = await queryable.rows<{ rows: number | null }>(LAST_ROWS, [institutionId]);
  return last?.rows ?? null;
}

/** The batch in force that loaded a file; null when there is none, or it was undone. */
export async function findCommitted(
  queryable: Queryable,
  institutionId: number | null,
  sha256: Buffer,
  kind: ImportKind = SPENDING,
): Promise<BatchRow | null> {
  const [row] = await queryable.rows<BatchRow>(COMMITTED, [institutionId, sha256, kind]);
  return row ?? null;
}

/**
 * Locks the loaded rows of one kind, of this institution or of no institution, until the transaction ends; waits for anyone who
 * else changes them.
 */
export async function lockImports(
  transaction: Queryable,
  institutionId: number | null,
  sort: 'QUARTERLY_SPENDING' | 'BOOKS' = 'QUARTERLY_SPENDING',
): Promise<void> {
  // No institution has the number 0.
  await takeLock(transaction, 'IMPORTS', institutionId ?? 0, sort);
}

/** Which faults a batch has, the most common first. */
export function countRejections(queryable: Queryable, batchId: number): Promise<RejectionCount[]> {
  return queryable.rows<RejectionCount>(REJECTIONS, [batchId]);
}

/** What a batch loads, by quarter. */
export function listDiff(queryable: Queryable, batchId: number): Promise<QuarterDiff[]> {
  return queryable.rows<QuarterDiff>(DIFF, [batchId]);
}

/** What was expected of the file of a batch, and whether it was met when the file was last read. */
export async function expectationResults(queryable: Queryable, batchId: number): Promise<readonly ExpectationResult[]> {
  const [found] = await queryable.rows<{ expectations: readonly ExpectationResult[] }>(EXPECTATIONS, [batchId]);
  return found?.expectations ?? [];
}

/** The batch of one import, in its transaction. */
export class BatchRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  async open(batch: NewBatch): Promise<number> {
    const { institutionId, fileName, sha256, fileId, existing, accountId, startedAt } = batch;
    const kind = batch.kind ?? SPENDING;
    const values = [institutionId, fileName, sha256, fileId, existing, accountId, startedAt, kind];
    const [row] = await this.transaction.rows<{ id: number }>(INSERT_BATCH, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Deletes what an earlier check of the file found. */
  async forget(batchId: number): Promise<void> {
    for (const each of DELETE_BATCH) await this.transaction.rows(each, [batchId]);
  }

  /** @throws Refusal CHECK_OUTDATED when a batch was corrected while it was loaded. */
  async close(id: number, figures: BatchFigures, end: BatchEnd): Promise<void> {
    const { encoding, header, quarters, rowsRead, rowsAccepted, rowsRejected } = figures;
    const { rowsNew, rowsChanged, rowsUnchanged } = figures;
    const counts = [rowsRead, rowsAccepted, rowsRejected, rowsNew, rowsChanged, rowsUnchanged];
    const closed = await this.transaction.rows(CLOSE, [
      id,
      end.state,
      encoding,
      header,
      quarters,
      ...counts,
      end.at,
      JSON.stringify(figures.warnings),
      end.corrections ?? 0,
      JSON.stringify(end.expectations ?? []),
      end.override ? JSON.stringify(end.override) : null,
    ]);
    // Corrected while it was loaded: it would differ from what was shown.
    if (closed.length === 0) checkOutdated();
  }

  async keepDiff(id: number, diff: readonly QuarterDiff[]): Promise<void> {
    await this.transaction.rows(KEEP_DIFF, [id, JSON.stringify(diff)]);
  }
}
