import type { FieldColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { PhotographProblem } from './photograph-problem.js';
import type { DocumentType } from './document.types.js';

/** The name of lists of papers in cursors. */
export const DOCUMENTS = 'documents';

/** A row of papers, as returned: the selected fields of the GraphQL type, and the numbers behind its ids. */
export interface DocumentRow extends Readonly<Record<string, unknown>> {
  readonly key: number;
  readonly customerKey: number;
  readonly applicationKey: number | null;
  readonly status: string;
  readonly photographProblem: PhotographProblem | null;
}

export const documentColumns: FieldColumns<
  DocumentType,
  'key' | 'customerKey' | 'applicationKey' | 'photographProblem'
> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('Document', key as number) },
  customerKey: '$.customer_id',
  applicationKey: '$.application_id',
  kind: '$.kind',
  fileName: '$.file_name',
  status: '$.status',
  uploadExpiresAt: '$.upload_expires_at',
  mediaType: '$.media_type',
  sizeBytes: '$.size_bytes',
  sha256: `encode($.sha256, 'hex')`,
  textStatus: '$.text_status',
  textFailure: '$.text_failure',
  text: '$.text',
  textTruncated: '$.text_truncated',
  photographProblem: '$.photograph_problem',
  createdAt: '$.created_at',
  uploadedAt: '$.uploaded_at',
};
