import { statement, type Queryable } from '../../platform/database/index.js';
import type { Clock } from '../../platform/clock.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { DAY_MS } from '../../platform/calendar.js';

/** Forgets keys of changes that nobody will send again. */
export const PURGE_KEYS: JobKind<object> = { name: 'lending-purge-keys', retries: 3, expireInSeconds: 600 };
export const PURGE_KEYS_CRON = '20 4 * * *';

/** Stripe promises 24 hours; a week outlasts a queue that was stopped over the holidays. */
const KEPT_DAYS = 7;

/** Few enough that one statement is far from its time limit. */
const BATCH = 5_000;
const DELETE = statement(`
  WITH gone AS (
    DELETE FROM idempotency_key WHERE (account_id, key) IN
      (SELECT account_id, key FROM idempotency_key WHERE created_at < $1 LIMIT $2) RETURNING 1)
  SELECT count(*)::int AS count FROM gone`);

export async function purgeKeys(database: Queryable, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  for (;;) {
    const [row] = await database.rows<{ count: number }>(DELETE, [before, BATCH]);
    if ((row?.count ?? 0) < BATCH) return;
  }
}
