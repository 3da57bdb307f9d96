import { statement, type Queryable } from '../../../../platform/database/index.js';

/** Tokens assumed for the prompt of a reply when its provider did not report them: those of 8,000 characters. */
const PROMPT_ASSUMED = 4_000;

/**
 * Tokens of an account's replies since a given time. A provider reports them at the end of a reply. One that was cut
 * short counts as a whole prompt and a token for every two characters, so that stopping every reply does not evade the
 * limit. The built-in narrator and fixed texts count 0.
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
