import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calibrated,
  calibratedVerdict,
  fitLabelCalibration,
  MIN_CASES,
} from '../../../../src/modules/scenarios/rules/calibration.js';
import { MIN_STEP_WEIGHT, stepsOf } from '../../../../src/modules/scenarios/rules/calibration-steps.js';
import { ProbabilityMoves, MAX_MOVES } from '../../../../src/modules/scenarios/thresholds/probability-moves.js';

describe('what scores are worth', () => {
  const cases = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
    minLength: MIN_CASES,
    maxLength: 400,
  });

  it('never falls as scores rise, and is never certain', () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, one, other) => {
          const calibration = fitLabelCalibration(
            of.map(([score]) => score),
            of.map(([, holds]) => holds),
          );
          const [low, high] = [
            calibrated(calibration, Math.min(one, other)),
            calibrated(calibration, Math.max(one, other)),
          ];
          if (calibration.method === 'NONE' || low === null || high === null) return;
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThan(0);
          expect(high).toBeLessThan(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is the share of those in the situation among those with the score', () => {
    const scores = Array.from({ length: 400 }, (_, row) => (row < 200 ? 0.2 : 0.8));
    const holds = scores.map((score, row) => row % 10 < (score > 0.5 ? 7 : 1));
    const calibration = fitLabelCalibration(scores, holds);
    expect(calibration).toMatchObject({ method: 'ISOTONIC', rows: 400, positives: 160 });
    // 21 of 202, and 141 of 202: one more case of either kind.
    expect(calibrated(calibration, 0.2)).toBe(0.104);
    expect(calibrated(calibration, 0.8)).toBe(0.698);
    expect(calibrated(calibration, 0.5)).toBe(0.401);
    expect(calibrated(calibration, 1)).toBe(0.698);
    expect(calibratedVerdict(calibration, 0.2)).toEqual({
      probability: '0.1040',
      calibration: { method: 'ISOTONIC', rows: 400, cases: 200, low: '0.0657', high: '0.1494' },
    });
  });

  it('rests on enough cases at every score, inside its interval', () => {
    // Scores are sums of a few weights, so that many customers share one and some few have others.
    const score = fc.nat({ max: 12 }).map((twelfth) => Math.round((10_000 * twelfth) / 12) / 10_000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.boolean()), { minLength: MIN_CASES, maxLength: 400 }),
        score,
        (of, at) => {
          const [scores, holds] = [of.map(([each]) => each), of.map(([, held]) => held)];
          const steps = stepsOf(scores, holds);
          expect(steps.reduce((sum, { cases }) => sum + cases, 0)).toBe(of.length);
          for (const { weighed } of steps)
            expect(weighed.cases).toBeGreaterThanOrEqual(Math.min(MIN_STEP_WEIGHT, of.length));
          const { probability, calibration } = calibratedVerdict(fitLabelCalibration(scores, holds), at);
          if (probability === null || !calibration) return;
          if (scores.includes(at)) expect(calibration.cases).toBeGreaterThan(0);
          expect(Number(calibration.low)).toBeLessThanOrEqual(Number(probability));
          expect(Number(calibration.high)).toBeGreaterThanOrEqual(Number(probability));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not hang on a handful of cases at one end, and finds a rare situation that is plain', () => {
    const told = (top: readonly boolean[]) => {
      const scores = [...Array.from({ length: 300 }, (_, row) => (row % 3) / 4), ...top.map(() => 0.9)];
      const holds = [...Array.from({ length: 300 }, (_, row) => row % 10 < 1), ...top];
      return calibrated(fitLabelCalibration(scores, holds), 0.9) ?? 0;
    };
    const of = (cases: number, held: number): boolean[] => Array.from({ length: cases }, (_, place) => place < held);
    expect(told(of(3, 3)) - told(of(3, 0))).toBeLessThan(0.2);
    // From the first case on each moves it by five points at most.
    for (let cases = 1; cases < 30; cases += 1) {
      const step = told(of(cases + 1, cases + 1)) - told(of(cases, cases));
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThanOrEqual(0.05);
    }
    expect(told(of(12, 12))).toBeGreaterThan(0.5);
    expect(told(of(30, 30))).toBeGreaterThan(0.9);
  });

  it('says of a score between two steps that nobody had it', () => {
    const scores = Array.from({ length: 400 }, (_, row) => (row < 200 ? 0.2 : 0.8));
    const calibration = fitLabelCalibration(
      scores,
      scores.map((score, row) => row % 10 < (score > 0.5 ? 7 : 1)),
    );
    const [below, between, above] = [0.2, 0.5, 0.8].map((score) => calibratedVerdict(calibration, score).calibration);
    expect(between).toMatchObject({ cases: 0, low: below?.low, high: above?.high });
    expect(calibratedVerdict(calibration, 0.1).calibration).toEqual(below);
    expect(calibratedVerdict(calibration, 0.9).calibration).toEqual(above);
  });

  it('is given without an interval by versions that kept none', () => {
    const earlier = { method: 'ISOTONIC', rows: 300, positives: 90, given: [0.2, 0.8], actual: [0.1, 0.7] } as const;
    expect(calibratedVerdict(earlier, 0.8)).toEqual({
      probability: '0.7000',
      calibration: { method: 'ISOTONIC', rows: 300, cases: null, low: null, high: null },
    });
    expect(calibratedVerdict(undefined, 0.8)).toEqual({ probability: null, calibration: null });
  });

  it('is not given by too few cases, or too few of one kind', () => {
    const few = fitLabelCalibration([0.1, 0.9], [false, true]);
    expect(few).toEqual({ method: 'NONE', rows: 2, positives: 1, given: [], actual: [] });
    expect(calibrated(few, 0.5)).toBeNull();
    expect(calibrated(undefined, 0.5)).toBeNull();
    const rare = Array.from({ length: 1_000 }, (_, row) => row < 4);
    expect(fitLabelCalibration(rare.map(Number), rare)).toMatchObject({ method: 'NONE', rows: 1_000, positives: 4 });
  });
});

describe('whose probabilities move', () => {
  const straight = (by: number) =>
    ({ method: 'ISOTONIC', rows: 300, positives: 90, given: [0, 1], actual: [by, by + 0.5] }) as const;
  const verdict = (label: 'LOW_CASH' | 'JOB_LOSS' | 'NEUTRAL', probability: number) => [
    { label, probability, keyMetrics: [] },
  ];

  it('is counted where both versions give one, and the biggest moves are named first', () => {
    const moves = new ProbabilityMoves();
    moves.add(1, verdict('LOW_CASH', 0.2), verdict('LOW_CASH', 0.6));
    moves.add(2, verdict('LOW_CASH', 0.6), verdict('LOW_CASH', 0.6));
    moves.add(3, verdict('LOW_CASH', 0.2), verdict('LOW_CASH', 0.8));
    moves.add(4, verdict('NEUTRAL', 1), verdict('LOW_CASH', 0.8));
    moves.add(5, verdict('JOB_LOSS', 0.5), verdict('JOB_LOSS', 0.5));
    moves.add(6, verdict('NEUTRAL', 1), verdict('NEUTRAL', 1));
    const before = { LOW_CASH: straight(0.1) };
    expect(moves.result(before, { LOW_CASH: straight(0.2), JOB_LOSS: straight(0.2) })).toEqual({
      compared: 3,
      moved: 2,
      labels: [
        { label: 'JOB_LOSS', compared: 0, moved: 0, appeared: 1, vanished: 0 },
        { label: 'LOW_CASH', compared: 3, moved: 2, appeared: 0, vanished: 0 },
      ],
      listed: [
        { customerId: 3, label: 'LOW_CASH', before: 0.2, after: 0.6 },
        { customerId: 1, label: 'LOW_CASH', before: 0.2, after: 0.5 },
      ],
    });
    expect(moves.result(before, {})).toMatchObject({ compared: 0, moved: 0, labels: [{ vanished: 3 }], listed: [] });
  });

  it('names a bounded number of many, and counts them all', () => {
    const moves = new ProbabilityMoves();
    for (let id = 1; id <= 500; id += 1) moves.add(id, verdict('LOW_CASH', 0.1), verdict('LOW_CASH', 0.9));
    const { moved, listed } = moves.result({ LOW_CASH: straight(0.1) }, { LOW_CASH: straight(0.1) });
    expect(moved).toBe(500);
    expect(listed.map(({ customerId }) => customerId)).toEqual(Array.from({ length: MAX_MOVES }, (_, at) => at + 1));
  });
});
