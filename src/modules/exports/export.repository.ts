import { statement, takeLock, type Queryable } from '../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../platform/graphql/index.js';
import type { ExportRequest } from './export-record.js';
import type { ExportRow, KeptExport } from './export-row.js';

const EXPORT_COLUMNS = `
  id AS key, account_id AS "accountKey", kind, format, personal_data AS "personalData", purpose,
  byte_order_mark AS "byteOrderMark", state, attempts, cancel_requested AS "isCancelRequested",
  rows_written AS "rowsWritten", storage_id AS "storageId", size_bytes AS bytes, encode(sha256, 'hex') AS sha256,
  failure AS failed, created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt",
  expires_at AS "expiresAt"`;
const FIND_EXPORT = statement(`SELECT ${EXPORT_COLUMNS} FROM export WHERE institution_id = $1 AND id = $2`);
const PAGE_OF_EXPORTS = statement(`
  SELECT ${EXPORT_COLUMNS} FROM export WHERE institution_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`);
/** An export's `ExportRequest`. */
export const REQUEST = `json_build_object('kind', kind, 'format', format, 'personal', personal_data, 'purpose', purpose,
  'byteOrderMark', byte_order_mark)`;
const KEPT = statement(`
  SELECT institution_id AS "institutionId", storage_id AS "storageId", created_at AS "createdAt", ${REQUEST} AS request
  FROM export WHERE id = $1 AND state = 'READY' AND expires_at > $2`);
const COUNT_RUNNING_EXPORTS = statement(`
  SELECT count(*)::integer AS count FROM export WHERE institution_id = $1 AND state IN ('QUEUED', 'RUNNING')`);
const INSERT_EXPORT = statement(`
  INSERT INTO export (institution_id, account_id, kind, format, personal_data, purpose, byte_order_mark, state, ready_at,
    created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'QUEUED', now(), $8) RETURNING id`);
/** A queued export ends at once; a running one ends when its worker sees the request, within seconds. */
const CANCEL_EXPORT = statement(`
  UPDATE export SET
    state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE state END,
    finished_at = CASE state WHEN 'QUEUED' THEN $3::timestamptz END,
    cancel_requested = state = 'RUNNING'
  WHERE institution_id = $1 AND id = $2 AND state IN ('QUEUED', 'RUNNING') RETURNING id`);

const withId = (row: Omit<ExportRow, 'id'>): ExportRow => ({ ...row, id: encodeId('Export', row.key) });

/** Reads, queues and cancels exports of an institution. */
export class ExportRepository {
  async find(queryable: Queryable, institutionId: number, id: number): Promise<ExportRow | null> {
    const [row] = await queryable.rows<ExportRow>(FIND_EXPORT, [institutionId, id]);
    return row ? withId(row) : null;
  }

  /** A page, newest first; one row longer than asked for when more follows. */
  async page(queryable: Queryable, institutionId: number, request: PageRequest): Promise<ExportRow[]> {
    const values = [institutionId, request.after ?? Number.MAX_SAFE_INTEGER, request.first + 1];
    return (await queryable.rows<ExportRow>(PAGE_OF_EXPORTS, values)).map(withId);
  }

  /** A file that exists and has not expired; null otherwise. */
  async kept(queryable: Queryable, id: number, at: Date): Promise<KeptExport | null> {
    const [row] = await queryable.rows<KeptExport>(KEPT, [id, at]);
    return row ?? null;
  }

  /** How many exports of an institution wait or run; until the transaction ends no other transaction counts them. */
  async countUnderWay(transaction: Queryable, institutionId: number): Promise<number> {
    await takeLock(transaction, 'EXPORT_START', institutionId);
    const [row] = await transaction.rows<{ count: number }>(COUNT_RUNNING_EXPORTS, [institutionId]);
    return row?.count ?? 0;
  }

  async queue(
    transaction: Queryable,
    { institutionId, accountId }: { readonly institutionId: number; readonly accountId: number },
    { kind, format, personal, purpose, byteOrderMark }: ExportRequest,
    at: Date,
  ): Promise<number> {
    const values = [institutionId, accountId, kind, format, personal, purpose, byteOrderMark, at];
    const [row] = await transaction.rows<{ id: number }>(INSERT_EXPORT, values);
    if (!row) throw new Error('an export was not queued');
    return row.id;
  }

  /** Whether there was something to cancel. */
  async cancel(transaction: Queryable, institutionId: number, id: number, at: Date): Promise<boolean> {
    return (await transaction.rows(CANCEL_EXPORT, [institutionId, id, at])).length > 0;
  }
}
