import type { Logger } from 'pino';
import { findHead } from '../chain/index.js';
import type { Database } from '../database/index.js';
import type { JobKind, Jobs } from '../jobs/index.js';
import { AUDIT_CHAIN, createSealer } from './sealing.js';

export const SEAL_AUDIT: JobKind<object> = {
  name: 'audit-seal',
  retries: 0,
  expireInSeconds: 3_600,
  does: 'Seals new entries of the audit trail.',
  cron: '* * * * *',
  ifItDies: 'Entries that are not sealed are sealed by the next run.',
};
/** The head is logged this often: operators who ship logs elsewhere have anchors there. */
const REPORT_EVERY_MS = 3_600_000;

/** Seals the audit trail every minute, in one process of the deployment. Resolves to a function that stops it. */
export async function startSealing({
  database,
  jobs,
  log,
}: {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly log: Logger;
}): Promise<() => Promise<void>> {
  const abort = new AbortController();
  const seal = createSealer(database, { signal: abort.signal });
  let reportedAt: number | null = null;
  await jobs.work(SEAL_AUDIT, async () => {
    const sealed = await seal();
    if (sealed === 0 || (reportedAt !== null && performance.now() - reportedAt < REPORT_EVERY_MS)) return;
    reportedAt = performance.now();
    log.info({ chain: AUDIT_CHAIN, ...(await findHead(database, AUDIT_CHAIN)) }, 'the audit trail is sealed');
  });
  return () => {
    abort.abort();
    return Promise.resolve();
  };
}
