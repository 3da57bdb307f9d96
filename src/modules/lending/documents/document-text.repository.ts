import { statement, type Queryable } from '../../../platform/database/index.js';
import type { TextFailure } from './document.entity.js';

/** The result of reading a paper. */
export type ReadText = { readonly text: string; readonly truncated: boolean } | { readonly failure: TextFailure };

/** A deleted paper, and where its file may be. */
interface Remainder {
  readonly id: number;
  readonly storageId: string | null;
}

/** A paper that was given up is still read if its turn comes after all. */
const IS_DUE = `status = 'STORED' AND (text_status = 'PENDING' OR text_failure = 'INTERRUPTED')`;
const PENDING = statement(`SELECT storage_id AS "storageId" FROM document WHERE id = $1 AND ${IS_DUE}`);
const STORE_TEXT = statement(`
  UPDATE document SET text = $2, text_truncated = $3, text_status = $4, text_failure = $5
  WHERE id = $1 AND ${IS_DUE}`);
const GIVE_UP = statement(`
  UPDATE document SET text_status = 'FAILED', text_failure = 'INTERRUPTED'
  WHERE status = 'STORED' AND text_status = 'PENDING' AND uploaded_at < $1`);
const EXPIRE_DOCUMENT_UPLOADS = statement(`
  UPDATE document SET status = 'DELETED'
  WHERE status IN ('AWAITING_UPLOAD', 'RECEIVING') AND upload_expires_at < $1`);
const REMAINDERS = statement(`
  SELECT id, storage_id AS "storageId" FROM document WHERE status = 'DELETED' AND id > $1 ORDER BY id LIMIT 100`);

/** Background work on papers. */
export class DocumentTextRepository {
  /** Where the file of a paper is, when its text is still to be read; else null. */
  async pending(queryable: Queryable, id: number): Promise<string | null> {
    const [row] = await queryable.rows<{ storageId: string }>(PENDING, [id]);
    return row?.storageId ?? null;
  }

  async keep(queryable: Queryable, id: number, read: ReadText): Promise<void> {
    if ('failure' in read) await queryable.tuples(STORE_TEXT, [id, null, false, 'FAILED', read.failure]);
    else if (read.text === '') await queryable.tuples(STORE_TEXT, [id, null, read.truncated, 'EMPTY', null]);
    else await queryable.tuples(STORE_TEXT, [id, read.text, read.truncated, 'EXTRACTED', null]);
  }

  /** Ends the wait for text that should have been read before a moment and will not be. */
  async giveUp(queryable: Queryable, uploadedBefore: Date): Promise<void> {
    await queryable.tuples(GIVE_UP, [uploadedBefore]);
  }

  /** Deletes announced papers whose link expired before a moment and whose file never came. */
  async expire(queryable: Queryable, before: Date): Promise<void> {
    await queryable.tuples(EXPIRE_DOCUMENT_UPLOADS, [before]);
  }

  /** Deleted papers whose rows still exist, in order, some at a time. */
  async remainders(queryable: Queryable, afterId: number): Promise<Remainder[]> {
    return queryable.rows<Remainder>(REMAINDERS, [afterId]);
  }
}
