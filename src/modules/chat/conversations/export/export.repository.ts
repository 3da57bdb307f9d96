import type { Role } from '../../../../platform/access/index.js';
import { statement, type Database } from '../../../../platform/database/index.js';
import type { Localized } from '../../../../platform/text.js';
import type {
  FeedbackReason,
  FeedbackVerdict,
  PlacedPart,
  ReplyFailureCode,
  ReplyFinishReason,
  ReplyState,
} from '../../replies/index.js';

/** Whose conversation is exported. */
export interface ExportedConversation {
  readonly id: number;
  readonly title: string | null;
  readonly institutionId: number;
  readonly accountId: number;
  readonly customerId: number | null;
  readonly role: Role;
  readonly createdAt: Date;
}

export interface ExportedFact {
  readonly id: string;
  readonly label: Localized;
  readonly value: Localized;
  readonly source: Localized;
  readonly asOf: string;
  readonly isTold: boolean;
}

export interface ExportedFeedback {
  readonly verdict: FeedbackVerdict;
  readonly reason: FeedbackReason | null;
  readonly text: string | null;
  /** In UTC. */
  readonly givenAt: string;
}

export interface ExportedReply {
  readonly id: number;
  readonly state: ReplyState;
  /** Why it is incomplete; null when it is complete. */
  readonly failureCode: ReplyFailureCode | null;
  readonly finishReason: ReplyFinishReason | null;
  readonly text: string;
  /** Parts shown beside the text. */
  readonly parts: readonly PlacedPart[];
  readonly provider: string | null;
  readonly model: string | null;
  /** In UTC. */
  readonly finishedAt: string | null;
  readonly facts: readonly ExportedFact[];
  /** The reader's feedback; null when there is none. */
  readonly feedback: ExportedFeedback | null;
  /** Its place in the chain of records, and its hash there; null when there is no record. */
  readonly record: { readonly sequence: number; readonly hash: string } | null;
}

export interface ExportedMessage {
  readonly id: number;
  readonly text: string;
  readonly createdAt: Date;
  readonly afterReplyId: number | null;
  /** Row keys of series and files, which are exported as ids. */
  readonly forecast: { readonly seriesId: number; readonly months: number; readonly question: string | null } | null;
  readonly attachments: readonly { readonly fileId: number; readonly fileName: string }[];
  readonly replies: readonly ExportedReply[];
}

/** Messages fetched per round trip, each with ten replies at most. */
const MESSAGES_PER_READ = 50;

const moment = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CONVERSATION = statement(`
  SELECT c.id, c.title, c.institution_id AS "institutionId", c.account_id AS "accountId", c.customer_id AS "customerId",
    a.role, c.created_at AS "createdAt"
  FROM conversation c JOIN account a ON a.id = c.account_id WHERE c.id = $1`);
const MESSAGES = statement(`
  SELECT m.id, m.text, m.created_at AS "createdAt", m.parent_reply_id AS "afterReplyId", m.forecast,
    m.attachments, (
    SELECT coalesce(json_agg(json_build_object(
      'id', r.id, 'state', r.state, 'text', r.text, 'parts', r.parts, 'provider', r.provider, 'model', r.model,
      'failureCode', r.failure_code, 'finishReason', r.finish_reason, 'finishedAt', ${moment('r.finished_at')},
      'facts', (
        SELECT coalesce(json_agg(json_build_object('id', f.fact_id,
          'label', json_build_object('ko', f.label_ko, 'en', f.label_en),
          'value', json_build_object('ko', f.value_ko, 'en', f.value_en),
          'source', json_build_object('ko', f.source_ko, 'en', f.source_en),
          'asOf', f.as_of, 'isTold', cardinality(f.places) > 0) ORDER BY f.position), '[]')
        FROM reply_fact f WHERE f.reply_id = r.id),
      'feedback', (
        SELECT json_build_object('verdict', verdict, 'reason', reason, 'text', text, 'givenAt', ${moment('given_at')})
        FROM reply_feedback f WHERE f.reply_id = r.id),
      'record', (
        SELECT json_build_object('sequence', c.sequence, 'hash', c.hash)
        FROM compliance_record c WHERE c.reply_id = r.id AND c.kind = 'REPLY')
    ) ORDER BY r.id), '[]')
    FROM reply r WHERE r.message_id = m.id) AS replies
  FROM message m WHERE m.conversation_id = $1 AND m.id > $2 ORDER BY m.id LIMIT ${MESSAGES_PER_READ}`);

/** Reads whole conversations for export. */
export class ExportRepository {
  constructor(private readonly database: Database) {}

  async find(conversationId: number): Promise<ExportedConversation | null> {
    const [row] = await this.database.rows<ExportedConversation>(CONVERSATION, [conversationId]);
    return row ?? null;
  }

  /** Its messages with their replies, the oldest first. */
  async *messages(conversationId: number): AsyncGenerator<ExportedMessage, void, void> {
    for (let last = 0; ;) {
      const rows = await this.database.rows<ExportedMessage>(MESSAGES, [conversationId, last]);
      yield* rows;
      if (rows.length < MESSAGES_PER_READ) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
}
