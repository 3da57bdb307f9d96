import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accuracy,
  auc,
  bootstrap,
  classScores,
  confusionMatrix,
  finish,
  macroF1,
  matrixOf,
  permutationImportance,
  predictedClasses,
  randomOf,
  subgroupGap,
} from '../../../src/learning/index.js';
import { madeMatrix } from './made-rows.js';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), { maxLength: 40 });
const classesOf = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 60,
});

describe('the area under the ROC curve', () => {
  it('is the share of pairs that are in the right order, ties counting half', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [scores, labels] = [given.map(([score]) => score), given.map(([, label]) => label)];
        const [ones, zeros] = [1, 0].map((kind) => given.filter(([, label]) => label === kind).map(([score]) => score));
        const pairs = (ones ?? []).flatMap((one) =>
          (zeros ?? []).map((zero) => (one > zero ? 1 : one === zero ? 0.5 : 0)),
        );
        const expected = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
        const found = auc(scores, labels);
        if (pairs.length === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('does not change when scores are stretched, and turns over when they are', () => {
    const scores = [0.1, 0.4, 0.35, 0.8];
    const labels = [0, 0, 1, 1];
    expect(auc(scores, labels)).toBe(0.75);
    expect(auc(scores.map(Math.exp), labels)).toBe(0.75);
    expect(
      auc(
        scores.map((score) => -score),
        labels,
      ),
    ).toBe(0.25);
  });
});

describe('figures of classes', () => {
  it('are those of the confusion matrix', () => {
    fc.assert(
      fc.property(classesOf, (given) => {
        const labels = Uint8Array.from(given, ([label]) => label);
        const predicted = Uint8Array.from(given, ([, told]) => told);
        const confusion = confusionMatrix(labels, predicted, 4);
        const hits = given.filter(([label, told]) => label === told).length;
        expect(confusion.values.reduce((sum, count) => sum + count, 0)).toBe(given.length);
        expect([0, 5, 10, 15].reduce((sum, place) => sum + (confusion.values[place] ?? 0), 0)).toBe(hits);
        expect(accuracy(labels, predicted)).toBeCloseTo(hits / given.length, 12);
        expect(macroF1(confusion)).toBeGreaterThanOrEqual(0);
        expect(macroF1(confusionMatrix(labels, labels, 4))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('match a computation by hand for three classes, one of them absent', () => {
    // Class 0: 3 rows, 2 found, 3 taken for it. Class 1: 2 rows, 1 found, 2 taken.
    const confusion = confusionMatrix(Uint8Array.of(0, 0, 0, 1, 1), Uint8Array.of(0, 0, 1, 1, 0), 3);
    const [first, second, third] = classScores(confusion);
    expect(first).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3 });
    expect(second).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, support: 2 });
    expect(third).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
    expect(macroF1(confusion)).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
  });

  it('take the most probable class, the first of equals', () => {
    expect([...predictedClasses(matrixOf(2, 3, Float32Array.of(0.4, 0.4, 0.2, 0.1, 0.2, 0.7)))]).toEqual([0, 2]);
  });
});

describe('a bootstrap interval', () => {
  it('holds the figure, is the same for a seed, and narrows with more rows', () => {
    const random = randomOf(9);
    const values = Float64Array.from({ length: 4_000 }, () => random.unit());
    const mean = (places: Int32Array): number =>
      places.reduce((sum, place) => sum + (values[place] ?? 0), 0) / places.length;
    const [few, many] = [100, 4_000].map((count) => bootstrap(count, mean, { seed: 3 }));
    expect(bootstrap(100, mean, { seed: 3 })).toEqual(few);
    for (const { value, low, high } of [few, many].flatMap((one) => one ?? [])) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    // The deviation of a mean of uniform numbers is 0.2887 / sqrt(n): 1.96 of it to either side.
    expect((many?.high ?? 0) - (many?.low ?? 0)).toBeCloseTo((2 * 1.96 * 0.2887) / Math.sqrt(4_000), 2);
    expect((few?.high ?? 0) - (few?.low ?? 0)).toBeGreaterThan(4 * ((many?.high ?? 0) - (many?.low ?? 0)));
  });
});

describe('permutation importance', () => {
  it('is what a column is leant on for, and nothing for the others', () => {
    const matrix = madeMatrix(1_000, 3, 1, 0);
    const truth = Float32Array.from({ length: 1_000 }, (_, row) => ((matrix.values[row * 3 + 1] ?? 0) > 0 ? 1 : 0));
    const right = ({ values }: typeof matrix): number =>
      truth.reduce((sum, label, row) => sum + (((values[row * 3 + 1] ?? 0) > 0 ? 1 : 0) === label ? 1 : 0), 0) / 1_000;
    const before = matrix.values.slice();
    const [first, second, third] = finish(permutationImportance(matrix, right));
    expect([first?.mean, third?.mean]).toEqual([0, 0]);
    expect(second?.mean).toBeCloseTo(0.5, 1);
    expect(matrix.values).toEqual(before);
  });
});

describe('the gap between subgroups', () => {
  const groups = ['a', 'b', 'a', 'c', null, 'b', null];
  const share = (places: Int32Array): number => places.filter((place) => place < 3).length / places.length;

  it('is the greatest difference between groups that are large enough', () => {
    expect(subgroupGap(groups, share, 1)).toEqual({
      groups: [
        { group: 'a', rows: 2, value: 1 },
        { group: 'b', rows: 2, value: 0.5 },
        { group: 'c', rows: 1, value: 0 },
      ],
      gap: 1,
    });
    expect(subgroupGap(groups, share, 2).gap).toBe(0.5);
  });

  it('is nothing where there are not two', () => {
    expect(subgroupGap(groups, share, 3)).toEqual({ groups: [], gap: 0 });
  });
});
