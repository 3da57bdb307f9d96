import type { Caller } from '../../platform/access/index.js';
import { purgeKeys } from '../../platform/once/index.js';
import type { Platform } from '../../platform/platform.js';
import { ArrearsService, ASSESS_ARREARS, ASSESS_ARREARS_CRON } from './arrears/index.js';
import { checkBooks, VERIFY_BOOKS, VERIFY_BOOKS_CRON } from './books/index.js';
import { PURGE_KEYS, PURGE_KEYS_CRON } from './once/index.js';
import { EXPIRE_TERMS, EXPIRE_TERMS_CRON, expireTerms } from './refinance/index.js';
import type { Servicing } from './servicing/index.js';

/** The caller of nightly work: no account. */
const systemCaller = (requestId: string): Caller => ({ actor: null, requestId, locale: 'ko', address: null });

/** Starts nightly work on loans, offers of terms and keys, and catches up on what was missed while no worker ran. */
export async function startNightlyWork(platform: Platform, servicing: () => Promise<Servicing>): Promise<void> {
  const { database, clock, jobs } = platform;
  const arrears = new ArrearsService({ database, clock, servicing });
  await jobs.work(PURGE_KEYS, () => purgeKeys(database, clock));
  await jobs.schedule(PURGE_KEYS, PURGE_KEYS_CRON);
  await jobs.work(EXPIRE_TERMS, async () => {
    await expireTerms({ database, clock });
  });
  await jobs.schedule(EXPIRE_TERMS, EXPIRE_TERMS_CRON);
  await expireTerms({ database, clock });
  await jobs.work(ASSESS_ARREARS, async () => {
    await arrears.catchUp(systemCaller('arrears'));
  });
  await jobs.schedule(ASSESS_ARREARS, ASSESS_ARREARS_CRON);
  await jobs.work(VERIFY_BOOKS, async () => {
    await checkBooks(platform, await servicing(), systemCaller('books'));
  });
  await jobs.schedule(VERIFY_BOOKS, VERIFY_BOOKS_CRON);
  await arrears.catchUp(systemCaller('arrears'));
}
