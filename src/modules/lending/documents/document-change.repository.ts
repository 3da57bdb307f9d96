import { project, statement, type Queryable } from '../../../platform/database/index.js';
import { documentColumns, type DocumentRow } from './document.columns.js';
import type { DocumentKind } from './document.entity.js';
import type { DocumentScope } from './document-scope.js';

/** A paper that is about to be uploaded. */
interface AnnouncedDocument {
  readonly institutionId: number;
  readonly customerId: number;
  readonly applicationId: number | null;
  readonly accountId: number;
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly uploadExpiresAt: Date;
  readonly at: Date;
}

interface DocumentCounts {
  readonly all: number;
  readonly waiting: number;
}

/** What decides whether a paper may be deleted. */
interface RemovableDocument {
  readonly customerId: number;
  readonly applicationId: number | null;
  readonly storageId: string | null;
}

const LOCK_CUSTOMER = statement('SELECT id FROM customer WHERE institution_id = $1 AND id = $2 FOR NO KEY UPDATE');
const COUNT_DOCUMENTS = statement(`
  SELECT count(*) AS "all", count(*) FILTER (WHERE status <> 'STORED') AS waiting
  FROM document WHERE customer_id = $1
    AND (status = 'STORED' OR status <> 'DELETED' AND upload_expires_at > $2)`);

const whole = project(documentColumns, 'd', Object.keys(documentColumns));
const INSERT_DOCUMENT = statement(`
  INSERT INTO document AS d (institution_id, customer_id, application_id, account_id, kind, file_name, status,
    upload_expires_at, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'AWAITING_UPLOAD', $7, $8)
  RETURNING ${whole.sql}`);

const LOCK_DOCUMENT = statement(`
  SELECT customer_id AS "customerId", application_id AS "applicationId", storage_id AS "storageId"
  FROM document WHERE id = $2 AND institution_id = $1 AND ($3::bigint IS NULL OR customer_id = $3)
    AND status <> 'DELETED' FOR UPDATE`);
const MARK_DELETED = statement(`
  UPDATE document SET status = 'DELETED', text = NULL, text_status = NULL, text_failure = NULL WHERE id = $1`);
const DELETE_DOCUMENT = statement(`DELETE FROM document WHERE id = $1 AND status = 'DELETED'`);

/** Announces papers and takes them back. */
export class DocumentChangeRepository {
  /** Serialises announcements of a customer's papers; false when the institution has no such customer. */
  async lockCustomer(transaction: Queryable, institutionId: number, customerId: number): Promise<boolean> {
    return (await transaction.tuples(LOCK_CUSTOMER, [institutionId, customerId])).length > 0;
  }

  /** How many papers a customer has, and how many of them wait for their files; expired links do not count. */
  async count(transaction: Queryable, customerId: number, at: Date): Promise<DocumentCounts> {
    const [counts] = await transaction.rows<DocumentCounts>(COUNT_DOCUMENTS, [customerId, at]);
    return counts ?? { all: 0, waiting: 0 };
  }

  async insert(transaction: Queryable, document: AnnouncedDocument): Promise<DocumentRow> {
    const { institutionId, customerId, applicationId, accountId, kind, fileName, uploadExpiresAt, at } = document;
    const values = [institutionId, customerId, applicationId, accountId, kind, fileName, uploadExpiresAt, at];
    const [tuple] = await transaction.tuples(INSERT_DOCUMENT, values);
    if (!tuple) throw new Error('an inserted document is not there');
    return whole.read(tuple, 0) as DocumentRow;
  }

  /** A paper within the scope, locked until the transaction ends; null when there is none. */
  async lock(transaction: Queryable, scope: DocumentScope, id: number): Promise<RemovableDocument | null> {
    const [row] = await transaction.rows<RemovableDocument>(LOCK_DOCUMENT, [scope.institutionId, id, scope.customerId]);
    return row ?? null;
  }

  /** Hides the paper. Its text is deleted at once, its file before `forget`. */
  async markDeleted(transaction: Queryable, id: number): Promise<void> {
    await transaction.tuples(MARK_DELETED, [id]);
  }

  /** Deletes the row of a deleted paper whose file is gone. */
  async forget(queryable: Queryable, id: number): Promise<void> {
    await queryable.tuples(DELETE_DOCUMENT, [id]);
  }
}
