import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUCKETS, bucketOf, floorOfBucket } from '../../../../src/modules/spending/quality/amount-histogram.js';
import {
  binned,
  decileBins,
  driftBand,
  LEAST_ROWS,
  psi,
  psiOfAmounts,
  psiOfCodes,
} from '../../../../src/modules/spending/quality/psi.js';

const bins = fc.integer({ min: 2, max: 12 });
/** Two lots of rows in the same bins, both large enough to be compared. */
const pairs = bins.chain((size) => {
  const counts = fc
    .array(fc.nat(5_000), { minLength: size, maxLength: size })
    .filter((each) => each.reduce((sum, rows) => sum + rows, 0) >= LEAST_ROWS);
  return fc.tuple(counts, counts);
});
const histogram = fc
  .array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 3_000 })), { minLength: 1, maxLength: 60 })
  .map((entries) => {
    const counts = Array.from({ length: 200 }, () => 0);
    for (const [bucket, rows] of entries) counts[bucket] = (counts[bucket] ?? 0) + rows;
    return counts;
  });
const sum = (counts: readonly number[]): number => counts.reduce((total, rows) => total + rows, 0);

describe('PSI', () => {
  it('is zero for equal shares, never negative, and the same both ways', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const there = psi(one, other) ?? NaN;
        expect(there).toBeGreaterThanOrEqual(-1e-12);
        expect(psi(other, one)).toBeCloseTo(there, 9);
        expect(psi(one, one)).toBeCloseTo(0, 12);
      }),
    );
  });

  it('does not depend on how the bins are ordered', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(psi(one.toReversed(), other.toReversed())).toBeCloseTo(psi(one, other) ?? NaN, 9);
      }),
    );
  });

  it('grows as rows move from one bin to another', () => {
    const base = [500, 500];
    const psis = [0, 50, 100, 200, 400].map((moved) => psi(base, [500 - moved, 500 + moved]) ?? NaN);
    expect(psis).toEqual(psis.toSorted((one, other) => one - other));
    // (0.4 − 0.5)·ln(0.4/0.5) + (0.6 − 0.5)·ln(0.6/0.5) = 0.04055, but for the half rows.
    expect(psis[2]).toBeCloseTo(0.0405, 3);
    expect(psis.map(driftBand)).toEqual(['STABLE', 'STABLE', 'STABLE', 'WATCH', 'STOP']);
  });

  it('says nothing of too few rows', () => {
    expect(psi([LEAST_ROWS, 0], [LEAST_ROWS - 1, 0])).toBeNull();
    expect(psi([], [])).toBeNull();
  });

  it('has the bands of the handbook, each bound in the middle one', () => {
    expect([0, 0.0999, 0.1, 0.25, 0.2501].map(driftBand)).toEqual(['STABLE', 'STABLE', 'WATCH', 'WATCH', 'STOP']);
  });

  it('counts codes that only one side has', () => {
    const before = new Map([['A', 1_000]]);
    expect(psiOfCodes(before, new Map([['B', 1_000]])) ?? 0).toBeGreaterThan(0.25);
    expect(psiOfCodes(before, new Map([['A', 9_000]]))).toBeCloseTo(0, 6);
  });
});

describe('tenths', () => {
  it('put every bucket into one of at most ten ascending bins and lose no row', () => {
    fc.assert(
      fc.property(histogram, histogram, (base, current) => {
        const bins = decileBins(base);
        expect([...bins]).toEqual([...bins].toSorted((one, other) => one - other));
        expect(Math.max(...bins)).toBeLessThan(10);
        expect(sum(binned(current, bins))).toBe(sum(current));
      }),
    );
  });

  it('hold about a tenth each, but for what one bucket holds more', () => {
    fc.assert(
      fc.property(histogram, (base) => {
        const held = binned(base, decileBins(base));
        const largest = Math.max(...base);
        expect(Math.max(...held)).toBeLessThanOrEqual(sum(base) / 10 + largest + 1);
      }),
    );
  });

  it('see the same amounts in another quarter as no drift, and doubled ones as a stop', () => {
    const amounts = Array.from({ length: 2_000 }, (_, index) => 10 * (index % 200));
    const counted = (factor: number): Uint32Array => {
      const counts = new Uint32Array(BUCKETS);
      for (const amount of amounts) counts[bucketOf(amount * factor)] = (counts[bucketOf(amount * factor)] ?? 0) + 1;
      return counts;
    };
    expect(psiOfAmounts(counted(1), counted(1))).toBeCloseTo(0, 9);
    expect(psiOfAmounts(counted(1), counted(2)) ?? 0).toBeGreaterThan(0.25);
  });
});

describe('buckets of amounts', () => {
  it('are exact below 1,024 thousand won and at most 1/32 wide above', () => {
    fc.assert(
      fc.property(fc.nat(2_147_483_647), (amount) => {
        const bucket = bucketOf(amount);
        const floor = floorOfBucket(bucket);
        expect(bucket).toBeLessThan(BUCKETS);
        expect(floor).toBeLessThanOrEqual(amount);
        expect(amount - floor).toBeLessThanOrEqual(amount < 1_024 ? 0 : amount / 32);
      }),
    );
  });

  it('ascend with the amounts', () => {
    fc.assert(
      fc.property(fc.nat(2_147_483_646), (amount) => {
        expect(bucketOf(amount + 1)).toBeGreaterThanOrEqual(bucketOf(amount));
      }),
    );
    expect(bucketOf(2_147_483_647)).toBe(BUCKETS - 1);
  });
});
