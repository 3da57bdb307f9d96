import { DAY_MS } from '../calendar.js';
import type { Clock } from '../clock.js';
import { statement, type Queryable } from '../database/index.js';

/** Stripe promises 24 hours; a week outlasts a queue that was stopped over the holidays. */
const KEPT_DAYS = 7;

/** Small enough that one statement stays far below its time limit. */
const KEYS_PER_PURGE = 5_000;
const DELETE = statement(`
  WITH gone AS (
    DELETE FROM idempotency_key WHERE (account_id, key) IN
      (SELECT account_id, key FROM idempotency_key WHERE created_at < $1 LIMIT $2) RETURNING 1)
  SELECT count(*)::int AS count FROM gone`);

/** Deletes keys that nobody will send again: those at least a week old. */
export async function purgeKeys(database: Queryable, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  for (;;) {
    const [row] = await database.rows<{ count: number }>(DELETE, [before, KEYS_PER_PURGE]);
    if ((row?.count ?? 0) < KEYS_PER_PURGE) return;
  }
}
