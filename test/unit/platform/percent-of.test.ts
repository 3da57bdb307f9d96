import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentOf } from '../../../src/platform/percent-of.js';

describe('a share in percent', () => {
  it.each([
    [14_045n, 20_000n, '70.23'], // 70.225, which binary fractions hold as less
    [-14_045n, 20_000n, '-70.23'],
    [2_001n, 200_000n, '1.00'],
    [201n, 20_000n, '1.01'],
    [0n, 7n, '0.00'],
    [-1n, 1_000_000n, '0.00'],
  ])('of %d in %d is %s', (part, whole, text) => {
    expect(percentOf(part, whole)).toBe(text);
  });

  it('is never further from the truth than half a hundredth, and then away from 0', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.bigInt({ min: 1n, max: 10n ** 16n }), (part, whole) => {
        const hundredths = BigInt((percentOf(part, whole) ?? '').replace('.', ''));
        const twiceOff = 2n * (hundredths * whole - 10_000n * part);
        expect(twiceOff <= whole && twiceOff > -whole).toBe(true);
      }),
    );
  });
});
