import { statement, type Queryable } from '../../platform/database/index.js';
import type { Renewed } from '../../platform/lease/index.js';
import type { StoredObject } from '../../platform/storage/index.js';
import type { ExportFailure } from './export.entity.js';
import type { ExportRequest } from './export-record.js';
import { REQUEST } from './export.repository.js';

/** An export as its worker holds it. Only the attempt with this number may store a file. */
export interface ExportTask {
  readonly exportId: number;
  readonly institutionId: number;
  readonly accountId: number;
  readonly request: ExportRequest;
  readonly attempts: number;
  readonly cancelRequested: boolean;
}

/** What remains to be removed of an export. */
interface ExportRemainder {
  readonly exportId: number;
  readonly objectIds: readonly string[];
}

/** How long a worker holds an export without renewing, in seconds: a stalled one is taken over after that. */
const LEASE = `now() + interval '20 seconds'`;

/** Names the attempt's object before anything is written, so that the object of a worker that died can be found. */
const CLAIM_NEXT_EXPORT = statement(`
  WITH next AS (
    SELECT id FROM export
    WHERE state = 'QUEUED' AND ready_at <= now() OR state = 'RUNNING' AND lease_until < now()
    ORDER BY ready_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE export e SET state = 'RUNNING', attempts = e.attempts + 1, started_at = now(), lease_until = ${LEASE},
    rows_written = 0, object_ids = e.object_ids || $1::text
  FROM next WHERE e.id = next.id
  RETURNING e.id AS "exportId", e.institution_id AS "institutionId", e.account_id AS "accountId", e.attempts,
    e.cancel_requested AS "cancelRequested", ${REQUEST} AS request`);
const IS_HELD = `id = $1 AND state = 'RUNNING' AND attempts = $2`;
const RENEW_EXPORT_LEASE = statement(`
  UPDATE export SET lease_until = ${LEASE}, rows_written = $3 WHERE ${IS_HELD}
  RETURNING cancel_requested AS "cancelRequested"`);
const SET_EXPORT_ENDED = `lease_until = NULL, cancel_requested = false, finished_at = $3`;
/** A cancel that came while the last bytes were stored still counts. */
const READY = statement(`
  UPDATE export SET state = 'READY', ${SET_EXPORT_ENDED}, storage_id = $4, size_bytes = $5, sha256 = $6, rows_written = $7,
    expires_at = $8 WHERE ${IS_HELD} AND NOT cancel_requested RETURNING id`);
const FAIL_HELD_EXPORT = statement(
  `UPDATE export SET state = 'FAILED', ${SET_EXPORT_ENDED}, failure = $4 WHERE ${IS_HELD}`,
);
const CANCEL_HELD_EXPORT = statement(`UPDATE export SET state = 'CANCELLED', ${SET_EXPORT_ENDED} WHERE ${IS_HELD}`);
const RETRY_LATER = statement(`
  UPDATE export SET state = 'QUEUED', lease_until = NULL, ready_at = now() + make_interval(secs => $3) WHERE ${IS_HELD}`);
/** A worker that is shut down did not fail: the attempt does not count. */
const RELEASE_CLAIM = statement(`
  UPDATE export SET state = 'QUEUED', lease_until = NULL, ready_at = now(), attempts = attempts - 1 WHERE ${IS_HELD}`);
const EXPIRE_EXPORTS = statement(
  `UPDATE export SET state = 'EXPIRED', storage_id = NULL WHERE state = 'READY' AND expires_at <= $1`,
);
/** Orphaned objects: of attempts that failed, of exports that ended without a file, and of those that expired. */
const REMAINDERS = statement(`
  SELECT id AS "exportId", array_remove(object_ids, storage_id) AS "objectIds" FROM export
  WHERE cardinality(object_ids) > 0 AND state NOT IN ('QUEUED', 'RUNNING') AND object_ids <> ARRAY[storage_id] AND id > $1
  ORDER BY id LIMIT 100`);
const DELETE_ROW = statement(`
  UPDATE export SET object_ids = CASE WHEN storage_id IS NULL THEN '{}' ELSE ARRAY[storage_id] END
  WHERE id = $1 AND state NOT IN ('QUEUED', 'RUNNING')`);

const held = ({ exportId, attempts }: ExportTask): number[] => [exportId, attempts];

/** What workers do with exports. An export's row is its own queue. */
export class ExportTaskRepository {
  /** Takes the next export that waits, or whose worker died; null when there is none. */
  async claim(queryable: Queryable, objectId: string): Promise<ExportTask | null> {
    const [task] = await queryable.rows<ExportTask>(CLAIM_NEXT_EXPORT, [objectId]);
    return task ?? null;
  }

  async renew(queryable: Queryable, task: ExportTask, rowsWritten: number): Promise<Renewed> {
    const [row] = await queryable.rows<{ cancelRequested: boolean }>(RENEW_EXPORT_LEASE, [...held(task), rowsWritten]);
    return row ?? null;
  }

  /** Whether this attempt still held the export, and no cancel was requested. */
  async ready(
    transaction: Queryable,
    task: ExportTask,
    { object, rows, at, expiresAt }: { object: StoredObject; rows: number; at: Date; expiresAt: Date },
  ): Promise<boolean> {
    const values = [object.id, object.bytes, object.sha256, rows, expiresAt];
    return (await transaction.rows(READY, [...held(task), at, ...values])).length > 0;
  }

  async fail(queryable: Queryable, task: ExportTask, failure: ExportFailure, at: Date): Promise<void> {
    await queryable.rows(FAIL_HELD_EXPORT, [...held(task), at, JSON.stringify(failure)]);
  }

  async cancelled(queryable: Queryable, task: ExportTask, at: Date): Promise<void> {
    await queryable.rows(CANCEL_HELD_EXPORT, [...held(task), at]);
  }

  /** Schedules another attempt after this many seconds. */
  async tryLater(queryable: Queryable, task: ExportTask, seconds: number): Promise<void> {
    await queryable.rows(RETRY_LATER, [...held(task), seconds]);
  }

  async giveBack(queryable: Queryable, task: ExportTask): Promise<void> {
    await queryable.rows(RELEASE_CLAIM, held(task));
  }

  /** Expires files whose time is over: their links stop working. */
  async expire(queryable: Queryable, at: Date): Promise<void> {
    await queryable.rows(EXPIRE_EXPORTS, [at]);
  }

  remainders(queryable: Queryable, after: number): Promise<ExportRemainder[]> {
    return queryable.rows<ExportRemainder>(REMAINDERS, [after]);
  }

  async forget(queryable: Queryable, exportId: number): Promise<void> {
    await queryable.rows(DELETE_ROW, [exportId]);
  }
}
