import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { EndedReply } from '../writing/ending-hook.js';
import type { StoredUnderstanding } from './reply-understanding-row.js';

const INSERT_UNDERSTANDING = statement(`
  INSERT INTO reply_understanding (reply_id, account_id, topic, topic_probability, intent, intent_probability, emotion,
    emotion_probability, versions)
  SELECT reply.id, reply.account_id, fresh.topic, fresh.topic_probability, fresh.intent, fresh.intent_probability,
    fresh.emotion, fresh.emotion_probability, fresh.versions
  FROM unnest($1::bigint[], $2::text[], $3::real[], $4::text[], $5::real[], $6::text[], $7::real[], $8::jsonb[])
    AS fresh (reply_id, topic, topic_probability, intent, intent_probability, emotion, emotion_probability, versions)
  JOIN reply ON reply.id = fresh.reply_id`);

const BY_REPLIES = statement(`
  SELECT reply_id AS "replyKey", topic, topic_probability AS "topicProbability", intent,
    intent_probability AS "intentProbability", emotion, emotion_probability AS "emotionProbability", versions
  FROM reply_understanding WHERE reply_id = ANY($1)`);

/** All queries on how questions were understood. Rows are written once, in the transaction that ends the reply. */
export class ReplyUnderstandingRepository {
  constructor(private readonly database: Queryable) {}

  /** An ending hook. */
  async keep(transaction: Queryable, ended: readonly EndedReply[]): Promise<void> {
    const rows = ended.flatMap(({ replyId, evidence }) =>
      evidence?.understood ? [{ replyId, ...evidence.understood }] : [],
    );
    if (rows.length === 0) return;
    await transaction.tuples(INSERT_UNDERSTANDING, [
      rows.map(({ replyId }) => replyId),
      ...[rows.map(({ topic }) => topic.label), rows.map(({ topic }) => topic.probability)],
      ...[rows.map(({ intent }) => intent?.label ?? null), rows.map(({ intent }) => intent?.probability ?? null)],
      ...[rows.map(({ emotion }) => emotion.label), rows.map(({ emotion }) => emotion.probability)],
      rows.map(({ versions }) => JSON.stringify(versions)),
    ]);
  }

  /** Understandings by reply; replies that ended before their writing began have none. */
  listByReplies(replyKeys: readonly number[]): Promise<StoredUnderstanding[]> {
    return this.database.rows<StoredUnderstanding>(BY_REPLIES, [replyKeys]);
  }
}
