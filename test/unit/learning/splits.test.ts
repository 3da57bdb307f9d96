import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldsByKey, randomOf, sample, splitByKey, splitByTime } from '../../../src/learning/index.js';

const SHARES = { train: 0.7, validation: 0.2, test: 0.1 };
const keysOf = fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 });

describe('a split by key', () => {
  it('has each row in one part, and all rows of a key in the same', () => {
    fc.assert(
      fc.property(keysOf, fc.integer(), (keys, seed) => {
        const parts = Object.values(splitByKey(keys, SHARES, seed));
        expect(parts.flatMap((rows) => [...rows]).sort((one, other) => one - other)).toEqual([...keys.keys()]);
        for (const key of keys) expect(parts.filter((rows) => rows.some((row) => keys[row] === key))).toHaveLength(1);
      }),
    );
  });

  it('leaves a key where it is when others come', () => {
    fc.assert(
      fc.property(keysOf, keysOf, (keys, more) => {
        const inTrain = (all: readonly string[]): Set<string | undefined> =>
          new Set([...splitByKey(all, SHARES).train].map((row) => all[row]));
        const [before, after] = [inTrain(keys), inTrain([...keys, ...more])];
        for (const key of keys) expect(after.has(key)).toBe(before.has(key));
      }),
    );
  });

  it('keeps to the shares, whatever the keys look like, and deals otherwise under another seed', () => {
    const keys = Array.from({ length: 20_000 }, (_, row) => String(1_000_000 + row));
    const { train, validation, test } = splitByKey(keys, SHARES);
    for (const [rows, share] of [
      [train, 0.7],
      [validation, 0.2],
      [test, 0.1],
    ] as const)
      expect(rows.length / 20_000).toBeCloseTo(share, 1.7);
    expect(splitByKey(keys, SHARES, 2).train).not.toEqual(train);
    expect([...new Set(foldsByKey(keys, 5))].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a split by time', () => {
  it('cuts before the moment', () => {
    const { before, after } = splitByTime(['2023Q4', '2024Q1', '2023Q3', '2024Q2'], '2024Q1');
    expect([[...before], [...after]]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

describe('seeded random numbers', () => {
  it('are uniform, the same for a seed and stream, and others for others', () => {
    const drawn = (seed: number, stream = 0): number[] => {
      const random = randomOf(seed, stream);
      return Array.from({ length: 10_000 }, () => random.unit());
    };
    const numbers = drawn(1);
    expect(drawn(1)).toEqual(numbers);
    for (const others of [drawn(2), drawn(1, 1), drawn(1 + 2 ** 32)]) expect(others[0]).not.toBe(numbers[0]);
    // Chi-squared of ten parts has mean 9 and deviation sqrt(18): over 50 seeds the mean is within four of its deviations.
    const chiSquared = Array.from({ length: 50 }, (_, seed) => {
      const parts = Map.groupBy(drawn(seed), (unit) => Math.floor(unit * 10));
      return [...parts.values()].reduce((sum, { length }) => sum + (length - 1_000) ** 2 / 1_000, 0);
    });
    const mean = chiSquared.reduce((sum, value) => sum + value, 0) / 50;
    expect(Math.abs(mean - 9)).toBeLessThan(4 * Math.sqrt(18 / 50));
  });

  it('sample without repeating', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 50 }), fc.nat({ max: 60 }), (seed, limit, count) => {
        const drawn = sample(limit, count, randomOf(seed));
        expect(new Set(drawn).size).toBe(Math.min(limit, count));
        expect(drawn.every((place) => place >= 0 && place < limit)).toBe(true);
      }),
    );
  });
});
