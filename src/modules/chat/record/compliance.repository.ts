import { statement, type Queryable } from '../../../platform/database/index.js';
import type { RecordKind } from './compliance-record.entity.js';
import type { EvidenceFact } from '../replies/index.js';
import type { RepliedRow, Words } from './record-body.js';

/** A record to be added. */
export interface NewRecord {
  readonly institutionId: number;
  readonly sequence: number;
  readonly hash: string;
  readonly kind: RecordKind;
  readonly replyId: number | null;
  readonly conversationId: number | null;
  readonly recordedAt: string;
  readonly body: string;
  /** Null for a record that binds none. */
  readonly words: Words | null;
}

/** A conversation as a record names it. */
export interface Place {
  readonly institutionId: number;
  readonly institution: string;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${MOMENT})`;

const REPLIED = statement(`
  SELECT i.id AS "institutionId", i.code AS institution, r.id AS "replyId", r.message_id AS "messageId", m.parent_reply_id AS "afterReplyId",
    r.conversation_id AS "conversationId", r.account_id AS "accountId", c.customer_id AS "customerId",
    r.asked_as AS "askedAs", r.locale, r.state, r.failure_code AS "failureCode", r.finish_reason AS "finishReason",
    r.provider, r.model, r.prompt_tokens AS "promptTokens", r.completion_tokens AS "completionTokens",
    ${moment('r.created_at')} AS "askedAt", ${moment('r.started_at')} AS "startedAt",
    ${moment('r.finished_at')} AS "finishedAt", m.text AS question, m.forecast, m.attachments, r.text AS "shownText", r.parts,
    m.conversation_id = r.conversation_id AND m.account_id = r.account_id AND c.account_id = r.account_id AS "isTogether"
  FROM reply r JOIN message m ON m.id = r.message_id JOIN conversation c ON c.id = r.conversation_id
    JOIN institution i ON i.id = c.institution_id
  WHERE r.id = ANY ($1::bigint[]) ORDER BY r.id`);

const LIST_RECORDED_FACTS = statement(`
  SELECT reply_id AS "replyId", json_agg(json_build_object('id', fact_id,
    'label', json_build_object('ko', label_ko, 'en', label_en), 'value', json_build_object('ko', value_ko, 'en', value_en),
    'source', json_build_object('ko', source_ko, 'en', source_en), 'asOf', as_of, 'isTold', cardinality(places) > 0
  ) ORDER BY position) AS facts
  FROM reply_fact WHERE reply_id = ANY ($1::bigint[]) GROUP BY reply_id`);

const INSERT_COMPLIANCE_RECORDS = statement(`
  WITH fresh AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS f ("institutionId" bigint, sequence bigint, hash text, kind text,
      "replyId" bigint, "conversationId" bigint, "recordedAt" timestamptz, body text, words jsonb)
  ), record AS (
    INSERT INTO compliance_record
      (institution_id, sequence, hash, kind, reply_id, conversation_id, recorded_at, body)
    SELECT "institutionId", sequence, hash, kind, "replyId", "conversationId", "recordedAt", body FROM fresh
    RETURNING id, institution_id, sequence
  )
  INSERT INTO compliance_text (record_id, salt, question, shown_text, facts, parts)
  SELECT record.id, words->>'salt', words->>'question', words->>'shownText', words->>'facts', words->>'parts'
  FROM fresh JOIN record ON record.institution_id = "institutionId" AND record.sequence = fresh.sequence
  WHERE jsonb_typeof(words) = 'object'`);

const PLACE = statement(`
  SELECT i.id AS "institutionId", i.code AS institution
  FROM conversation c JOIN institution i ON i.id = c.institution_id WHERE c.id = $1`);

// Lock order: ending or deleting a reply locks its row first, then the head of the chain.
const LOCK_REPLIES = statement(`SELECT id, state FROM reply WHERE conversation_id = $1 ORDER BY id FOR UPDATE`);

/**
 * Explanations given before a loan stay for ten years, with other evidence that duties were met (금융소비자보호법 제28조,
 * 시행령 제26조): they are the institution's own words, and nobody said them in confidence.
 */
const ERASE = statement(`
  WITH bound AS (
    SELECT r.id, r.sequence,
      (r.body::jsonb -> 'verdicts') @> '[{"guard": "EXPLANATION", "verdict": "TOLD"}]' AS "isKept"
    FROM compliance_record r JOIN compliance_text t ON t.record_id = r.id WHERE r.conversation_id = $1
  ), gone AS (
    DELETE FROM compliance_text t USING bound WHERE t.record_id = bound.id AND NOT "isKept"
  )
  SELECT sequence, "isKept" FROM bound ORDER BY sequence`);

/** The contents of reply rows, in the order of their keys. Deleted replies are left out. */
export const listReplied = (queryable: Queryable, replyIds: readonly number[]): Promise<RepliedRow[]> =>
  queryable.rows<RepliedRow>(REPLIED, [replyIds]);

/** The facts shown beside replies; replies without facts are left out. */
export const listShownFacts = (
  queryable: Queryable,
  replyIds: readonly number[],
): Promise<{ readonly replyId: number; readonly facts: readonly EvidenceFact[] }[]> =>
  queryable.rows(LIST_RECORDED_FACTS, [replyIds]);

/** Reads and writes records and the words that they bind. */
export class ComplianceRepository {
  readonly listReplied = listReplied;

  async insert(transaction: Queryable, records: readonly NewRecord[]): Promise<void> {
    await transaction.rows(INSERT_COMPLIANCE_RECORDS, [JSON.stringify(records)]);
  }

  async findPlace(transaction: Queryable, conversationId: number): Promise<Place | null> {
    const [place] = await transaction.rows<Place>(PLACE, [conversationId]);
    return place ?? null;
  }

  /** Locks the replies of a conversation until the transaction ends, and returns the unfinished ones. */
  async holdUnfinished(transaction: Queryable, conversationId: number): Promise<number[]> {
    const rows = await transaction.rows<{ id: number; state: string }>(LOCK_REPLIES, [conversationId]);
    return rows.filter(({ state }) => state === 'QUEUED' || state === 'STREAMING').map(({ id }) => id);
  }

  /** Erases the words of a conversation's records, except explanations owed before a loan; returns all their places. */
  eraseWords(
    transaction: Queryable,
    conversationId: number,
  ): Promise<{ readonly sequence: number; readonly isKept: boolean }[]> {
    return transaction.rows(ERASE, [conversationId]);
  }
}
