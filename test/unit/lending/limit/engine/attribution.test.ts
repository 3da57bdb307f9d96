import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shapleyShares } from '../../../../../src/modules/lending/limit/engine/attribution.js';

const games = fc.integer({ min: 0, max: 5 }).chain((causes) =>
  fc.record({
    causes: fc.constant(causes),
    totals: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 1 << causes,
      maxLength: 1 << causes,
    }),
  }),
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The mean over every order in which causes can come, by trying them all. */
function meanOverOrders(causes: number, totals: readonly number[]): number[] {
  const orders = permutations(Array.from({ length: causes }, (_, cause) => cause));
  const added = new Array<number>(causes).fill(0);
  for (const order of orders) {
    let mask = 0;
    for (const cause of order) {
      const next = mask | (1 << cause);
      added[cause] = (added[cause] ?? 0) + (totals[next] ?? 0) - (totals[mask] ?? 0);
      mask = next;
    }
  }
  return added.map((total) => total / orders.length);
}

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

describe('shapleyShares', () => {
  it('are whole and sum to what all causes change together', () => {
    fc.assert(
      fc.property(games, ({ causes, totals }) => {
        const shares = shapleyShares(causes, totals);
        expect(shares.every(Number.isSafeInteger)).toBe(true);
        expect(sum(shares)).toBe((totals.at(-1) ?? 0) - (totals[0] ?? 0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the mean over all orders, but for the won of rounding', () => {
    fc.assert(
      fc.property(games, ({ causes, totals }) => {
        const shares = shapleyShares(causes, totals);
        for (const [cause, mean] of meanOverOrders(causes, totals).entries())
          expect(Math.abs((shares[cause] ?? 0) - mean)).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('give nothing to a cause that changes nothing, and alike to causes that do the same', () => {
    // The first two add 10 each and 5 more together; the third adds nothing.
    const totals = [0, 10, 10, 25, 0, 10, 10, 25];
    const [one = 0, other = 0, idle = 0] = shapleyShares(3, totals);
    expect([idle, Math.abs(one - other), one + other]).toEqual([0, 1, 25]);
    expect(shapleyShares(3, totals)).toEqual([13, 12, 0]);
  });

  it('round the same way below zero', () => {
    expect(shapleyShares(2, [0, -10, -10, -25])).toEqual([-12, -13]);
    expect(shapleyShares(0, [5])).toEqual([]);
    expect(shapleyShares(1, [5, -2])).toEqual([-7]);
  });
});
