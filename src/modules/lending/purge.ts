import { statement, type Queryable } from '../../platform/database/index.js';
import type { Clock } from '../../platform/clock.js';
import type { JobKind } from '../../platform/jobs/index.js';

/** Forgets keys of changes that nobody will send again. */
export const PURGE_KEYS: JobKind<object> = { name: 'lending-purge-keys', retries: 3, expireInSeconds: 600 };
export const PURGE_KEYS_CRON = '20 4 * * *';

/** Stripe promises 24 hours; a week outlasts a queue that was stopped over the holidays. */
const KEPT_DAYS = 7;

const PURGE = statement('DELETE FROM idempotency_key WHERE created_at < $1');

export async function purgeKeys(database: Queryable, clock: Clock): Promise<void> {
  await database.tuples(PURGE, [new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)]);
}
