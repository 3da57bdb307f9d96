import { statement, type Queryable } from '../../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../../platform/graphql/index.js';
import type { FileRow } from './file-row.js';
import type { FileScope } from './file-scope.js';

const ANALYSIS_FILE_COLUMNS = `
  f.id AS key, f.customer_id AS "customerKey", f.kind, f.image_purpose AS "imagePurpose", f.file_name AS "fileName", f.state,
  f.upload_expires_at AS "uploadExpiresAt", f.media_type AS "mediaType", f.size_bytes AS "sizeBytes",
  encode(f.sha256, 'hex') AS sha256, f.created_at AS "createdAt", f.uploaded_at AS "uploadedAt"`;
/** Restricts a query to a scope; its three values come first. */
export const WITHIN_SCOPE = `
  f.institution_id = $1 AND ($2::bigint IS NULL OR f.customer_id = $2)
  AND ($3::bigint IS NULL OR f.account_id = $3 OR f.customer_id IS NOT NULL) AND f.state <> 'DELETED'`;
export const scopeValues = ({ institutionId, customerId, accountId }: FileScope): (number | null)[] => [
  ...[institutionId, customerId, accountId],
];

const FIND_ANALYSIS_FILE = statement(
  `SELECT ${ANALYSIS_FILE_COLUMNS} FROM analysis_file f WHERE ${WITHIN_SCOPE} AND f.id = $4`,
);
const PAGE_OF_ANALYSIS_FILES = statement(`
  SELECT ${ANALYSIS_FILE_COLUMNS} FROM analysis_file f
  WHERE ${WITHIN_SCOPE} AND ($4::bigint IS NULL OR f.customer_id = $4) AND ($5::bigint IS NULL OR f.account_id = $5)
    AND f.id < $6
  ORDER BY f.id DESC LIMIT $7`);

const withId = (row: Omit<FileRow, 'id'>): FileRow => ({ ...row, id: encodeId('AnalysisFile', row.key) });

/** Reads files that are not deleted. */
export class FileRepository {
  /** One file within the scope; null when there is none. */
  async find(queryable: Queryable, scope: FileScope, id: number): Promise<FileRow | null> {
    const [row] = await queryable.rows<FileRow>(FIND_ANALYSIS_FILE, [...scopeValues(scope), id]);
    return row ? withId(row) : null;
  }

  /** A page, newest first; one row longer than asked for when more follows. */
  async page(
    queryable: Queryable,
    scope: FileScope,
    { customerId, senderId }: { readonly customerId: number | null; readonly senderId: number | null },
    request: PageRequest,
  ): Promise<FileRow[]> {
    const before = request.after ?? Number.MAX_SAFE_INTEGER;
    const values = [...scopeValues(scope), customerId, senderId, before, request.first + 1];
    return (await queryable.rows<FileRow>(PAGE_OF_ANALYSIS_FILES, values)).map(withId);
  }
}
