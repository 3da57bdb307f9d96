import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  finish,
  isolationScores,
  matrixOf,
  searchLength,
  trainIsolation,
} from '../../../../src/platform/learning/index.js';
import { madeMatrix } from './made-rows.js';

describe('the mean length of an unsuccessful search', () => {
  // 2 H(n - 1) - 2 (n - 1) / n, with harmonic numbers summed exactly.
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1.666_667],
    [10, 3.857_937],
    [256, 10.248_69],
    [10_000, 17.575_212],
  ])('among %d is %d', (size, length) => {
    expect(searchLength(size)).toBeCloseTo(length, 5);
  });

  it('is the sum and the series alike where one takes over from the other', () => {
    const summed = (size: number): number =>
      2 * Array.from({ length: size - 1 }, (_, place) => 1 / (place + 1)).reduce((sum, part) => sum + part, 0) -
      (2 * (size - 1)) / size;
    for (const size of [60, 64, 65, 66, 67, 100]) expect(searchLength(size)).toBeCloseTo(summed(size), 8);
  });
});

describe('an isolation forest', () => {
  it('scores between 0 and 1, the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (seed, rows, columns) => {
          const matrix = madeMatrix(rows, columns, seed, 0.2);
          const grow = (): Float32Array =>
            isolationScores(finish(trainIsolation(matrix, { trees: 10, sampleSize: 64, seed })), matrix);
          const scores = grow();
          for (const score of scores) expect(score > 0 && score < 1).toBe(true);
          expect(grow()).toEqual(scores);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds rows that are unlike the others', () => {
    const matrix = madeMatrix(2_000, 5, 3, 0);
    const unlike = [17, 400, 1_999];
    for (const row of unlike)
      for (let column = 0; column < 5; column += 1) matrix.values[row * 5 + column] = 20 + column;
    const scores = isolationScores(finish(trainIsolation(matrix)), matrix);
    const order = [...scores.keys()].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
    expect(order.slice(0, 3).sort((one, other) => one - other)).toEqual(unlike);
    expect(Math.min(...unlike.map((row) => scores[row] ?? 0))).toBeGreaterThan(0.6);
    expect(scores.reduce((sum, score) => sum + score, 0) / 2_000).toBeLessThan(0.5);
  });

  it('thinks nothing of a row only because something of it is unknown', () => {
    const matrix = madeMatrix(2_000, 4, 8, 0);
    const forest = finish(trainIsolation(matrix));
    const [usual = 0, unknown = 0] = isolationScores(forest, matrixOf(2, 4, Float32Array.of(0, 0, 0, 0, NaN, 0, 0, 0)));
    expect(unknown).toBeLessThan(usual + 0.05);
  });

  it('scores all alike where all are alike', () => {
    const matrix = matrixOf(300, 3, new Float32Array(900).fill(7));
    expect(new Set(isolationScores(finish(trainIsolation(matrix)), matrix))).toEqual(new Set([0.5]));
  });

  it('refuses to learn from a row that has no others, and from none', () => {
    for (const rows of [0, 1]) expect(() => finish(trainIsolation(matrixOf(rows, 3)))).toThrow(RangeError);
  });
});
