import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { FileKind, ImagePurpose } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';
import { scopeValues, WITHIN_SCOPE } from './file.repository.js';
import type { FileScope } from './file-scope.js';

/** A file that is about to be uploaded. */
export interface AnnouncedFile {
  readonly institutionId: number;
  readonly customerId: number | null;
  readonly accountId: number;
  readonly kind: FileKind;
  readonly imagePurpose: ImagePurpose | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer | null;
  readonly uploadExpiresAt: Date;
  readonly at: Date;
}

export interface FileCounts {
  readonly all: number;
  readonly waiting: number;
  /** Bytes stored and bytes announced. */
  readonly bytes: number;
}

/** What decides whether a file may be deleted. */
export interface LockedFile {
  readonly state: FileState;
  readonly customerId: number | null;
  readonly storageId: string | null;
}

/** A file to remove for good, and its object, which is removed too unless another file shares it. */
export interface FileRemainder {
  readonly id: number;
  readonly storageId: string | null;
}

const COUNT_ANALYSIS_FILES = statement(`
  SELECT count(*) AS "all", count(*) FILTER (WHERE state <> 'STORED') AS waiting,
    coalesce(sum(coalesce(size_bytes, announced_bytes)), 0)::bigint AS bytes
  FROM analysis_file WHERE account_id = $1
    AND (state = 'STORED' OR state <> 'DELETED' AND upload_expires_at > $2)`);
const FIND_SAME_FILE = statement(`
  SELECT id FROM analysis_file WHERE account_id = $1 AND sha256 = $2 AND image_purpose IS NOT DISTINCT FROM $3 AND state = 'STORED'
  ORDER BY id DESC LIMIT 1`);
const INSERT_ANALYSIS_FILE = statement(`
  INSERT INTO analysis_file (institution_id, customer_id, account_id, kind, file_name, state, announced_bytes,
    announced_sha256, upload_expires_at, created_at, image_purpose)
  VALUES ($1, $2, $3, $4, $5, 'AWAITING_UPLOAD', $6, $7, $8, $9, $10) RETURNING id`);
const LOCK_ANALYSIS_FILE = statement(`
  SELECT f.state, f.customer_id AS "customerId", f.storage_id AS "storageId"
  FROM analysis_file f WHERE ${WITHIN_SCOPE} AND f.id = $4 FOR UPDATE`);
const MARK_DELETED = statement(`UPDATE analysis_file SET state = 'DELETED' WHERE id = $1`);
/** Announced, but not arrived a day after the link ended; a process that died may have begun to store it. */
const EXPIRE_ANALYSIS_UPLOADS = statement(`
  UPDATE analysis_file SET state = 'DELETED'
  WHERE state IN ('AWAITING_UPLOAD', 'RECEIVING') AND upload_expires_at < $1`);
const REMAINDERS = statement(`
  SELECT id, storage_id AS "storageId" FROM analysis_file WHERE state = 'DELETED' AND id > $1 ORDER BY id LIMIT 100`);
const IS_SHARED = statement(
  `SELECT FROM analysis_file WHERE storage_id = $1 AND id <> $2 AND state <> 'DELETED' LIMIT 1`,
);
const DELETE_ROW = statement(`DELETE FROM analysis_file WHERE id = $1 AND state = 'DELETED'`);

/** Announces files, withdraws announcements and deletes files. */
export class FileChangeRepository {
  /** Serialises the announcements of an account until the transaction ends. */
  async takeTurns(transaction: Queryable, accountId: number): Promise<void> {
    await takeLock(transaction, 'ANALYSIS_FILES', accountId);
  }

  /** What an account has stored and announced; announcements whose links ended do not count. */
  async count(transaction: Queryable, accountId: number, at: Date): Promise<FileCounts> {
    const [counts] = await transaction.rows<FileCounts>(COUNT_ANALYSIS_FILES, [accountId, at]);
    return counts ?? { all: 0, waiting: 0, bytes: 0 };
  }

  /** The account's own file with exactly these bytes and the same purpose; null when it has none. */
  async findSame(
    queryable: Queryable,
    accountId: number,
    { sha256, imagePurpose }: Pick<AnnouncedFile, 'sha256' | 'imagePurpose'>,
  ): Promise<number | null> {
    const [row] = await queryable.rows<{ id: number }>(FIND_SAME_FILE, [accountId, sha256, imagePurpose]);
    return row?.id ?? null;
  }

  async announce(transaction: Queryable, file: AnnouncedFile): Promise<number> {
    const { institutionId, customerId, accountId, kind, fileName, sizeBytes, sha256, uploadExpiresAt, at } = file;
    const values = [
      ...[institutionId, customerId, accountId, kind, fileName, sizeBytes, sha256, uploadExpiresAt, at],
      file.imagePurpose,
    ];
    const [row] = await transaction.rows<{ id: number }>(INSERT_ANALYSIS_FILE, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** A file within the scope, locked until the transaction ends; null when there is none. */
  async lock(transaction: Queryable, scope: FileScope, id: number): Promise<LockedFile | null> {
    const [row] = await transaction.rows<LockedFile>(LOCK_ANALYSIS_FILE, [...scopeValues(scope), id]);
    return row ?? null;
  }

  /** Hides the file from everybody; once its bytes are removed, `forget` may follow. */
  async markDeleted(transaction: Queryable, id: number): Promise<void> {
    await transaction.rows(MARK_DELETED, [id]);
  }

  async expire(queryable: Queryable, before: Date): Promise<void> {
    await queryable.rows(EXPIRE_ANALYSIS_UPLOADS, [before]);
  }

  remainders(queryable: Queryable, after: number): Promise<FileRemainder[]> {
    return queryable.rows<FileRemainder>(REMAINDERS, [after]);
  }

  /** Whether another file has the same bytes in the same object. */
  async isShared(queryable: Queryable, storageId: string, exceptId: number): Promise<boolean> {
    return (await queryable.rows(IS_SHARED, [storageId, exceptId])).length > 0;
  }

  /** Forgets a deleted file whose bytes are gone, with its analysis. */
  async forget(queryable: Queryable, id: number): Promise<void> {
    await queryable.rows(DELETE_ROW, [id]);
  }
}
