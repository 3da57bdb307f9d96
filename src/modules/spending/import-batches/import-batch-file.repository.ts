import type { Actor } from '../../../platform/access/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { StoredObject } from '../../../platform/storage/index.js';
import type { ImportFileState } from '../import/index.js';

/** A raw file as the API returns it. */
export interface ImportFileRow {
  readonly key: number;
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportFileState;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
}

/** A file that is being uploaded. */
export interface FileClaim {
  readonly fileId: number;
  readonly institutionId: number;
  readonly attempt: number;
  /** What a dead upload had begun to store. */
  readonly leftBehind: string | null;
}

export interface StoredBatchFile {
  readonly fileId: number;
  readonly institutionId: number;
  readonly storageId: string;
  readonly fileName: string;
}

/** An upload that takes longer is considered dead: a request is cut off after two minutes. */
const ABANDONED = `interval '150 seconds'`;
/** How often one link may be tried. */
const MAX_ATTEMPTS = 5;
const IMPORT_FILE_COLUMNS = `
  id AS key, file_name AS "fileName", state, size_bytes AS "sizeBytes", encode(sha256, 'hex') AS sha256`;

const INSERT_IMPORT_FILE = statement(`
  INSERT INTO import_file (institution_id, account_id, file_name, state, upload_expires_at, created_at)
  VALUES ($1, $2, $3, 'AWAITING_UPLOAD', $4, $5) RETURNING ${IMPORT_FILE_COLUMNS}`);
const COUNT_AWAITING = statement(`
  SELECT count(*) AS count FROM import_file
  WHERE institution_id = $1 AND account_id = $2 AND state <> 'STORED' AND upload_expires_at > $3`);
const DELETE_AWAITED_IMPORT_FILES = statement(`
  DELETE FROM import_file
  WHERE institution_id = $1 AND state = 'AWAITING_UPLOAD' AND CASE WHEN $3::bigint IS NULL THEN account_id = $2 ELSE id = $3 END
  RETURNING id`);
/** Files of customers, loans and repayments hold personal data in clear: they are for the command line alone. */
export const IS_SPENDING_FILE = `
  NOT EXISTS (SELECT FROM import_batch b WHERE b.file_id = f.id AND b.kind <> 'QUARTERLY_SPENDING')`;
const FIND_IMPORT_FILE = statement(`
  SELECT ${IMPORT_FILE_COLUMNS} FROM import_file f WHERE institution_id = $1 AND id = $2 AND ${IS_SPENDING_FILE}`);
const CLAIM_IMPORT_FILE = statement(`
  WITH free AS (
    SELECT id, storage_id FROM import_file
    WHERE id = $1 AND attempts < ${MAX_ATTEMPTS} AND (state = 'AWAITING_UPLOAD'
      OR state = 'RECEIVING' AND receiving_since < $3::timestamptz - ${ABANDONED})
    FOR UPDATE
  )
  UPDATE import_file f SET state = 'RECEIVING', storage_id = $2, attempts = attempts + 1, receiving_since = $3
  FROM free WHERE f.id = free.id
  RETURNING f.id AS "fileId", f.institution_id AS "institutionId", f.attempts AS attempt,
    free.storage_id AS "leftBehind"`);
const FIND_IMPORT_FILE_STATE = statement('SELECT state, attempts FROM import_file WHERE id = $1');
const FINISH_UPLOAD = statement(`
  UPDATE import_file SET state = 'STORED', size_bytes = $3, sha256 = $4
  WHERE id = $1 AND state = 'RECEIVING' AND attempts = $2 AND storage_id = $5 RETURNING id`);
const RELEASE_IMPORT_FILE = statement(`
  UPDATE import_file SET state = 'AWAITING_UPLOAD', receiving_since = NULL, storage_id = NULL
  WHERE id = $1 AND state = 'RECEIVING' AND attempts = $2`);
const FIND_STORED_FILE = statement(`
  SELECT id AS "fileId", institution_id AS "institutionId", storage_id AS "storageId", file_name AS "fileName"
  FROM import_file WHERE id = $1 AND state = 'STORED'`);
/** Files that no batch uses, a day after they were announced: broken uploads, and what dead processes left. */
const UNUSED = statement(`
  SELECT f.id, f.storage_id AS "storageId" FROM import_file f
  WHERE f.created_at < $1 AND NOT EXISTS (SELECT FROM import_batch b WHERE b.file_id = f.id)
  ORDER BY f.id LIMIT 100`);
const DELETE_FILE = statement(`
  DELETE FROM import_file f WHERE f.id = $1 AND NOT EXISTS (SELECT FROM import_batch b WHERE b.file_id = f.id)`);

const withId = (row: Omit<ImportFileRow, 'id'>): ImportFileRow => ({ ...row, id: encodeId('ImportFile', row.key) });

/** Uploads and downloads of raw files. Permission is checked before, or proved by a link. */
export class ImportFileRepository {
  async announce(
    queryable: Queryable,
    file: { institutionId: number; accountId: number; fileName: string; uploadExpiresAt: Date; at: Date },
  ): Promise<ImportFileRow> {
    const values = [file.institutionId, file.accountId, file.fileName, file.uploadExpiresAt, file.at];
    const [row] = await queryable.rows<ImportFileRow>(INSERT_IMPORT_FILE, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return withId(row);
  }

  /** Files that an account announced and whose links are still valid. */
  async countWaiting(
    queryable: Queryable,
    { institutionId, accountId }: Pick<Actor, 'institutionId' | 'accountId'>,
    at: Date,
  ): Promise<number> {
    const [row] = await queryable.rows<{ count: number }>(COUNT_AWAITING, [institutionId, accountId, at]);
    return row?.count ?? 0;
  }

  /** Forgets one announced file, or all of an account; files that are being received stay. */
  async cancel(
    queryable: Queryable,
    { institutionId, accountId }: Pick<Actor, 'institutionId' | 'accountId'>,
    id: number | null,
  ): Promise<number[]> {
    const rows = await queryable.rows<{ id: number }>(DELETE_AWAITED_IMPORT_FILES, [institutionId, accountId, id]);
    return rows.map((row) => row.id);
  }

  async find(queryable: Queryable, institutionId: number, id: number): Promise<ImportFileRow | null> {
    const [row] = await queryable.rows<ImportFileRow>(FIND_IMPORT_FILE, [institutionId, id]);
    return row ? withId(row) : null;
  }

  /** Claims the file for one upload; null when it accepts none now. */
  async claim(queryable: Queryable, id: number, storageId: string, at: Date): Promise<FileClaim | null> {
    const [claim] = await queryable.rows<FileClaim>(CLAIM_IMPORT_FILE, [id, storageId, at]);
    return claim ?? null;
  }

  /** The state of a file that could not be claimed; null when there is none. */
  async stateOf(queryable: Queryable, id: number): Promise<{ state: ImportFileState; isExhausted: boolean } | null> {
    const [row] = await queryable.rows<{ state: ImportFileState; attempts: number }>(FIND_IMPORT_FILE_STATE, [id]);
    return row ? { state: row.state, isExhausted: row.attempts >= MAX_ATTEMPTS } : null;
  }

  /** Whether the file was still this upload's to finish. */
  async finish(queryable: Queryable, { fileId, attempt }: FileClaim, object: StoredObject): Promise<boolean> {
    const rows = await queryable.rows(FINISH_UPLOAD, [fileId, attempt, object.bytes, object.sha256, object.id]);
    return rows.length > 0;
  }

  /** Makes the link usable again after a failed upload. */
  async release(queryable: Queryable, { fileId, attempt }: FileClaim): Promise<void> {
    await queryable.rows(RELEASE_IMPORT_FILE, [fileId, attempt]);
  }

  async kept(queryable: Queryable, id: number): Promise<StoredBatchFile | null> {
    const [row] = await queryable.rows<StoredBatchFile>(FIND_STORED_FILE, [id]);
    return row ?? null;
  }

  listUnused(queryable: Queryable, before: Date): Promise<{ id: number; storageId: string | null }[]> {
    return queryable.rows(UNUSED, [before]);
  }

  async forget(queryable: Queryable, id: number): Promise<void> {
    await queryable.rows(DELETE_FILE, [id]);
  }
}
