import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyIsotonic,
  brierScore,
  calibrationError,
  confidences,
  finish,
  fitCalibration,
  fitIsotonic,
  fitPlatt,
  fitTemperature,
  logisticProbabilities,
  logisticScores,
  logLoss,
  matrixOf,
  randomOf,
  reliability,
  softmax,
  trainLogistic,
  type Labels,
} from '../../../src/learning/index.js';
import { madeRows } from './made-rows.js';

/** Scores, and classes drawn by the probabilities that they stand for once they are scaled and moved. */
function drawn(
  rows: number,
  slope: number,
  intercept: number,
): { readonly scores: Float64Array; readonly labels: Labels } {
  const random = randomOf(4);
  const scores = Float64Array.from({ length: rows }, () => 8 * (random.unit() - 0.5));
  const probabilities = softmax(scores, 2, { slope, intercept });
  return {
    scores,
    labels: Uint8Array.from(scores, (_, row) => (random.unit() < (probabilities[2 * row + 1] ?? 0) ? 1 : 0)),
  };
}

const outcomes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1 })), {
  minLength: 1,
  maxLength: 80,
});

describe('logistic regression', () => {
  it('finds the weights that its rows were drawn by', () => {
    const { scores, labels } = drawn(20_000, 1.3, -0.4);
    const rows = { matrix: matrixOf(20_000, 1, Float32Array.from(scores)), labels };
    const model = finish(trainLogistic(rows, { classes: 2, l2: 0 }));
    const [zero = 0, one = 0] = logisticScores(model, matrixOf(2, 1, Float32Array.of(0, 1)));
    expect(one - zero).toBeCloseTo(1.3, 1);
    expect(zero).toBeCloseTo(-0.4, 1);
  });

  it.each([2, 4])('lowers the loss of %d classes below that of their shares', (classes) => {
    const rows = madeRows(2_000, 5, classes);
    const shares = Array.from(
      { length: classes },
      (_, label) => rows.labels.filter((own) => own === label).length / 2_000,
    );
    const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
    const loss = logLoss(logisticProbabilities(finish(trainLogistic(rows, { classes })), rows.matrix), rows.labels);
    expect(loss).toBeLessThan(entropy - 0.15);
  });
});

describe('calibration of scores', () => {
  it('finds the temperature that scores were drawn at', () => {
    const { scores, labels } = drawn(20_000, 0.5, 0);
    expect(fitTemperature(scores, labels, 2).slope).toBeCloseTo(0.5, 1);
  });

  it('finds slope and intercept of two classes', () => {
    const { scores, labels } = drawn(20_000, 0.6, 1);
    const { slope, intercept } = fitPlatt(scores, labels);
    expect(slope).toBeCloseTo(0.6, 1);
    expect(intercept).toBeCloseTo(1, 1);
    expect(fitCalibration(scores, labels, 2)).toEqual({ slope, intercept });
  });

  it('never raises the loss of the rows it was fitted on by more than what it holds off certainty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer(), (classes, seed) => {
        const { labels } = madeRows(200, 3, classes, seed);
        const random = randomOf(seed);
        const width = classes === 2 ? 1 : classes;
        const scores = Float64Array.from({ length: 200 * width }, () => 6 * (random.unit() - 0.5));
        const loss = (calibration?: { slope: number; intercept: number }): number =>
          logLoss(matrixOf(200, classes, softmax(scores, classes, calibration)), labels);
        expect(loss(fitCalibration(scores, labels, classes))).toBeLessThanOrEqual(loss() + 1e-3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an isotonic curve', () => {
  it('never falls, stays between 0 and 1, and misses by no more squares than the probabilities themselves', () => {
    fc.assert(
      fc.property(outcomes, (rows) => {
        const [given, hits] = [rows.map(([probability]) => probability), rows.map(([, hit]) => hit)];
        const curve = fitIsotonic(given, hits);
        const grid = Array.from({ length: 101 }, (_, place) => place / 100);
        const values = [
          ...applyIsotonic(
            curve,
            [...grid, ...given].sort((one, other) => one - other),
          ),
        ];
        values.forEach((value, place) => expect(value).toBeGreaterThanOrEqual(values[place - 1] ?? 0));
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        const misses = (probabilities: ArrayLike<number>): number =>
          hits.reduce((sum, hit, row) => sum + (hit - (probabilities[row] ?? 0)) ** 2, 0);
        expect(misses(applyIsotonic(curve, given))).toBeLessThanOrEqual(misses(given) + 1e-5);
      }),
    );
  });

  it('does not depend on the order of rows that were given the same probability', () => {
    const curve = fitIsotonic([0.5, 0.5, 0.5, 0.7], [0, 0, 1, 1]);
    expect(fitIsotonic([0.5, 0.7, 0.5, 0.5], [1, 1, 0, 0])).toEqual(curve);
    expect(applyIsotonic(curve, [0.5])[0]).toBeCloseTo(1 / 3, 6);
  });

  it('pools what would fall, and is straight between', () => {
    const curve = fitIsotonic([0.1, 0.2, 0.3, 0.4], [0, 1, 0, 1]);
    expect(
      [...applyIsotonic(curve, [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 1])].map((value) => Number(value.toFixed(6))),
    ).toEqual([0, 0, 0.25, 0.5, 0.5, 0.5, 1, 1]);
  });
});

describe('figures of calibration', () => {
  it('are nothing where probabilities are frequencies, and half where they are wrong by half', () => {
    const probabilities = [0.25, 0.25, 0.25, 0.25];
    expect(calibrationError(reliability(probabilities, [0, 0, 0, 1]))).toBeCloseTo(0, 9);
    expect(calibrationError(reliability(probabilities, [1, 1, 1, 0]))).toBeCloseTo(0.5, 9);
  });

  it('lie between 0 and 1, and sum up all rows', () => {
    fc.assert(
      fc.property(outcomes, (rows) => {
        const bins = reliability(
          rows.map(([probability]) => probability),
          rows.map(([, hit]) => hit),
        );
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        const error = calibrationError(bins);
        expect(error >= 0 && error <= 1).toBe(true);
      }),
    );
  });

  it('judge several classes by what the model was surest of', () => {
    const probabilities = matrixOf(2, 3, Float32Array.of(0.5, 0.25, 0.25, 0, 0.25, 0.75));
    const { probabilities: surest, hits } = confidences(probabilities, Uint8Array.of(0, 1));
    expect([[...surest], [...hits]]).toEqual([
      [0.5, 0.75],
      [1, 0],
    ]);
  });

  it('square what was missed: once for two classes, for each of more', () => {
    expect(brierScore(matrixOf(2, 2, Float32Array.of(0.5, 0.5, 0, 1)), Uint8Array.of(1, 1))).toBeCloseTo(0.125, 9);
    expect(brierScore(matrixOf(1, 3, Float32Array.of(0.5, 0.5, 0)), Uint8Array.of(2))).toBeCloseTo(1.5, 9);
  });
});
