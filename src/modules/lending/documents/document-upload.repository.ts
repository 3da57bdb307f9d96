import { statement, type Queryable } from '../../../platform/database/index.js';
import type { StoredObject } from '../../../platform/storage/index.js';
import type { DocumentKind, DocumentState } from './document.entity.js';
import type { MediaType } from './media-type.js';
import type { PhotographProblem } from './photograph-problem.js';

/** A lease to upload a paper's file; no other upload has it. */
export interface UploadClaim {
  readonly documentId: number;
  readonly institutionId: number;
  readonly customerId: number;
  readonly applicationId: number | null;
  readonly kind: DocumentKind;
  readonly attempt: number;
  /** What an aborted upload may have left behind. */
  readonly leftBehind: string | null;
}

/** Why a paper takes no file now. */
interface UploadState {
  readonly status: DocumentState;
  readonly attempts: number;
}

/** A paper whose file can be read. */
export interface ReadableDocument {
  readonly documentId: number;
  readonly institutionId: number;
  readonly customerId: number;
  readonly storageId: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
}

/** What came over a link. */
export interface CameIn {
  readonly object: StoredObject;
  readonly mediaType: MediaType;
  /** The problem of a photograph; null for other files. */
  readonly problem: PhotographProblem | null;
}

/** The most uploads over one link, so that it cannot be used to keep a disk busy. */
export const MAX_ATTEMPTS = 5;
/** Longer than a request may take: an upload that began earlier has been cut off. */
const ABANDONED = `interval '150 seconds'`;

/** When several uploads run at once, one claims the document; the others wait for its row and then see it claimed. */
const CLAIM_DOCUMENT = statement(`
  WITH free AS (
    SELECT id, storage_id FROM document
    WHERE id = $1 AND attempts < ${MAX_ATTEMPTS} AND upload_expires_at > $3
      AND (status = 'AWAITING_UPLOAD' OR status = 'RECEIVING' AND receiving_since < $3::timestamptz - ${ABANDONED})
    FOR UPDATE
  )
  UPDATE document d SET status = 'RECEIVING', storage_id = $2, attempts = attempts + 1, receiving_since = $3
  FROM free WHERE d.id = free.id
  RETURNING d.id AS "documentId", d.institution_id AS "institutionId", d.customer_id AS "customerId",
    d.application_id AS "applicationId", d.kind, d.attempts AS attempt, free.storage_id AS "leftBehind"`);

const FIND_STATE = statement('SELECT status, attempts FROM document WHERE id = $1');

const FINISH_UPLOAD = statement(`
  UPDATE document SET status = 'STORED', receiving_since = NULL, media_type = $3, size_bytes = $4, sha256 = $5,
    text_status = $6, uploaded_at = $7, photograph_problem = $9
  WHERE id = $1 AND status = 'RECEIVING' AND attempts = $2 AND storage_id = $8
  RETURNING id`);

const RELEASE_DOCUMENT = statement(`
  UPDATE document SET status = 'AWAITING_UPLOAD', receiving_since = NULL, storage_id = NULL
  WHERE id = $1 AND status = 'RECEIVING' AND attempts = $2`);

const READABLE = statement(`
  SELECT id AS "documentId", institution_id AS "institutionId", customer_id AS "customerId",
    storage_id AS "storageId", file_name AS "fileName", media_type AS "mediaType"
  FROM document WHERE id = $1 AND status = 'STORED'`);

/** Moves papers from announced to stored. The link has proved before that the caller may do so. */
export class DocumentUploadRepository {
  /** Takes the paper for one upload; null when it takes none now. */
  async claim(queryable: Queryable, id: number, storageId: string, at: Date): Promise<UploadClaim | null> {
    const [claim] = await queryable.rows<UploadClaim>(CLAIM_DOCUMENT, [id, storageId, at]);
    return claim ?? null;
  }

  async standing(queryable: Queryable, id: number): Promise<UploadState | null> {
    const [uploadState] = await queryable.rows<UploadState>(FIND_STATE, [id]);
    return uploadState ?? null;
  }

  /** Whether this upload still had the lease to finish. */
  async finish(
    transaction: Queryable,
    { documentId, attempt }: UploadClaim,
    { object, mediaType, problem, at }: CameIn & { readonly at: Date },
  ): Promise<boolean> {
    const textStatus = mediaType === 'application/pdf' ? 'PENDING' : 'NOT_APPLICABLE';
    const { bytes, sha256, id } = object;
    const values = [documentId, attempt, mediaType, bytes, sha256, textStatus, at, id, problem];
    return (await transaction.tuples(FINISH_UPLOAD, values)).length > 0;
  }

  /** Lets the link be used again after a failed upload. */
  async release(queryable: Queryable, { documentId, attempt }: UploadClaim): Promise<void> {
    await queryable.tuples(RELEASE_DOCUMENT, [documentId, attempt]);
  }

  async readable(queryable: Queryable, id: number): Promise<ReadableDocument | null> {
    const [document] = await queryable.rows<ReadableDocument>(READABLE, [id]);
    return document ?? null;
  }
}
