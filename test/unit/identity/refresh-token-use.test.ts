import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refreshTokenUse } from '../../../src/modules/identity/refresh-token-use.js';

const at = (ms: number): Date => new Date(Date.UTC(2026, 0, 1) + ms);
const DAY = 86_400_000;
const token = { expiresAt: at(DAY), usedAt: null, revokedAt: null };

describe('presenting a refresh token', () => {
  it.each([
    ['never used', token, 0, 5, 'FRESH'],
    ['at the moment it runs out', token, DAY - 5, DAY, 'EXPIRED'],
    ['used before it was received', { ...token, usedAt: at(0) }, 1, 5, 'REUSED'],
    ['used in the millisecond it was received', { ...token, usedAt: at(1) }, 1, 5, 'REUSED'],
    ['used while it waited', { ...token, usedAt: at(2) }, 1, 5, 'SIMULTANEOUS'],
    ['used, and long run out', { ...token, usedAt: at(0) }, 2 * DAY, 2 * DAY, 'REUSED'],
    ['revoked, whatever else', { expiresAt: at(0), usedAt: at(0), revokedAt: at(1) }, 2, 3, 'REVOKED'],
  ])('%s', (_, presented, receivedMs, nowMs, use) => {
    expect(refreshTokenUse(presented, at(receivedMs), at(nowMs))).toBe(use);
  });

  it('never gives tokens twice, and takes no request for simultaneous that came after the exchange', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY }), fc.integer({ min: 0, max: DAY }), (usedMs, laterMs) => {
        const used = { ...token, usedAt: at(usedMs) };
        expect(refreshTokenUse(used, at(usedMs + laterMs), at(usedMs + laterMs))).toBe('REUSED');
        expect(refreshTokenUse(used, at(usedMs - laterMs - 1), at(usedMs))).toBe('SIMULTANEOUS');
      }),
    );
  });
});
