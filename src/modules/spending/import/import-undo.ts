import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { statement, type BulkTransaction, type Queryable } from '../../../platform/database/index.js';
import type { ImportState } from './batch/import-batch.entity.js';
import { SOURCE_COLUMNS } from '../source/index.js';
import { lockImports } from './batch/batch.repository.js';
import { batchNotFound, notLoaded, overwritten, undoTooLate } from './import.refusals.js';

const RESTORED_QUARTER_COLUMNS = [
  ...['institution_id', 'batch_id', 'line_number'],
  ...SOURCE_COLUMNS.map(({ databaseName }) => databaseName),
].join(', ');

interface UndoableBatch {
  readonly id: number;
  readonly state: ImportState;
  readonly quarters: readonly string[];
  readonly undoUntil: Date | null;
}

const FIND_BATCH_TO_UNDO = statement(`
  SELECT id, state, quarters, undo_until AS "undoUntil" FROM import_batch
  WHERE institution_id = $1 AND kind = 'QUARTERLY_SPENDING' AND id = $2`);
/** Batches in force that replaced rows of one, or found them to be the same; a few are listed. */
const LIST_DEPENDENT_BATCHES = statement(`
  SELECT b.id, b.file_name AS "fileName" FROM import_batch_dependency d JOIN import_batch b ON b.id = d.batch_id
  WHERE d.on_batch_id = $1 AND b.state = 'COMMITTED' ORDER BY b.load_number DESC LIMIT 10`);
const MARK = statement(`UPDATE import_batch SET state = 'UNDONE', undone_at = $2 WHERE id = $1`);
const FORGET_REPLACED = statement(`
  DELETE FROM replaced_quarter r USING import_batch b
  WHERE r.replaced_by = b.id AND b.undo_until < $1`);
/** The list of changes of a batch is deleted together with the rows it replaced. */
const FORGET_PROPOSED = statement(`
  DELETE FROM proposed_quarter p USING import_batch b
  WHERE p.proposed_by = b.id AND b.undo_until < $1`);
/** Days for which a check or a failed import is kept: as long as a loaded batch can be undone. */
const UNLOADED_DAYS = 90;
const FORGET_UNLOADED = statement(`
  DELETE FROM import_batch b
  WHERE b.state IN ('CHECKED', 'FAILED') AND b.task IS NULL AND b.finished_at < $1::timestamptz - interval '${UNLOADED_DAYS} days'`);

/**
 * Checks that a batch can be undone now.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_LOADED, UNDO_TOO_LATE, or BATCH_OVERWRITTEN naming the batches that depend
 *   on it.
 */
export async function expectUndoable(
  queryable: Queryable,
  institutionId: number,
  batchId: number,
  at: Date,
): Promise<UndoableBatch> {
  const [batch] = await queryable.rows<UndoableBatch>(FIND_BATCH_TO_UNDO, [institutionId, batchId]);
  if (!batch) return batchNotFound();
  if (batch.state !== 'COMMITTED') notLoaded(batch.state);
  if (!batch.undoUntil || batch.undoUntil <= at) undoTooLate();
  const resting = await queryable.rows<{ id: number; fileName: string }>(LIST_DEPENDENT_BATCHES, [batchId]);
  if (resting.length > 0) overwritten(resting);
  return batch;
}

/** What undoing a batch would do. */
export interface UndoOutlook {
  readonly fileName: string;
  readonly institutionCode: string;
  readonly quarters: readonly string[];
  /** Rows in force that would be removed. */
  readonly rowsGone: number;
  /** Rows that would be in force again. */
  readonly rowsBack: number;
  /** Whether the raw file is kept, so that it can be loaded again. */
  readonly isFileKept: boolean;
}

const OUTLOOK = statement(`
  SELECT b.file_name AS "fileName", i.code AS "institutionCode", b.quarters,
    (SELECT count(*) FROM customer_quarter c WHERE c.institution_id = b.institution_id
      AND c.quarter = ANY(b.quarters::bpchar[]) AND c.batch_id = b.id) AS "rowsGone",
    (SELECT count(*) FROM replaced_quarter r WHERE r.replaced_by = b.id) AS "rowsBack",
    coalesce(f.state = 'STORED', false) AS "isFileKept"
  FROM import_batch b JOIN institution i ON i.id = b.institution_id LEFT JOIN import_file f ON f.id = b.file_id
  WHERE b.id = $1`);

/** Reports what undoing a batch would do, and changes nothing. @throws Refusal as `expectUndoable` does. */
export async function undoOutlook(
  queryable: Queryable,
  { institutionId, batchId }: { readonly institutionId: number; readonly batchId: number },
  at: Date,
): Promise<UndoOutlook> {
  await expectUndoable(queryable, institutionId, batchId, at);
  const [outlook] = await queryable.rows<UndoOutlook>(OUTLOOK, [batchId]);
  return outlook ?? batchNotFound();
}

/**
 * Undoes a batch: removes its rows, and restores the replaced ones exactly as they were. The record of it stays, and
 * the same file may be imported again.
 * @throws Refusal as `expectUndoable` does.
 */
export async function undoWithin(
  transaction: BulkTransaction,
  { institutionId, batchId }: { readonly institutionId: number; readonly batchId: number },
  { clock, caller }: { readonly clock: Clock; readonly caller: Caller },
): Promise<void> {
  await lockImports(transaction, institutionId);
  const at = clock.now();
  const { quarters } = await expectUndoable(transaction, institutionId, batchId, at);
  await transaction.run(
    `DELETE FROM customer_quarter WHERE institution_id = $1 AND quarter = ANY($2::bpchar[]) AND batch_id = $3`,
    [institutionId, quarters, batchId],
  );
  await transaction.run(
    `INSERT INTO customer_quarter (${RESTORED_QUARTER_COLUMNS}) SELECT ${RESTORED_QUARTER_COLUMNS} FROM replaced_quarter WHERE replaced_by = $1`,
    [batchId],
  );
  await transaction.run('DELETE FROM replaced_quarter WHERE replaced_by = $1', [batchId]);
  await transaction.rows(MARK, [batchId, at]);
  await recordAudit(transaction, caller, {
    action: 'SPENDING_IMPORT_UNDONE',
    subjectType: 'ImportBatch',
    subjectId: batchId,
    customerId: null,
    detail: { institutionId, quarters },
  });
}

/** Deletes the replaced rows of batches that may no longer be undone. */
export async function forgetReplaced(queryable: Queryable, at: Date): Promise<void> {
  await queryable.rows(FORGET_REPLACED, [at]);
  await queryable.rows(FORGET_PROPOSED, [at]);
}

/** Deletes checks and failures that nobody used again: their raw files are then removed, since no batch uses them. */
export async function forgetUnloaded(queryable: Queryable, at: Date): Promise<void> {
  await queryable.rows(FORGET_UNLOADED, [at]);
}
