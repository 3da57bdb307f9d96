import type { Clock } from '../../../platform/clock.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { RefreshTokenRepository } from './refresh-token.repository.js';
import { DAY_MS } from '../../../platform/calendar.js';

/** Removes what sessions leave behind. */
export const PURGE: JobKind<object> = { name: 'identity.purge', retries: 3, expireInSeconds: 15 * 60 };
/** Every day at 03:30 in Korea, when few are awake. */
export const PURGE_CRON = '30 3 * * *';

/** Few enough that one statement is far from its time limit. */
const BATCH = 5_000;

/**
 * Deletes refresh tokens a day after they ran out: until then a token that is presented again is still told from one
 * that never was.
 */
export async function purge(refreshTokens: RefreshTokenRepository, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - DAY_MS);
  while ((await refreshTokens.deleteExpired(before, BATCH)) === BATCH);
}
