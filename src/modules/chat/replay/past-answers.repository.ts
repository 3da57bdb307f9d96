import { limitLiteral, statement, type Queryable } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/text.js';
import type { Verdict } from '../replies/index.js';
import type { Emotion } from '../understanding/index.js';

/** A customer's question with the answer that it got last, as far as a replay compares it. */
export interface PastAnswer {
  readonly replyId: number;
  readonly messageId: number;
  readonly accountId: number;
  readonly text: string;
  readonly askedAt: Date;
  readonly requestId: string;
  readonly locale: Locale;
  readonly attempt: number;
  /** Whether fixed words of ours answered it, and not a language model. */
  readonly isNarrated: boolean;
  readonly isRatedGood: boolean;
  readonly intent: string | null;
  readonly emotion: Emotion | null;
  readonly emotionProbability: number | null;
  /** Ids of the facts whose values its text states. */
  readonly statedFacts: readonly string[];
  /** Verdicts of guards by its record; empty where it has none. */
  readonly verdicts: readonly Verdict[];
}

/** Staff name customers in their questions, so only what customers asked is asked again. */
const latest = (limit: number, isNarrated: boolean) =>
  statement(`
    SELECT reply.id AS "replyId", message.id AS "messageId", message.account_id AS "accountId", message.text,
      message.created_at AS "askedAt", reply.request_id AS "requestId", reply.locale, reply.attempt,
      reply.model IS NOT DISTINCT FROM 'narrator' AS "isNarrated",
      EXISTS (SELECT 1 FROM reply_feedback AS rated WHERE rated.reply_id = reply.id AND rated.verdict = 'GOOD')
        AS "isRatedGood",
      understood.intent, understood.emotion, understood.emotion_probability AS "emotionProbability",
      ARRAY (SELECT fact_id FROM reply_fact WHERE reply_fact.reply_id = reply.id AND places <> '{}' ORDER BY position)
        AS "statedFacts",
      coalesce((SELECT body::jsonb -> 'verdicts' FROM compliance_record AS record
        WHERE record.reply_id = reply.id AND record.kind = 'REPLY' ORDER BY record.id DESC LIMIT 1), '[]') AS verdicts
    FROM message JOIN conversation ON conversation.id = message.conversation_id
    CROSS JOIN LATERAL (
      SELECT * FROM reply WHERE reply.message_id = message.id AND reply.asked_as = 'CUSTOMER' ORDER BY id DESC LIMIT 1
    ) AS reply
    LEFT JOIN reply_understanding AS understood ON understood.reply_id = reply.id
    WHERE conversation.institution_id = $1 AND reply.state = 'COMPLETED'
      ${isNarrated ? `AND reply.model = 'narrator'` : ''}
    ORDER BY message.id DESC LIMIT ${limitLiteral(limit)}`);

/** Reads what an institution's customers asked and were answered, the latest first. */
export class PastAnswersRepository {
  constructor(private readonly database: Queryable) {}

  /** @param isNarrated whether to leave out what language models answered. */
  list(institutionId: number, limit: number, { isNarrated }: { readonly isNarrated: boolean }): Promise<PastAnswer[]> {
    return this.database.rows<PastAnswer>(latest(limit, isNarrated), [institutionId]);
  }
}
