import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from '../../../src/learning/metrics/wilson.js';

const counts = fc
  .integer({ min: 1, max: 10_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('Wilson’s interval', () => {
  it.each([
    // Newcombe, “Two-sided confidence intervals for the single proportion” (1998), method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is none of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the share, stays within 0 and 1, and is mirrored by failures', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { share, low, high } = wilsonInterval(successes, trials) ?? { share: -1, low: 1, high: 0 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(mirrored?.low).toBeCloseTo(1 - high, 9);
        expect(mirrored?.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('narrows with more cases of the same share', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ([successes, trials], times) => {
        const few = wilsonInterval(successes, trials);
        const many = wilsonInterval(successes * times, trials * times);
        expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
      }),
    );
  });
});
