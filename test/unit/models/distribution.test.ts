import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distributionInBinsOf, distributionOf, featureContract, psi } from '../../../src/modules/models/index.js';

const description = { ko: '설명', en: 'what' };
const contract = featureContract('LIFE_STAGE', 1, [
  { name: 'amount', description, unit: 'won', min: -1e9, max: 1e9, nullable: true },
  { name: 'code', description, unit: 'code', min: 1, max: 3, categories: [1, 2, 3], nullable: false },
]);
const tableOf = (rows: readonly (readonly [number, number])[]) => ({
  columns: ['amount', 'code'],
  values: Float64Array.from(rows.flat()),
});
const row = fc.tuple(
  fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)),
  fc.constantFrom(1, 2, 3),
);
const rows = fc.array(row, { minLength: 1, maxLength: 200 });

describe('a distribution', () => {
  it('parts known figures in tenths and codes by themselves', () => {
    const even = Array.from({ length: 100 }, (_, at) => [at, 1 + (at % 3)] as const);
    const [amount, code] = distributionOf(contract, tableOf([...even, [NaN, 1]]));
    expect(amount?.edges).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(amount?.shares.map((share) => Math.round(share * 101))).toEqual([11, 10, 10, 10, 10, 10, 10, 10, 10, 9]);
    expect(amount?.missing).toBeCloseTo(1 / 101, 12);
    expect(code).toMatchObject({ edges: [1, 2], missing: 0 });
    expect(code?.shares.map((share) => Math.round(share * 101))).toEqual([35, 33, 33]);
  });

  it('is whole: its shares and what is missing sum to one', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const before = distributionOf(contract, tableOf(one));
        for (const { shares, missing, edges } of [...before, ...distributionInBinsOf(before, tableOf(other))]) {
          expect(shares.reduce((sum, share) => sum + share, missing)).toBeCloseTo(1, 9);
          expect(shares).toHaveLength(edges.length + 1);
        }
      }),
    );
  });
});

describe('the stability index', () => {
  it('is zero for the same rows in any order, and never negative', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const before = distributionOf(contract, tableOf(one));
        const same = distributionInBinsOf(before, tableOf(one.toReversed()));
        const now = distributionInBinsOf(before, tableOf(other));
        before.forEach((then, at) => {
          expect(psi(then, same[at] ?? then)).toBeCloseTo(0, 12);
          expect(psi(then, now[at] ?? then)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('comes to what is computed by hand', () => {
    const then = { column: 'x', edges: [1], shares: [0.5, 0.5], missing: 0 };
    const now = { column: 'x', edges: [1], shares: [0.25, 0.75], missing: 0 };
    expect(psi(then, now)).toBeCloseTo(0.25 * Math.log(3), 12);
  });
});
