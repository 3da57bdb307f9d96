import { statement, tryLock, type Queryable } from '../../../platform/database/index.js';
import type { ImportOverride } from '../expectations/index.js';
import type { ExistingRows, ImportFailure, ImportState, ImportTask } from '../import/index.js';
import { IS_SPENDING_FILE } from './import-batch-file.repository.js';

/** The columns of a batch that its tasks need. */
export interface BatchTask {
  readonly batchId: number;
  readonly institutionId: number;
  readonly state: ImportState;
  readonly task: ImportTask | null;
  readonly taskNumber: number;
  readonly attempts: number;
  /** Who requested the task. */
  readonly accountId: number | null;
  readonly cancelRequested: boolean;
}

/** A batch to create from an uploaded file. */
interface RequestedBatch {
  readonly institutionId: number;
  readonly accountId: number;
  readonly fileId: number;
  readonly existing: ExistingRows;
  readonly task: 'CHECK' | 'LOAD';
  readonly override: ImportOverride | null;
  readonly at: Date;
}

const BATCH_TASK_COLUMNS = `
  id AS "batchId", institution_id AS "institutionId", state, task, task_number AS "taskNumber", task_attempts AS attempts,
  task_account_id AS "accountId", cancel_requested AS "cancelRequested"`;
const INSERT_IMPORT_BATCH = statement(`
  INSERT INTO import_batch (institution_id, kind, file_name, sha256, file_id, existing, account_id, task_account_id,
    state, task, task_number, started_at, override)
  SELECT f.institution_id, 'QUARTERLY_SPENDING', f.file_name, f.sha256, f.id, $3, $4, $4, 'PENDING', $5, 1, $6, $7
  FROM import_file f WHERE f.institution_id = $1 AND f.id = $2 AND f.state = 'STORED' RETURNING id`);
const ASK = statement(`
  UPDATE import_batch SET task = $3, task_number = task_number + 1, task_attempts = 0, task_account_id = $4,
    failure = NULL, override = CASE $3 WHEN 'LOAD' THEN $5::jsonb ELSE override END
  WHERE institution_id = $1 AND id = $2 AND task IS NULL RETURNING id`);
/** Other kinds of batch are for the command line alone. */
const FIND_BATCH_TASK = statement(`
  SELECT ${BATCH_TASK_COLUMNS} FROM import_batch WHERE institution_id = $1 AND kind = 'QUARTERLY_SPENDING' AND id = $2`);
const WAITING = statement(
  `SELECT ${BATCH_TASK_COLUMNS} FROM import_batch WHERE task IS NOT NULL ORDER BY id LIMIT 100`,
);
const BEGIN_TASK = statement(`
  UPDATE import_batch SET task_attempts = task_attempts + 1 WHERE id = $1 AND task_number = $2 AND task IS NOT NULL
  RETURNING ${BATCH_TASK_COLUMNS}`);
/** Corrections made during a check are checked again, in a task of their own. */
const FINISH_TASK = statement(`
  UPDATE import_batch SET
    task = CASE WHEN task = 'CHECK' AND corrections > corrections_read THEN 'CHECK' END,
    task_number = task_number + CASE WHEN task = 'CHECK' AND corrections > corrections_read THEN 1 ELSE 0 END,
    task_attempts = CASE WHEN task = 'CHECK' AND corrections > corrections_read THEN 0 ELSE task_attempts END
  WHERE id = $1 RETURNING ${BATCH_TASK_COLUMNS}`);
const FAILED = statement(`
  UPDATE import_batch SET task = NULL, cancel_requested = false, failure = $3, state = CASE WHEN state = 'PENDING' THEN 'FAILED' ELSE state END
  WHERE id = $1 AND task_number = $2 AND task IS NOT NULL`);
const REQUEST_CANCEL = statement(`
  UPDATE import_batch SET cancel_requested = true WHERE institution_id = $1 AND id = $2 AND task IS NOT NULL
  RETURNING ${BATCH_TASK_COLUMNS}`);
const IS_CANCELLED = statement('SELECT cancel_requested AS cancelled FROM import_batch WHERE id = $1');
/** The row is locked: a later cancel waits, and finds nothing left to end. */
const LOCK_BATCH = statement('SELECT cancel_requested AS cancelled FROM import_batch WHERE id = $1 FOR UPDATE');
const FILE_SHA = statement(`
  SELECT state, sha256 FROM import_file f WHERE institution_id = $1 AND id = $2 AND ${IS_SPENDING_FILE}`);

const jsonOf = (override: ImportOverride | null): string | null => override && JSON.stringify(override);

/** The tasks of batches. A batch's row is its own queue. */
export class ImportTaskRepository {
  /** The state and digest of a file; null when the institution has no such file. */
  async file(queryable: Queryable, institutionId: number, fileId: number) {
    const [row] = await queryable.rows<{ state: string; sha256: Buffer | null }>(FILE_SHA, [institutionId, fileId]);
    return row ?? null;
  }

  async create(queryable: Queryable, batch: RequestedBatch): Promise<number> {
    const { institutionId, fileId, existing, accountId, task, at } = batch;
    const values = [institutionId, fileId, existing, accountId, task, at, jsonOf(batch.override)];
    const [row] = await queryable.rows<{ id: number }>(INSERT_IMPORT_BATCH, values);
    if (!row) throw new Error('the file of a batch is not there');
    return row.id;
  }

  /** Whether the batch had nothing to do before. */
  async ask(
    queryable: Queryable,
    asked: Pick<BatchTask, 'institutionId' | 'batchId' | 'task' | 'accountId'> & {
      readonly override?: ImportOverride | null;
    },
  ): Promise<boolean> {
    const { institutionId, batchId, task, accountId, override = null } = asked;
    const values = [institutionId, batchId, task, accountId, jsonOf(override)];
    return (await queryable.rows(ASK, values)).length > 0;
  }

  async find(queryable: Queryable, institutionId: number, batchId: number): Promise<BatchTask | null> {
    const [row] = await queryable.rows<BatchTask>(FIND_BATCH_TASK, [institutionId, batchId]);
    return row ?? null;
  }

  listWaiting(queryable: Queryable): Promise<BatchTask[]> {
    return queryable.rows<BatchTask>(WAITING);
  }

  /** Locks the batch against other workers until the transaction ends; returns false when another worker has it. */
  async tryLock(transaction: Queryable, batchId: number): Promise<boolean> {
    return tryLock(transaction, 'IMPORT_TASK', batchId);
  }

  /** Counts an attempt; null when the task was done meanwhile. */
  async begin(queryable: Queryable, { batchId, taskNumber }: BatchTask): Promise<BatchTask | null> {
    const [row] = await queryable.rows<BatchTask>(BEGIN_TASK, [batchId, taskNumber]);
    return row ?? null;
  }

  /** Requests that the batch's task end; null when there is none. */
  async requestCancel(queryable: Queryable, institutionId: number, batchId: number): Promise<BatchTask | null> {
    const [task] = await queryable.rows<BatchTask>(REQUEST_CANCEL, [institutionId, batchId]);
    return task ?? null;
  }

  async isCancelled(queryable: Queryable, batchId: number): Promise<boolean> {
    const [row] = await queryable.rows<{ cancelled: boolean }>(IS_CANCELLED, [batchId]);
    return row?.cancelled ?? false;
  }

  /** Whether the task was cancelled; later requests take effect after the transaction has ended. */
  async holdUnlessCancelled(transaction: Queryable, batchId: number): Promise<boolean> {
    const [row] = await transaction.rows<{ cancelled: boolean }>(LOCK_BATCH, [batchId]);
    return row?.cancelled === false;
  }

  /** Ends a task; returns the batch as it is now, which may have another. */
  async done(transaction: Queryable, batchId: number): Promise<BatchTask | null> {
    const [row] = await transaction.rows<BatchTask>(FINISH_TASK, [batchId]);
    return row ?? null;
  }

  async failed(queryable: Queryable, { batchId, taskNumber }: BatchTask, failure: ImportFailure): Promise<void> {
    await queryable.rows(FAILED, [batchId, taskNumber, JSON.stringify(failure)]);
  }
}
