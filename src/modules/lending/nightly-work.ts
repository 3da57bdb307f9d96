import type { Caller } from '../../platform/access/index.js';
import { purgeKeys } from '../../platform/once/index.js';
import type { Platform } from '../../platform/platform.js';
import { ArrearsService, ASSESS_ARREARS } from './arrears/index.js';
import { checkBooks, VERIFY_BOOKS } from './books/index.js';
import { PURGE_KEYS } from './once/index.js';
import { EXPIRE_TERMS, expireTerms } from './refinance/index.js';
import type { Servicing } from './servicing/index.js';

/** The caller of nightly work: no account. */
const systemCaller = (requestId: string): Caller => ({ actor: null, requestId, locale: 'ko', address: null });

export const NIGHTLY_JOBS = [PURGE_KEYS, EXPIRE_TERMS, ASSESS_ARREARS, VERIFY_BOOKS] as const;

/** Starts nightly work on loans, offers of terms and keys, and catches up on what was missed while no worker ran. */
export async function startNightlyWork(platform: Platform, servicing: () => Promise<Servicing>): Promise<void> {
  const { database, clock, jobs } = platform;
  const arrears = new ArrearsService({ database, clock, servicing });
  await jobs.work(PURGE_KEYS, () => purgeKeys(database, clock));
  await jobs.work(EXPIRE_TERMS, async () => {
    await expireTerms({ database, clock });
  });
  await expireTerms({ database, clock });
  await jobs.work(ASSESS_ARREARS, async () => {
    await arrears.catchUp(systemCaller('arrears'));
  });
  await jobs.work(VERIFY_BOOKS, async () => {
    await checkBooks(platform, await servicing(), systemCaller('books'));
  });
  await arrears.catchUp(systemCaller('arrears'));
}
