import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adjustedRand,
  auc,
  averagePrecision,
  figuresOfShuffled,
  kolmogorovSmirnov,
  matrixOf,
  noiseCeiling,
  quantileOf,
  rocPoints,
  shuffledColumns,
  thinned,
} from '../../../src/learning/index.js';

const scored = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 20 }), isOne: fc.boolean() }), { minLength: 2, maxLength: 80 })
  .filter((rows) => rows.some(({ isOne }) => isOne) && rows.some(({ isOne }) => !isOne))
  .map((rows) => ({ scores: rows.map(({ score }) => score), labels: rows.map(({ isOne }) => Number(isOne)) }));

describe('telling two kinds apart', () => {
  it('has an area under its points that is the AUC, ties counted half', () => {
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        const points = rocPoints(scores, labels);
        const area = points.slice(1).reduce((sum, { falsePositive, truePositive }, at) => {
          const before = points[at] ?? { falsePositive: 0, truePositive: 0 };
          return sum + ((falsePositive - before.falsePositive) * (truePositive + before.truePositive)) / 2;
        }, 0);
        expect(area).toBeCloseTo(auc(scores, labels), 9);
        expect(points.at(-1)).toEqual({ falsePositive: 1, truePositive: 1 });
      }),
    );
  });

  it('has the KS of known rows, and no less than twice the AUC less one at best', () => {
    expect(kolmogorovSmirnov([0.9, 0.8, 0.7, 0.6, 0.5], [1, 1, 0, 1, 0])).toBeCloseTo(2 / 3, 9);
    expect(kolmogorovSmirnov([1, 1, 1], [1, 0, 1])).toBe(0);
    expect(kolmogorovSmirnov([1, 2], [1, 1])).toBeNaN();
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        expect(kolmogorovSmirnov(scores, labels)).toBeGreaterThanOrEqual(auc(scores, labels) - 0.5);
      }),
    );
  });

  it('has the average precision of known rows, and that of all where scores are equal', () => {
    // Precisions 1, 1 and 3/4 at the three who are.
    expect(averagePrecision([0.9, 0.8, 0.7, 0.6, 0.5], [1, 1, 0, 1, 0])).toBeCloseTo((1 + 1 + 0.75) / 3, 9);
    expect(averagePrecision([1, 1, 1, 1], [1, 0, 0, 0])).toBeCloseTo(0.25, 9);
    expect(averagePrecision([1, 2], [0, 0])).toBeNaN();
  });

  it('keeps both ends of a curve that is thinned', () => {
    const points = rocPoints(
      Array.from({ length: 500 }, (_, at) => at),
      Array.from({ length: 500 }, (_, at) => at % 2),
    );
    const few = thinned(points, 11);
    expect([few.length, few[0], few.at(-1)]).toEqual([11, points[0], points.at(-1)]);
    expect(thinned(points, 1_000)).toEqual(points);
  });
});

describe('agreement of two partings', () => {
  it('is 1 for the same by other names, and that of Hubert and Arabie for known ones', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 4])).toBe(1);
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714, 4);
    expect(adjustedRand([0, 0, 0, 0], [0, 0, 0, 0])).toBe(1);
    expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(() => adjustedRand([0], [0, 1])).toThrow(RangeError);
  });
});

describe('noise', () => {
  it('is exceeded by what lies above its percentile and four deviations, and never where it was not measured', () => {
    expect(quantileOf([3, 1, 2, 4], 0.5)).toBe(2);
    expect(quantileOf([3, 1, 2, 4], 0.95)).toBe(4);
    expect(noiseCeiling([0, 2])).toBeCloseTo(1 + 4 * Math.SQRT2, 9);
    expect(noiseCeiling([...Array.from({ length: 99 }, () => 0), 0])).toBe(0);
    for (const none of [[], [1], [1, NaN]]) expect(noiseCeiling(none)).toBe(Number.MAX_VALUE);
  });

  it('keeps each column and breaks what columns say of each other', () => {
    const rows = 400;
    const values = Float32Array.from({ length: 2 * rows }, (_, at) => at >> 1);
    const shuffled = shuffledColumns(matrixOf(rows, 2, values), 3).values;
    const column = (place: number): number[] => [...shuffled].filter((_, at) => at % 2 === place);
    for (const place of [0, 1]) expect(column(place).toSorted((a, b) => a - b)).toEqual([...Array(rows).keys()]);
    const same = column(0).filter((value, row) => value === column(1)[row]).length;
    expect(same).toBeLessThan(10);
  });

  it('is measured on every order alike, and the same for the same seed', () => {
    const first = (order: Int32Array): number => order[0] ?? -1;
    const drawn = figuresOfShuffled(10, { draws: 500, seed: 4 }, first);
    expect(new Set(drawn).size).toBe(10);
    expect(figuresOfShuffled(10, { draws: 500, seed: 4 }, first)).toEqual(drawn);
  });
});
