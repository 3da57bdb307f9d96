import type { QuestionTopic } from '../../understanding/index.js';
import { limitLiteral, statement, type Queryable } from '../../../../platform/database/index.js';

/** A customer's question as it was asked. The asker is only a number, and readers show only words that many used. */
interface PastQuestion {
  readonly text: string;
  readonly accountId: number;
  readonly askedAt: Date;
  /** The topic that models gave it when it was last answered; null when none did. */
  readonly intent: string | null;
  readonly topic: QuestionTopic | null;
}

const PAST_QUESTION_COLUMNS = `message.text, message.account_id AS "accountId", message.created_at AS "askedAt",
  understood.intent, understood.topic`;
const UNDERSTOOD = `
  LEFT JOIN LATERAL (
    SELECT u.intent, u.topic FROM reply JOIN reply_understanding u ON u.reply_id = reply.id
    WHERE reply.message_id = message.id ORDER BY reply.id DESC LIMIT 1
  ) AS understood ON true`;
/** Staff name customers in their questions, so staff questions are left out. */
const BY_A_CUSTOMER = `
  EXISTS (SELECT 1 FROM reply WHERE reply.message_id = message.id AND reply.asked_as = 'CUSTOMER')`;
const NOTE = statement(`
  INSERT INTO unanswered_question (message_id, institution_id, asked_at)
  SELECT message.id, conversation.institution_id, message.created_at
  FROM message JOIN conversation ON conversation.id = message.conversation_id WHERE message.id = $1
  ON CONFLICT DO NOTHING`);

/** Reads what an institution's customers asked, the latest first. */
export class PastQuestionsRepository {
  constructor(private readonly database: Queryable) {}

  listLatest(institutionId: number, limit: number): Promise<PastQuestion[]> {
    const latest = statement(`
      SELECT ${PAST_QUESTION_COLUMNS} FROM message JOIN conversation ON conversation.id = message.conversation_id ${UNDERSTOOD}
      WHERE conversation.institution_id = $1 AND ${BY_A_CUSTOMER} ORDER BY message.id DESC LIMIT ${limitLiteral(limit)}`);
    return this.database.rows<PastQuestion>(latest, [institutionId]);
  }

  /** Those that nothing answered. */
  listUnanswered(institutionId: number, limit: number): Promise<PastQuestion[]> {
    const unanswered = statement(`
      SELECT ${PAST_QUESTION_COLUMNS} FROM unanswered_question AS noted JOIN message ON message.id = noted.message_id ${UNDERSTOOD}
      WHERE noted.institution_id = $1 AND ${BY_A_CUSTOMER} ORDER BY noted.message_id DESC LIMIT ${limitLiteral(limit)}`);
    return this.database.rows<PastQuestion>(unanswered, [institutionId]);
  }

  /** Records that nothing answered a message; once, however often it is replied to. */
  async note(messageId: number): Promise<void> {
    await this.database.tuples(NOTE, [messageId]);
  }
}
