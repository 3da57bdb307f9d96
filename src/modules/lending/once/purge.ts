import type { JobKind } from '../../../platform/jobs/index.js';

/** Deletes idempotency keys that nobody will send again. */
export const PURGE_KEYS: JobKind<object> = { name: 'lending-purge-keys', retries: 3, expireInSeconds: 600 };
export const PURGE_KEYS_CRON = '20 4 * * *';
