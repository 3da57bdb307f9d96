import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf, exactly, halfUp, productOf, quotientOf, sumOf } from '../../../src/platform/exact-fraction.js';

const decimals = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1_000);

describe('exact arithmetic', () => {
  it.each([
    [70.225, 70.23],
    [1.005, 1.01],
    [0.285, 0.29],
    [-70.225, -70.22],
    [-1.006, -1.01],
    [70.2249999999, 70.22],
    [0, 0],
    [1e-7, 0],
    [1e21, 1e21],
  ])('rounds %d half up to %d', (value, rounded) => {
    expect(halfUp(exactly(value), 2)).toBe(rounded);
  });

  it('rounds every decimal with three places as its digits say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
        const rest = ((thousandths % 10) + 10) % 10;
        const hundredths = (thousandths - rest) / 10 + (rest >= 5 ? 1 : 0);
        expect(halfUp(exactly(thousandths / 1_000), 2)).toBe(hundredths / 100);
      }),
    );
  });

  it('takes back what was added, and divides what was multiplied', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const [a, b] = [exactly(one), exactly(other)];
        expect(halfUp(differenceOf(sumOf(a, b), b), 3)).toBe(one === 0 ? 0 : one);
        if (other !== 0) expect(halfUp(quotientOf(productOf(a, b), b), 3)).toBe(one === 0 ? 0 : one);
      }),
    );
  });

  it('refuses what is no number, and a division by 0', () => {
    expect(() => exactly(NaN)).toThrow(RangeError);
    expect(() => exactly(Infinity)).toThrow(RangeError);
    expect(() => quotientOf(exactly(1), exactly(0))).toThrow(RangeError);
  });
});
