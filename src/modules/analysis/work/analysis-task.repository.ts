import type { BulkTransaction, Queryable } from '../../../platform/database/index.js';
import { statement } from '../../../platform/database/index.js';
import type { FileKind, Findings, ImagePurpose } from './analyser.js';
import type { AnalysisFailure } from './analysis.entity.js';

/** An analysis as its worker holds it. Only the attempt with this number may store a result. */
export interface AnalysisTask {
  readonly analysisId: number;
  readonly institutionId: number;
  readonly fileId: number;
  readonly kind: FileKind;
  readonly imagePurpose: ImagePurpose | null;
  readonly storageId: string;
  readonly fileName: string;
  readonly sha256: Buffer;
  readonly taskNumber: number;
  readonly attempts: number;
  readonly cancelRequested: boolean;
}

/** How long a worker holds an analysis without renewing, in seconds: a stalled one is taken over after that. */
export const LEASE_SECONDS = 20;

const QUEUE_ANALYSIS = statement(`
  INSERT INTO analysis (institution_id, file_id, sha256, state, ready_at, queued_at)
  SELECT institution_id, id, sha256, 'QUEUED', now(), now() FROM analysis_file WHERE id = $1`);
/** Recently served accounts come last, so that an account with many files does not hold up the others. */
const CLAIM_NEXT_ANALYSIS = statement(`
  WITH next AS (
    SELECT a.id FROM analysis a JOIN analysis_file f ON f.id = a.file_id
    WHERE (a.state = 'QUEUED' AND a.ready_at <= now() OR a.state = 'RUNNING' AND a.lease_until < now())
      AND f.state = 'STORED'
    ORDER BY (SELECT count(*) FROM analysis_file o JOIN analysis r ON r.file_id = o.id
      WHERE o.account_id = f.account_id AND r.started_at > now() - interval '10 minutes'), a.ready_at, a.id
    LIMIT 1 FOR UPDATE OF a SKIP LOCKED
  )
  UPDATE analysis a SET state = 'RUNNING', attempts = a.attempts + 1, started_at = now(),
    lease_until = now() + interval '${LEASE_SECONDS} seconds'
  FROM next, analysis_file f WHERE a.id = next.id AND f.id = a.file_id
  RETURNING a.id AS "analysisId", a.institution_id AS "institutionId", a.file_id AS "fileId",
    f.kind, f.image_purpose AS "imagePurpose", f.storage_id AS "storageId", f.file_name AS "fileName", a.sha256, a.task_number AS "taskNumber", a.attempts,
    a.cancel_requested AS "cancelRequested"`);
const IS_HELD = `id = $1 AND state = 'RUNNING' AND attempts = $2 AND task_number = $3`;
const RENEW_ANALYSIS_LEASE = statement(`
  UPDATE analysis SET lease_until = now() + interval '${LEASE_SECONDS} seconds' WHERE ${IS_HELD}
  RETURNING cancel_requested AS "cancelRequested"`);
const LOCK_HELD_ANALYSIS = statement(
  `SELECT cancel_requested AS "cancelRequested" FROM analysis WHERE ${IS_HELD} FOR UPDATE`,
);
const SET_ANALYSIS_ENDED = `lease_until = NULL, cancel_requested = false, finished_at = now()`;
const STORE_RESULT = statement(`
  UPDATE analysis SET state = 'SUCCEEDED', ${SET_ANALYSIS_ENDED}, failure = NULL, analyser = $4, result = $5, rows_read = $6,
    rows_accepted = $7, rows_refused = $8, from_cache = false
  WHERE ${IS_HELD} RETURNING id`);
const DELETE_HEAT_MAP = statement('DELETE FROM analysis_heat_map WHERE analysis_id = $1');
const STORE_HEAT_MAP = statement('INSERT INTO analysis_heat_map (analysis_id, png) VALUES ($1, $2)');
const COPY_HEAT_MAP = statement(
  'INSERT INTO analysis_heat_map (analysis_id, png) SELECT $1, png FROM analysis_heat_map WHERE analysis_id = $2',
);
const DELETE_REFUSED_ROWS = statement('DELETE FROM analysis_refused_row WHERE analysis_id = $1');
/** An earlier analysis of the same bytes by the same program, of any file of the institution. */
const FIND_REUSABLE_RESULT = statement(`
  SELECT id FROM analysis
  WHERE institution_id = $1 AND sha256 = $2 AND analyser = $3 AND state = 'SUCCEEDED' AND id <> $4 ORDER BY id LIMIT 1`);
const COPY_RESULT = statement(`
  UPDATE analysis a SET state = 'SUCCEEDED', lease_until = NULL, cancel_requested = false, finished_at = now(),
    failure = NULL, analyser = c.analyser, result = c.result, rows_read = c.rows_read, rows_accepted = c.rows_accepted,
    rows_refused = c.rows_refused, from_cache = true
  FROM analysis c WHERE a.id = $1 AND a.state = 'RUNNING' AND a.attempts = $2 AND a.task_number = $3
    AND NOT a.cancel_requested AND c.id = $4 AND c.state = 'SUCCEEDED'
  RETURNING a.id`);
const COPY_REFUSED_ROWS = statement(`
  INSERT INTO analysis_refused_row (analysis_id, place, line, code, column_name, message, raw)
  SELECT $1, place, line, code, column_name, message, raw FROM analysis_refused_row WHERE analysis_id = $2`);
const FAIL_HELD_ANALYSIS = statement(`
  UPDATE analysis SET state = 'FAILED', ${SET_ANALYSIS_ENDED}, result = NULL, failure = $4 WHERE ${IS_HELD} RETURNING id`);
const CANCEL_HELD_ANALYSIS = statement(`
  UPDATE analysis SET state = 'CANCELLED', ${SET_ANALYSIS_ENDED}, result = NULL, failure = NULL WHERE ${IS_HELD} RETURNING id`);
const RETRY_LATER = statement(`
  UPDATE analysis SET state = 'QUEUED', lease_until = NULL, ready_at = now() + make_interval(secs => $4) WHERE ${IS_HELD}`);
/** A worker that is shut down did not fail: the attempt does not count. */
const RELEASE_CLAIM = statement(`
  UPDATE analysis SET state = 'QUEUED', lease_until = NULL, ready_at = now(), attempts = attempts - 1 WHERE ${IS_HELD}`);

const claimParameters = ({ analysisId, attempts, taskNumber }: AnalysisTask): number[] => [
  analysisId,
  attempts,
  taskNumber,
];

/** What workers do with analyses. An analysis's row is its own queue. */
export class AnalysisTaskRepository {
  /** Queues the analysis of a file that arrived. */
  async queue(transaction: Queryable, fileId: number): Promise<void> {
    await transaction.rows(QUEUE_ANALYSIS, [fileId]);
  }

  /** Takes the next analysis that waits, or whose worker died; null when there is none. */
  async claim(queryable: Queryable): Promise<AnalysisTask | null> {
    const [task] = await queryable.rows<AnalysisTask>(CLAIM_NEXT_ANALYSIS);
    return task ?? null;
  }

  /** Renews the lease; null when the lease is lost, else whether the analysis is to be cancelled. */
  async renew(queryable: Queryable, task: AnalysisTask): Promise<{ readonly cancelRequested: boolean } | null> {
    const [row] = await queryable.rows<{ cancelRequested: boolean }>(RENEW_ANALYSIS_LEASE, claimParameters(task));
    return row ?? null;
  }

  /** Locks the analysis until the transaction ends; null when this attempt does not hold it any more. */
  async lock(transaction: Queryable, task: AnalysisTask): Promise<{ readonly cancelRequested: boolean } | null> {
    const [row] = await transaction.rows<{ cancelRequested: boolean }>(LOCK_HELD_ANALYSIS, claimParameters(task));
    return row ?? null;
  }

  /** Stores what was found. The refused rows are those of `refused`, in the text format of COPY. */
  async succeed(
    transaction: BulkTransaction,
    task: AnalysisTask,
    found: Findings & { readonly analyser: string; readonly refused: AsyncIterable<Buffer> },
  ): Promise<void> {
    const { analyser, result, heatMap, refused } = found;
    const { rowsRead, rowsAccepted, rowsRefused } = found.rows;
    await transaction.rows(DELETE_REFUSED_ROWS, [task.analysisId]);
    await transaction.rows(DELETE_HEAT_MAP, [task.analysisId]);
    if (heatMap) await transaction.rows(STORE_HEAT_MAP, [task.analysisId, Buffer.from(heatMap)]);
    await transaction.run(`
      CREATE TEMP TABLE refused_row_in (arrived integer, line integer, code text, column_name text, message jsonb, raw text)
      ON COMMIT DROP`);
    const copiedRows = await transaction.copy('COPY refused_row_in FROM STDIN', refused);
    if (copiedRows !== rowsRefused) throw new Error(`${copiedRows} refused rows came, and ${rowsRefused} were counted`);
    await transaction.run(
      `INSERT INTO analysis_refused_row (analysis_id, place, line, code, column_name, message, raw)
       SELECT $1, row_number() OVER (ORDER BY line, arrived), line, code, column_name, message, raw FROM refused_row_in`,
      [task.analysisId],
    );
    const values = [analyser, JSON.stringify(result), rowsRead, rowsAccepted, rowsRefused];
    await transaction.rows(STORE_RESULT, [...claimParameters(task), ...values]);
  }

  /** Copies the result of an earlier analysis of the same bytes; false when there is none. */
  async succeedFromCache(transaction: Queryable, task: AnalysisTask, analyser: string): Promise<boolean> {
    const { institutionId, sha256, analysisId } = task;
    const values = [institutionId, sha256, analyser, analysisId];
    const [cached] = await transaction.rows<{ id: number }>(FIND_REUSABLE_RESULT, values);
    if (!cached || (await transaction.rows(COPY_RESULT, [...claimParameters(task), cached.id])).length === 0)
      return false;
    await transaction.rows(DELETE_REFUSED_ROWS, [analysisId]);
    await transaction.rows(COPY_REFUSED_ROWS, [analysisId, cached.id]);
    await transaction.rows(DELETE_HEAT_MAP, [analysisId]);
    await transaction.rows(COPY_HEAT_MAP, [analysisId, cached.id]);
    return true;
  }

  async fail(queryable: Queryable, task: AnalysisTask, failure: AnalysisFailure): Promise<void> {
    await queryable.rows(FAIL_HELD_ANALYSIS, [...claimParameters(task), JSON.stringify(failure)]);
  }

  async cancelled(queryable: Queryable, task: AnalysisTask): Promise<void> {
    await queryable.rows(CANCEL_HELD_ANALYSIS, claimParameters(task));
  }

  /** Schedules another attempt after this many seconds. */
  async tryLater(queryable: Queryable, task: AnalysisTask, seconds: number): Promise<void> {
    await queryable.rows(RETRY_LATER, [...claimParameters(task), seconds]);
  }

  async giveBack(queryable: Queryable, task: AnalysisTask): Promise<void> {
    await queryable.rows(RELEASE_CLAIM, claimParameters(task));
  }
}
