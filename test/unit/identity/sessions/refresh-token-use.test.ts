import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refreshTokenUse, SIMULTANEOUS_MS } from '../../../../src/modules/identity/sessions/refresh-token-use.js';

const at = (ms: number): Date => new Date(Date.UTC(2026, 0, 1) + ms);
const DAY = 86_400_000;
const token = { expiresAt: at(DAY), usedAt: null, revokedAt: null };

describe('presenting a refresh token', () => {
  it.each([
    ['never used', token, 0, 5, 'FRESH'],
    ['at the moment it runs out', token, DAY - 5, DAY, 'EXPIRED'],
    ['used while it waited', { ...token, usedAt: at(2) }, 1, 5, 'SIMULTANEOUS'],
    ['used in the millisecond it was received', { ...token, usedAt: at(1) }, 1, 5, 'SIMULTANEOUS'],
    ['used just before it was received', { ...token, usedAt: at(0) }, 9_999, 9_999, 'SIMULTANEOUS'],
    ['received in time, though it waited', { ...token, usedAt: at(0) }, 9_999, 30_000, 'SIMULTANEOUS'],
    ['used ten seconds before it was received', { ...token, usedAt: at(0) }, 10_000, 10_000, 'REUSED'],
    ['used, and long run out', { ...token, usedAt: at(0) }, 2 * DAY, 2 * DAY, 'REUSED'],
    ['revoked, whatever else', { expiresAt: at(0), usedAt: at(0), revokedAt: at(1) }, 2, 3, 'REVOKED'],
  ])('%s', (_, presented, receivedMs, nowMs, use) => {
    expect(refreshTokenUse(presented, at(receivedMs), at(nowMs))).toBe(use);
  });

  it('never gives tokens twice, and takes a request for simultaneous that came before its window ended, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY }), fc.integer({ min: -DAY, max: DAY }), (usedMs, laterMs) => {
        const used = { ...token, usedAt: at(usedMs) };
        const received = at(usedMs + laterMs);
        const use = laterMs < SIMULTANEOUS_MS ? 'SIMULTANEOUS' : 'REUSED';
        expect(refreshTokenUse(used, received, received)).toBe(use);
      }),
    );
  });
});
