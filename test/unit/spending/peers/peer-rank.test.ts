import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  percentStep,
  roundedMean,
  roundedQuartiles,
  roundTo,
  stepFor,
  disclosedSize,
} from '../../../../src/modules/spending/peers/peer-coarsening.js';
import type { MeasureSketch } from '../../../../src/modules/spending/peers/peer-sketch.js';
import { peerRankOf } from '../../../../src/modules/spending/peers/peer-rank.js';
import { populationOf, randomFrom, sketchesOf } from './population.js';

const groups = fc
  .record({ members: fc.integer({ min: 21, max: 3_000 }), spread: fc.integer({ min: 1, max: 400 }), seed: fc.nat() })
  .map(({ members, spread, seed }) => {
    const random = randomFrom(seed);
    return Array.from({ length: members }, () => 10 * Math.floor(spread * random() ** 4));
  });

function sketchOf(all: readonly number[]): MeasureSketch {
  const population = populationOf([1], [{ values: [1], amounts: [Int32Array.from(all)] }]);
  const measure = sketchesOf(population, new Uint8Array([1, 0])).get(0)?.measures[0];
  if (!measure) throw new Error('everybody is a group');
  return measure;
}

describe('rounding', () => {
  it('takes the next of 1, 2 and 5 times a power of ten', () => {
    expect([1, 1.1, 2, 3, 5, 5.01, 11.2, 0.04].map(stepFor)).toEqual([1, 2, 2, 5, 5, 10, 20, 0.05]);
    expect([14, 15, -15, -16].map((value) => roundTo(value, 10))).toEqual([10, 20, -10, -20]);
  });

  it('gives sizes in tens, or two digits', () => {
    expect([20, 24, 25, 99, 104, 994, 1_049, 1_051, 672_842].map(disclosedSize)).toEqual([
      ...[20, 20, 30, 100, 100, 990, 1_000, 1_100, 670_000],
    ]);
  });

  it('gives shares no finer than their standard error, nor than a percent', () => {
    expect([20, 25, 100, 101, 400, 2_500, 700_000].map(percentStep)).toEqual([20, 10, 5, 5, 5, 1, 1]);
  });

  it('hides anyone: the mean without them is at most one step away', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (all, who) => {
        const { step } = roundedMean(sketchOf(all), all.length);
        const sum = all.reduce((total, amount) => total + amount, 0);
        const without = (sum - (all[who % all.length] ?? 0)) / (all.length - 1);
        expect(Math.abs(sum / all.length - without)).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('hides the one who spends more than all others together', () => {
    const all = [...Array.from({ length: 29 }, () => 1_000), 300_000];
    // By the published mean the member spends 271,000, give or take 150,000.
    expect(roundedMean(sketchOf(all), 30)).toEqual({ value: 10_000, step: 10_000 });
  });

  it('gives mean and quartiles within their step', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const sketch = sketchOf(all);
        const mean = roundedMean(sketch, all.length);
        const exact = all.reduce((total, amount) => total + amount, 0) / all.length;
        expect(Math.abs(mean.value - exact)).toBeLessThanOrEqual(mean.step / 2 + 1e-9);
        const { lower, median, upper, step } = roundedQuartiles(sketch, all.length);
        const sorted = all.toSorted((one, other) => one - other);
        const at = (share: number, away: number) =>
          sorted[Math.min(all.length - 1, Math.max(0, Math.round(share * (all.length - 1) + away)))] ?? 0;
        for (const [found, share] of [[lower, 0.25] as const, [median, 0.5] as const, [upper, 0.75] as const]) {
          const away = all.length / 100 + 2;
          expect(found).toBeGreaterThanOrEqual(at(share, -away) - step / 2);
          expect(found).toBeLessThanOrEqual(at(share, away) + step / 2);
        }
        expect([lower, median, upper]).toEqual([lower, median, upper].toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('a standing beside quartiles', () => {
  it('is that of the amounts, also where the median was rounded past the amount', () => {
    // 9 of 21 others spend less: 42.9 in a hundred. The median, 1,120, is given as 1,000, below the amount.
    const less = Array.from({ length: 9 }, (_, index) => 300 + 80 * index);
    const more = Array.from({ length: 12 }, (_, index) => 1_120 + 90 * index);
    const sketch = sketchOf([...less, 1_110, ...more]);
    expect(roundedQuartiles(sketch, 22).median).toBe(1_000);
    const found = peerRankOf(sketch, 22, 1_110);
    expect(found.percentile).toBe(40);
    expect(Math.abs(found.percentile - (100 * 9) / 21)).toBeLessThan(found.standardError);
  });

  it('is on the side of each quartile where the amount is, but for rounding', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (all, who) => {
        const own = all[who % all.length] ?? 0;
        const sketch = sketchOf(all);
        const { lower, median, upper, step } = roundedQuartiles(sketch, all.length);
        const { percentile, stepPercent } = peerRankOf(sketch, all.length, own);
        const open = stepPercent + 100 / Math.sqrt(all.length);
        for (const [at, percent] of [[lower, 25] as const, [median, 50] as const, [upper, 75] as const]) {
          if (own < at - step) expect(percentile).toBeLessThanOrEqual(percent + open);
          if (own > at + step) expect(percentile).toBeGreaterThanOrEqual(percent - open);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a standing', () => {
  it('is the share of the others who spend less, half of those who spend the same, rounded', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (all, who) => {
        const own = all[who % all.length] ?? 0;
        const others = all.length - 1;
        const below = all.filter((amount) => amount < own).length;
        const same = all.filter((amount) => amount === own).length - 1;
        const found = peerRankOf(sketchOf(all), all.length, own);
        // Half a step of rounding, and what the sketch does not know: a quarter of a standard error for each bound.
        const most = found.stepPercent / 2 + 100 * Math.max(0.005, 0.25 / Math.sqrt(all.length)) + 1e-9;
        expect(Math.abs(found.percentile - (100 * (below + same / 2)) / others)).toBeLessThanOrEqual(most);
        expect(Math.abs(found.samePercent - (100 * same) / others)).toBeLessThanOrEqual(most);
        expect(found.percentile).toBeGreaterThanOrEqual(0);
        expect(found.percentile).toBeLessThanOrEqual(100);
        expect(found.percentile % found.stepPercent).toBeCloseTo(0, 9);
      }),
    );
  });

  it('has the standard error of a share and of its rounding, and never none', () => {
    const all = Array.from({ length: 1_000 }, (_, index) => 10 * index);
    // 128 intervals for 1,000 people: ranks are known to eight of them at worst.
    const rest = Math.hypot(2, (100 * 7) / 1_000) / Math.sqrt(12);
    const middle = peerRankOf(sketchOf(all), 1_000, 5_000);
    expect([middle.percentile, middle.stepPercent]).toEqual([50, 2]);
    expect(middle.standardError).toBeCloseTo(Math.hypot(100 * Math.sqrt(0.25 / 1_004), rest), 9);
    const top = peerRankOf(sketchOf(all), 1_000, 9_990);
    expect(top.percentile).toBe(100);
    expect(top.standardError).toBeCloseTo(Math.hypot(100 * Math.sqrt(((1_002 / 1_004) * 2) / 1_004 / 1_004), rest), 9);
  });

  it('is off by less than twice its standard error from what the amounts come to', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (all, who) => {
        const own = all[who % all.length] ?? 0;
        const below = all.filter((amount) => amount < own).length;
        const same = all.filter((amount) => amount === own).length - 1;
        const { percentile, standardError } = peerRankOf(sketchOf(all), all.length, own);
        expect(Math.abs(percentile - (100 * (below + same / 2)) / (all.length - 1))).toBeLessThan(2 * standardError);
      }),
    );
  });

  it('does not count the member, nor fail when they are not in the group yet', () => {
    const all = Array.from({ length: 101 }, () => 70);
    expect(peerRankOf(sketchOf(all), 101, 70)).toMatchObject({ percentile: 50, samePercent: 100 });
    expect(peerRankOf(sketchOf(all), 101, 80)).toMatchObject({ percentile: 100, samePercent: 0 });
    expect(peerRankOf(sketchOf(all), 101, 0)).toMatchObject({ percentile: 0, samePercent: 0 });
  });

  it('reveals nothing that gives away the exact size', () => {
    const ofSize = (size: number) =>
      peerRankOf(sketchOf(Array.from({ length: size }, (_, index) => 10 * index)), size, (size - 1) * 5);
    expect(ofSize(55)).toEqual(ofSize(63));
  });
});
