import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { StoredObject } from '../../../platform/storage/index.js';
import type { FileKind } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';
import type { FileMediaType } from './file-inspector.js';

/** The claim of one upload on a file; no other upload has it. */
export interface UploadClaim {
  readonly fileId: number;
  readonly institutionId: number;
  readonly customerId: number | null;
  readonly kind: FileKind;
  readonly announcedBytes: number;
  readonly announcedSha256: Buffer | null;
  readonly attempt: number;
  /** What an upload that broke off may have left behind. */
  readonly leftBehind: string | null;
}

/** A file that can be fetched. */
export interface KeptFile {
  readonly fileId: number;
  readonly institutionId: number;
  readonly customerId: number | null;
  readonly storageId: string;
  readonly fileName: string;
  readonly mediaType: FileMediaType;
}

/** Limit on uploads over one link, so that it cannot be used to keep a disk busy. */
export const MAX_ATTEMPTS = 5;
/** Longer than a request may take: an upload that began before has been cut off. */
const ABANDONED = `interval '150 seconds'`;

/** Only one of several concurrent uploads finds the file free; the others wait for its row and then see it taken. */
const CLAIM_ANALYSIS_FILE = statement(`
  WITH free AS (
    SELECT id, storage_id FROM analysis_file
    WHERE id = $1 AND attempts < ${MAX_ATTEMPTS} AND (state = 'AWAITING_UPLOAD'
      OR state = 'RECEIVING' AND receiving_since < $3::timestamptz - ${ABANDONED})
    FOR UPDATE
  )
  UPDATE analysis_file f SET state = 'RECEIVING', storage_id = $2, attempts = attempts + 1, receiving_since = $3
  FROM free WHERE f.id = free.id
  RETURNING f.id AS "fileId", f.institution_id AS "institutionId", f.customer_id AS "customerId",
    f.kind, f.announced_bytes AS "announcedBytes", f.announced_sha256 AS "announcedSha256", f.attempts AS attempt,
    free.storage_id AS "leftBehind"`);
const FIND_STATE = statement('SELECT state, attempts FROM analysis_file WHERE id = $1');
const SAME_OBJECT = statement(`
  SELECT storage_id AS "storageId" FROM analysis_file
  WHERE institution_id = $1 AND sha256 = $2 AND state = 'STORED' LIMIT 1`);
const FINISH_UPLOAD = statement(`
  UPDATE analysis_file SET state = 'STORED', receiving_since = NULL, storage_id = $6, media_type = $3, size_bytes = $4,
    sha256 = $5, uploaded_at = $8
  WHERE id = $1 AND state = 'RECEIVING' AND attempts = $2 AND storage_id = $7 RETURNING id`);
const RELEASE_ANALYSIS_FILE = statement(`
  UPDATE analysis_file SET state = 'AWAITING_UPLOAD', receiving_since = NULL, storage_id = NULL
  WHERE id = $1 AND state = 'RECEIVING' AND attempts = $2`);
const KEPT = statement(`
  SELECT id AS "fileId", institution_id AS "institutionId", customer_id AS "customerId", storage_id AS "storageId",
    file_name AS "fileName", media_type AS "mediaType"
  FROM analysis_file WHERE id = $1 AND state = 'STORED'`);

const HEAT_MAP = statement(`
  SELECT h.png FROM analysis_heat_map h JOIN analysis a ON a.id = h.analysis_id
  WHERE a.file_id = $1 AND a.state = 'SUCCEEDED'`);

/** Takes files from announced to stored. The link has already proved the right to do so. */
export class FileUploadRepository {
  /** Claims the file for one upload; null when it accepts none now. */
  async claim(queryable: Queryable, id: number, storageId: string, at: Date): Promise<UploadClaim | null> {
    const [claim] = await queryable.rows<UploadClaim>(CLAIM_ANALYSIS_FILE, [id, storageId, at]);
    return claim ?? null;
  }

  /** The state of a file that could not be claimed; null when there is no such file. */
  async standing(queryable: Queryable, id: number): Promise<{ state: FileState; attempts: number } | null> {
    const [row] = await queryable.rows<{ state: FileState; attempts: number }>(FIND_STATE, [id]);
    return row ?? null;
  }

  /** The object in which the institution already stores exactly these bytes; null when it has none. */
  async sameObject(transaction: Queryable, institutionId: number, sha256: Buffer): Promise<string | null> {
    await takeLock(transaction, 'ANALYSIS_OBJECT', sha256.toString('hex'), institutionId);
    const [row] = await transaction.rows<{ storageId: string }>(SAME_OBJECT, [institutionId, sha256]);
    return row?.storageId ?? null;
  }

  /** Whether the file was still this upload's to finish. `keptIn` is the object in which its bytes stay. */
  async finish(
    transaction: Queryable,
    { fileId, attempt }: UploadClaim,
    came: {
      readonly object: StoredObject;
      readonly keptIn: string;
      readonly mediaType: FileMediaType;
      readonly at: Date;
    },
  ): Promise<boolean> {
    const { object, keptIn, mediaType, at } = came;
    const values = [fileId, attempt, mediaType, object.bytes, object.sha256, keptIn, object.id, at];
    return (await transaction.rows(FINISH_UPLOAD, values)).length > 0;
  }

  /** Frees the link after an upload that stored nothing. */
  async release(queryable: Queryable, { fileId, attempt }: UploadClaim): Promise<void> {
    await queryable.rows(RELEASE_ANALYSIS_FILE, [fileId, attempt]);
  }

  /** The heat map of an image, as PNG; null while it has no result, and for tables. */
  async heatMap(queryable: Queryable, id: number): Promise<Buffer | null> {
    const [row] = await queryable.rows<{ png: Buffer }>(HEAT_MAP, [id]);
    return row?.png ?? null;
  }

  async kept(queryable: Queryable, id: number): Promise<KeptFile | null> {
    const [row] = await queryable.rows<KeptFile>(KEPT, [id]);
    return row ?? null;
  }
}
