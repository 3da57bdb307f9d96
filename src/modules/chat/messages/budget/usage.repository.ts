import { statement, type Queryable } from '../../../../platform/database/index.js';

/** Tokens that the prompt of a reply is taken to have had when its provider did not come to tell: of 8,000 characters. */
const PROMPT_ASSUMED = 4_000;

/**
 * Tokens of an account's replies since a moment. A provider tells them with the end of a reply. One that was cut short
 * counts as a whole prompt and a token for every two characters, so that stopping every reply is no way around the
 * limit. What our own narrator and fixed texts wrote counts nothing.
 */
const USED = statement(`
  SELECT coalesce(sum(coalesce(prompt_tokens + completion_tokens,
    CASE WHEN provider IS NULL OR provider IN ('built-in', 'moa') THEN 0
      ELSE ${PROMPT_ASSUMED} + (length(text) + 1) / 2 END)), 0)::int AS used
  FROM reply WHERE account_id = $1 AND created_at >= $2`);

export async function tokensUsedSince(queryable: Queryable, accountId: number, since: Date): Promise<number> {
  const [row] = await queryable.rows<{ used: number }>(USED, [accountId, since]);
  return row?.used ?? 0;
}
