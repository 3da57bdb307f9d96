import { statement, type Queryable } from '../../../platform/database/index.js';
import type { RecordKind } from './compliance-record.entity.js';

/** A record as it is shown. It contains nothing that a person said. */
export interface ComplianceRecordRow {
  readonly key: number;
  readonly sequence: number;
  readonly hash: string;
  readonly kind: RecordKind;
  readonly replyKey: number | null;
  readonly recordedAt: Date;
  readonly body: string;
  /** Whether the words it binds are still there; null when it binds none. */
  readonly hasWords: boolean | null;
}

/** Which records. A null field does not filter. */
export interface RecordFilter {
  readonly kind: RecordKind | null;
  readonly conversationId: number | null;
  readonly replyId: number | null;
  readonly since: Date | null;
  /** Before this moment. */
  readonly until: Date | null;
}

const COMPLIANCE_RECORD_COLUMNS = `
  r.sequence AS key, r.sequence, r.hash, r.kind, r.reply_id AS "replyKey", r.recorded_at AS "recordedAt", r.body,
  CASE WHEN r.kind = 'REPLY' THEN t.record_id IS NOT NULL END AS "hasWords"`;
const RECORDS_WITH_TEXTS = `compliance_record r LEFT JOIN compliance_text t ON t.record_id = r.id`;

const LIST_OF_REPLIES = statement(
  `SELECT ${COMPLIANCE_RECORD_COLUMNS} FROM ${RECORDS_WITH_TEXTS} WHERE r.reply_id = ANY ($1::bigint[]) AND r.kind = 'REPLY'`,
);
// Reads the chain from its end until the page is full: a filter with few matches may read far, within the time limit.
const PAGE_OF_RECORDS = statement(`
  SELECT ${COMPLIANCE_RECORD_COLUMNS} FROM ${RECORDS_WITH_TEXTS}
  WHERE r.institution_id = $1 AND ($2::bigint IS NULL OR r.sequence < $2) AND ($4::text IS NULL OR r.kind = $4)
    AND ($5::timestamptz IS NULL OR r.recorded_at >= $5) AND ($6::timestamptz IS NULL OR r.recorded_at < $6)
  ORDER BY r.sequence DESC LIMIT $3`);
const PAGE_OF_ONE = statement(`
  SELECT ${COMPLIANCE_RECORD_COLUMNS} FROM ${RECORDS_WITH_TEXTS}
  WHERE r.institution_id = $1 AND ($2::bigint IS NULL OR r.sequence < $2) AND ($4::text IS NULL OR r.kind = $4)
    AND ($5::timestamptz IS NULL OR r.recorded_at >= $5) AND ($6::timestamptz IS NULL OR r.recorded_at < $6)
    AND ($7::bigint IS NULL OR r.conversation_id = $7) AND ($8::bigint IS NULL OR r.reply_id = $8)
  ORDER BY r.sequence DESC LIMIT $3`);

/** The records of replies that the caller may already see. */
export const recordsOfReplies = (queryable: Queryable, replyIds: readonly number[]): Promise<ComplianceRecordRow[]> =>
  queryable.rows<ComplianceRecordRow>(LIST_OF_REPLIES, [replyIds]);

/** Records of an institution, the newest first; one more than requested when there are more. */
export function listRecords(
  queryable: Queryable,
  institutionId: number,
  { kind, conversationId, replyId, since, until }: RecordFilter,
  { first, after }: { readonly first: number; readonly after: number | null },
): Promise<ComplianceRecordRow[]> {
  const values = [institutionId, after, first + 1, kind, since, until];
  const isOfOne = conversationId !== null || replyId !== null;
  return isOfOne
    ? queryable.rows<ComplianceRecordRow>(PAGE_OF_ONE, [...values, conversationId, replyId])
    : queryable.rows<ComplianceRecordRow>(PAGE_OF_RECORDS, values);
}
