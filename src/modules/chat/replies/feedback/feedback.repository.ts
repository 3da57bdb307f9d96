import { statement, type Database, type Queryable } from '../../../../platform/database/index.js';
import type { FeedbackEntity } from './feedback.entity.js';

export type FeedbackRow = Pick<FeedbackEntity, 'replyId' | 'verdict' | 'reason' | 'text' | 'givenAt'>;

/** How some replies were received. */
export interface FeedbackFigures {
  readonly people: number;
  readonly good: number;
  readonly bad: number;
  /** How often each reason was given, by its code. */
  readonly reasons: Readonly<Record<string, number>>;
}

const GIVE = statement(`
  INSERT INTO reply_feedback (reply_id, institution_id, account_id, verdict, reason, text, given_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (reply_id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, text = excluded.text,
    given_at = excluded.given_at`);
const DELETE_FEEDBACK = statement(`DELETE FROM reply_feedback WHERE reply_id = $1 RETURNING 1`);
const LIST_OF_REPLIES = statement(`
  SELECT reply_id AS "replyId", verdict, reason, text, given_at AS "givenAt"
  FROM reply_feedback WHERE reply_id = ANY ($1::bigint[])`);
/** The replies of one model. */
export interface ModelFeedback extends FeedbackFigures {
  readonly provider: string | null;
  readonly model: string | null;
}

/** The replies to questions of one intent; null for those that match none. */
export interface IntentFeedback extends FeedbackFigures {
  readonly intent: string | null;
}

/** Only a handful of models are in service at a time. */
const MODELS_MAX = 50;
/** More than there are intents. */
const INTENTS_MAX = 50;
const FEEDBACK_BY_INTENT = statement(`
  WITH given AS (
    SELECT u.intent, f.account_id, f.verdict, f.reason
    FROM reply_feedback f JOIN reply_understanding u ON u.reply_id = f.reply_id
    WHERE f.institution_id = $1 AND f.given_at >= $2 AND f.given_at < $3
  ), reasons AS (
    SELECT intent, jsonb_object_agg(reason, times) AS reasons
    FROM (SELECT intent, reason, count(*) AS times FROM given WHERE reason IS NOT NULL GROUP BY 1, 2) AS r
    GROUP BY intent
  )
  SELECT g.intent, count(DISTINCT account_id)::int AS people,
    (count(*) FILTER (WHERE verdict = 'GOOD'))::int AS good, (count(*) FILTER (WHERE verdict = 'BAD'))::int AS bad,
    coalesce((SELECT r.reasons FROM reasons r WHERE r.intent IS NOT DISTINCT FROM g.intent), '{}') AS reasons
  FROM given g GROUP BY g.intent ORDER BY count(*) DESC, g.intent LIMIT ${INTENTS_MAX}`);
const SUMMARY = statement(`
  WITH given AS (
    SELECT r.provider, r.model, f.account_id, f.verdict, f.reason
    FROM reply_feedback f JOIN reply r ON r.id = f.reply_id
    WHERE f.institution_id = $1 AND f.given_at >= $2 AND f.given_at < $3
  ), reasons AS (
    SELECT provider, model, jsonb_object_agg(reason, times) AS reasons
    FROM (SELECT provider, model, reason, count(*) AS times FROM given WHERE reason IS NOT NULL GROUP BY 1, 2, 3) AS r
    GROUP BY provider, model
  )
  SELECT g.provider, g.model, count(DISTINCT account_id)::int AS people,
    (count(*) FILTER (WHERE verdict = 'GOOD'))::int AS good, (count(*) FILTER (WHERE verdict = 'BAD'))::int AS bad,
    coalesce((SELECT r.reasons FROM reasons r
      WHERE r.provider IS NOT DISTINCT FROM g.provider AND r.model IS NOT DISTINCT FROM g.model), '{}') AS reasons
  FROM given g GROUP BY g.provider, g.model ORDER BY count(*) DESC, g.model LIMIT ${MODELS_MAX}`);

/** Reads and writes feedback on replies. */
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  async give(into: Queryable, { replyId, institutionId, accountId, verdict, reason, text, givenAt }: FeedbackEntity) {
    await into.rows(GIVE, [replyId, institutionId, accountId, verdict, reason, text, givenAt]);
  }

  /** False when there was none. */
  async withdraw(from: Queryable, replyId: number): Promise<boolean> {
    return (await from.tuples(DELETE_FEEDBACK, [replyId])).length > 0;
  }

  listByReplies(replyIds: readonly number[]): Promise<FeedbackRow[]> {
    return this.database.rows<FeedbackRow>(LIST_OF_REPLIES, [replyIds]);
  }

  /** By model, that with the most feedback first. */
  summary(institutionId: number, since: Date, until: Date): Promise<ModelFeedback[]> {
    return this.database.rows<ModelFeedback>(SUMMARY, [institutionId, since, until]);
  }

  /** By intent of the question, that with the most feedback first. */
  byIntent(institutionId: number, since: Date, until: Date): Promise<IntentFeedback[]> {
    return this.database.rows<IntentFeedback>(FEEDBACK_BY_INTENT, [institutionId, since, until]);
  }
}
