import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PriceIndex } from '../../../../src/modules/forecasting/index.js';
import { periodsOf, priceRatio } from '../../../../src/modules/spending/dashboard/price-index.js';
import { percentOf } from '../../../../src/platform/percent-of.js';
import { changeOf } from '../../../../src/modules/spending/dashboard/spending-change.js';

const won = fc.integer({ min: 0, max: 2_147_483_647 }).map((thousands) => thousands * 1_000);
const prices = fc.record({
  now: fc.integer({ min: 6_000_000, max: 6_000_000_000 }),
  before: fc.integer({ min: 6_000_000, max: 6_000_000_000 }),
});
const earlier = { quarter: '2024Q1', amountWon: 1_000_000, prices: null };

/** 2024, by month, from 110 points up by a tenth of a point a month. */
const MONTHS: PriceIndex = {
  source: '통계청',
  frequency: 'MONTH',
  values: new Map(
    Array.from({ length: 12 }, (_, index) => [
      `2024-${String(index + 1).padStart(2, '0')}`,
      110_000_000 + 100_000 * index,
    ]),
  ),
};

describe('a change', () => {
  it('is given in won and in percent of what was before', () => {
    expect(changeOf(1_300_000, earlier)).toEqual({
      since: '2024Q1',
      beforeWon: 1_000_000,
      changeWon: 300_000,
      changePercent: '30.00',
      unavailable: null,
      realChangeWon: null,
      realChangePercent: null,
      realUnavailable: 'NO_PRICE_INDEX',
    });
    expect(changeOf(0, earlier)).toMatchObject({ changeWon: -1_000_000, changePercent: '-100.00' });
  });

  it('is missing when nothing is known of before, and has no percentage of 0', () => {
    const nothing = { changeWon: null, changePercent: null, realChangeWon: null, realChangePercent: null };
    const prices = { now: 1, before: 1 };
    expect(changeOf(500, { ...earlier, amountWon: null, prices })).toEqual({
      ...nothing,
      since: '2024Q1',
      beforeWon: null,
      unavailable: 'NO_FIGURES',
      realUnavailable: 'NO_FIGURES',
    });
    expect(changeOf(500, { ...earlier, amountWon: 0, prices })).toMatchObject({
      beforeWon: 0,
      changeWon: 500,
      changePercent: null,
      unavailable: 'NOTHING_BEFORE',
      realChangeWon: 500,
      realChangePercent: null,
      realUnavailable: 'NOTHING_BEFORE',
    });
  });

  it('in real terms leaves out what prices did', () => {
    const risen = { now: 103, before: 100 };
    expect(changeOf(1_300_000, { ...earlier, prices: risen })).toMatchObject({
      changeWon: 300_000,
      realChangeWon: 270_000,
      realChangePercent: '26.21',
      realUnavailable: null,
    });
    // 3 % more of won and 3 % dearer is no more at all.
    expect(changeOf(1_030_000, { ...earlier, prices: risen })).toMatchObject({
      changePercent: '3.00',
      realChangeWon: 0,
      realChangePercent: '0.00',
    });
  });

  it('in real terms is that in won where prices stood still, and exact to the won up to a thousandfold rise', () => {
    fc.assert(
      fc.property(won, won, prices, (now, before, ratio) => {
        const still = changeOf(now, { ...earlier, amountWon: before, prices: { now: ratio.now, before: ratio.now } });
        expect([still.realChangeWon, still.realChangePercent]).toEqual([still.changeWon, still.changePercent]);
        const found = changeOf(now, { ...earlier, amountWon: before, prices: ratio });
        const worth = now - (found.realChangeWon ?? NaN);
        // Half a won of rounding; a double would miss by more.
        const [twice, exact] = [2n * BigInt(ratio.before) * BigInt(worth), 2n * BigInt(before) * BigInt(ratio.now)];
        const off = twice - exact;
        expect(off <= BigInt(ratio.before) && off > -BigInt(ratio.before)).toBe(true);
      }),
    );
  });
});

describe('a percentage', () => {
  it('has two decimals, halves away from 0', () => {
    expect([percentOf(1n, 8n), percentOf(-1n, 8n), percentOf(1n, 3n)]).toEqual(['12.50', '-12.50', '33.33']);
    expect([percentOf(1n, 20_000n), percentOf(-1n, 20_000n), percentOf(-1n, 100_000n)]).toEqual([
      '0.01',
      '-0.01',
      '0.00',
    ]);
    expect([percentOf(0n, 5n), percentOf(7n, 0n)]).toEqual(['0.00', null]);
  });
});

describe('prices of a quarter', () => {
  it('are of the six months whose spending its figures are the mean of', () => {
    expect(periodsOf('2024Q3', 'MONTH')).toEqual([
      ...['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'],
    ]);
    expect(periodsOf('2024Q1', 'MONTH').slice(0, 4)).toEqual(['2023-10', '2023-11', '2023-12', '2024-01']);
    expect(periodsOf('2024Q1', 'QUARTER')).toEqual(['2023Q4', '2024Q1']);
  });

  it('compare by their sums, and not at all where a month is missing', () => {
    expect(priceRatio(MONTHS, '2024Q4', '2024Q2')).toEqual({ now: 665_100_000, before: 661_500_000 });
    expect(priceRatio(MONTHS, '2024Q2', '2024Q1')).toBeNull();
    expect(priceRatio(MONTHS, '2025Q1', '2024Q4')).toBeNull();
  });
});
