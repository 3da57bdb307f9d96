import type { Clock } from '../../../platform/clock.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { RefreshTokenRepository } from './refresh-token.repository.js';
import { DAY_MS } from '../../../platform/calendar.js';

/** Removes expired refresh tokens. */
export const PURGE: JobKind<object> = {
  name: 'identity.purge',
  retries: 3,
  expireInSeconds: 15 * 60,
  does: 'Deletes refresh tokens a day after they expired.',
  /** Every day at 03:30 in Korea, when few are awake. */
  cron: '30 3 * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** Few enough that one statement is far from its time limit. */
const SESSIONS_PER_PURGE = 5_000;

/**
 * Deletes refresh tokens a day after they expired: until then a token that is presented again can be distinguished from
 * one that never existed.
 */
export async function purge(refreshTokens: RefreshTokenRepository, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - DAY_MS);
  while ((await refreshTokens.deleteExpired(before, SESSIONS_PER_PURGE)) === SESSIONS_PER_PURGE);
}
