import { statement, type Queryable } from '../../platform/database/index.js';

/** A queued analysis ends at once; a running one ends when its worker sees the request, within seconds. */
const CANCEL_ANALYSIS = statement(`
  UPDATE analysis SET
    state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE state END,
    finished_at = CASE state WHEN 'QUEUED' THEN now() END,
    cancel_requested = state = 'RUNNING'
  WHERE file_id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING id`);
const RETRY = statement(`
  UPDATE analysis SET state = 'QUEUED', task_number = task_number + 1, attempts = 0, ready_at = now(), queued_at = now(),
    started_at = NULL, finished_at = NULL, failure = NULL, cancel_requested = false
  WHERE file_id = $1 AND state IN ('FAILED', 'CANCELLED') RETURNING id`);

/** Cancels or requeues the analysis of a file. */
export class AnalysisChangeRepository {
  /** Whether there was something to cancel. */
  async cancel(transaction: Queryable, fileId: number): Promise<boolean> {
    return (await transaction.rows(CANCEL_ANALYSIS, [fileId])).length > 0;
  }

  /** Whether there was something to try again. */
  async retry(transaction: Queryable, fileId: number): Promise<boolean> {
    return (await transaction.rows(RETRY, [fileId])).length > 0;
  }
}
