import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, robustBand } from '../../../../../src/modules/insights/anomalies/detection/robust-band.js';

const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

describe('a median', () => {
  it('is the middle value, or between the two middle ones', () => {
    expect([median([3]), median([5, 1]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([3, 3, 5, 2.5]);
    expect(() => median([])).toThrow(RangeError);
  });

  it('has as many values above as below, in whatever order they come', () => {
    fc.assert(
      fc.property(values, (list) => {
        const middle = median(list);
        const half = list.length / 2;
        expect(list.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(list.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
        expect(median(list.toReversed())).toBe(middle);
      }),
    );
  });
});

describe('a robust band', () => {
  it('estimates the standard deviation without bias from four normal values', () => {
    // A fixed sequence of pairs of normal values, by the quantiles that Box and Muller need.
    let seed = 1;
    const uniform = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const spreads = Array.from(
      { length: 40_000 },
      () => robustBand([normal(), normal(), normal(), normal()], 0).spread,
    );
    const mean = spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length;
    expect(mean).toBeGreaterThan(0.98);
    expect(mean).toBeLessThan(1.02);
  });

  it('is not moved by one value out of line, however far', () => {
    const calm = robustBand([10, 11, 12, 13, 14], 0);
    const wild = robustBand([10, 11, 12, 13, 1_000_000], 0);
    expect(wild.median).toBe(calm.median);
    expect(wild.spread).toBeLessThan(2 * calm.spread + 1);
  });

  it('never has less than the least spread, and moves and grows with its values', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (list, least, times) => {
        const band = robustBand(list, least);
        expect(band.spread).toBeGreaterThanOrEqual(least);
        const grown = robustBand(
          list.map((value) => times * value + 7),
          times * least,
        );
        expect(grown.median).toBeCloseTo(times * band.median + 7, 6);
        expect(grown.spread).toBeCloseTo(times * band.spread, 3);
      }),
    );
  });

  it('knows a factor for every size: 1.363 for four, and less than one in a hundred for a hundred', () => {
    const of = (n: number) =>
      robustBand(
        Array.from({ length: n }, (_, index) => index % 2),
        0,
      );
    expect(of(4).spread / (1.4826 * 0.5)).toBeCloseTo(1.363, 6);
    expect(of(100).spread / (1.4826 * 0.5)).toBeCloseTo(100 / 99.2, 6);
    expect(robustBand([5], 0)).toEqual({ median: 5, spread: 0 });
  });
});
