import { statement, type Queryable } from '../../../platform/database/index.js';

/** A batch whose task ended, for the person who requested it. */
export interface EndedImport {
  readonly institutionId: number;
  readonly accountId: number;
  readonly importBatchKey: number;
  readonly fileName: string;
  readonly state: 'CHECKED' | 'COMMITTED' | 'FAILED';
  /** Counts the tasks of the batch. */
  readonly taskNumber: number;
}

const LIST_ENDED_IMPORTS = statement(`
  SELECT institution_id AS "institutionId", task_account_id AS "accountId", id AS "importBatchKey",
    file_name AS "fileName", state, task_number AS "taskNumber"
  FROM import_batch
  WHERE task IS NULL AND task_account_id IS NOT NULL AND state IN ('CHECKED', 'COMMITTED', 'FAILED')
    AND coalesce(finished_at, started_at) >= $1 ORDER BY id`);

/** Batches that were checked, loaded or given up since a moment. No permission is checked: nothing is shown. */
export const endedImports = (database: Queryable, since: Date): Promise<EndedImport[]> =>
  database.rows<EndedImport>(LIST_ENDED_IMPORTS, [since]);
