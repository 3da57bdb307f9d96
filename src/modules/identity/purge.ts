import type { Clock } from '../../platform/clock.js';
import { statement, type Database } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import type { RefreshTokenRepository } from './refresh-token.repository.js';

/** Removes what sessions and requests leave behind. */
export const PURGE: JobKind<object> = { name: 'identity.purge', retries: 3, expireInSeconds: 15 * 60 };
/** Every day at 03:30 in Korea, when few are awake. */
export const PURGE_CRON = '30 3 * * *';

/** A day, in milliseconds: how long idempotency keys are honoured, as Stripe does. */
const KEPT_MS = 86_400_000;
/** Few enough that one statement is far from its time limit. */
const BATCH = 5_000;
const DELETE_IDEMPOTENCY_KEYS = statement(`
  WITH gone AS (
    DELETE FROM idempotency_key WHERE (account_id, key) IN
      (SELECT account_id, key FROM idempotency_key WHERE created_at < $1 LIMIT $2) RETURNING 1)
  SELECT count(*)::int AS count FROM gone`);

async function deleteIdempotencyKeys(database: Database, before: Date, limit: number): Promise<number> {
  const [row] = await database.rows<{ count: number }>(DELETE_IDEMPOTENCY_KEYS, [before, limit]);
  return row?.count ?? 0;
}

async function untilNoneIsLeft(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}

/**
 * Deletes idempotency keys older than a day, and refresh tokens a day after they ran out: until then a token that is
 * presented again is still told from one that never was.
 */
export async function purge(database: Database, refreshTokens: RefreshTokenRepository, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  await untilNoneIsLeft(() => deleteIdempotencyKeys(database, before, BATCH));
  await untilNoneIsLeft(() => refreshTokens.deleteExpired(before, BATCH));
}
