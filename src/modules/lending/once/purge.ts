import type { JobKind } from '../../../platform/jobs/index.js';

/** Deletes idempotency keys that nobody will send again. */
export const PURGE_KEYS: JobKind<object> = {
  name: 'lending-purge-keys',
  retries: 3,
  expireInSeconds: 600,
  does: 'Deletes idempotency keys that nobody will send again.',
  cron: '20 4 * * *',
  ifItDies: 'What is left is done by the next run.',
};
