import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backOffMs } from '../../../src/web/shared/back-off.js';
import { renewalDelayOf } from '../../../src/web/shared/token-life.js';

const token = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('when a token is renewed', () => {
  it('is after four fifths of the life it was issued for, whenever that was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: 2, max: 2_000_000 }), (iat, life) => {
        expect(renewalDelayOf(token({ iat, exp: iat + life }))).toBeCloseTo(life * 800, 3);
      }),
    );
  });

  it('reads claims whose letters need all of base64url', () => {
    expect(renewalDelayOf(token({ name: '김하늘??>>', iat: 0, exp: 30 }))).toBe(24_000);
  });

  it('is never sooner than a second, nor later than a timer can wait', () => {
    expect(renewalDelayOf(token({ iat: 0, exp: 0.01 }))).toBe(1_000);
    expect(renewalDelayOf(token({ iat: 0, exp: 4e9 }))).toBe(2 ** 31 - 1);
  });

  it.each(['', 'opaque', 'a.b.c', token({ exp: 30 }), token({ iat: 30, exp: 30 }), token({ iat: '0', exp: 30 })])(
    'is unknown for %j',
    (text) => {
      expect(renewalDelayOf(text)).toBeNull();
    },
  );
});

describe('the pause before another try', () => {
  it('grows to eight seconds and stays between half and all of its length', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const whole = Math.min(250 * 2 ** failures, 8_000);
        const pause = backOffMs(failures, () => chance);
        expect(pause).toBeGreaterThanOrEqual(whole / 2);
        expect(pause).toBeLessThanOrEqual(whole);
      }),
    );
  });
});
