import { applyIsotonic, wilsonInterval } from '../../platform/learning/index.js';
import { stepsOf } from './calibration-steps.js';
import type { ScenarioLabel } from './rule.js';

/** How scores of a label become probabilities, and on how many cases that rests. */
export interface LabelCalibration {
  /** NONE: too few cases; a score is then all there is. */
  readonly method: 'ISOTONIC' | 'NONE';
  /** Cases in which a person said whether the customer was in the situation. */
  readonly rows: number;
  /** Those in which he was. */
  readonly positives: number;
  /** Points of the curve: scores that were given, ascending, and the share in which it was so. None without a curve. */
  readonly given: readonly number[];
  readonly actual: readonly number[];
  /** Of each point: cases behind it, and the 95 % interval of its share. Absent of versions of before it was kept. */
  readonly cases?: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/** What is told of it with a verdict. */
export interface VerdictCalibration extends Pick<LabelCalibration, 'method' | 'rows'> {
  /** Cases with such a score that the probability rests on; null without one, and where it was not kept. */
  readonly cases: number | null;
  /** The 95 % interval of the probability, as decimal text. */
  readonly low: string | null;
  readonly high: string | null;
}

/** A score as a probability. */
export interface Calibrated {
  /** As decimal text with four places; null where there is no curve. */
  readonly probability: string | null;
  /** Null where nobody said anything of the label. */
  readonly calibration: VerdictCalibration | null;
}

export type Calibrations = Readonly<Partial<Record<ScenarioLabel, LabelCalibration>>>;

/** From so many cases on, with so many of each outcome, a curve is fitted: fewer say little about any part of it. */
export const [MIN_CASES, MIN_OF_EACH] = [200, 10];

const toFourPlaces = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Fits a rising curve to what people said (isotonic regression; Zadrozny and Elkan, 2002), each step of which rests on
 * enough cases to be told. The interval of a step is Wilson's.
 */
export function fitLabelCalibration(scores: readonly number[], holds: readonly boolean[]): LabelCalibration {
  const [rows, positives] = [scores.length, holds.filter(Boolean).length];
  if (rows < MIN_CASES || Math.min(positives, rows - positives) < MIN_OF_EACH) {
    return { method: 'NONE', rows, positives, given: [], actual: [] };
  }
  const points = stepsOf(scores.map(toFourPlaces), holds).flatMap(({ from, to, share, cases, weighed }) => {
    const { low, high } = wilsonInterval(weighed.positives, weighed.cases) ?? { low: 0, high: 1 };
    return (from === to ? [from] : [from, to]).map((given) => ({ given, share, cases, low, high }));
  });
  return {
    ...{ method: 'ISOTONIC', rows, positives },
    given: points.map(({ given }) => given),
    actual: points.map(({ share }) => toFourPlaces(share)),
    cases: points.map(({ cases }) => cases),
    low: points.map(({ low }) => toFourPlaces(low)),
    high: points.map(({ high }) => toFourPlaces(high)),
  };
}

/** The probability behind a score, to four places; null where there is no curve. */
export function calibrated(calibration: LabelCalibration | undefined, score: number): number | null {
  if (calibration?.method !== 'ISOTONIC') return null;
  return along(calibration.given, calibration.actual, score);
}

/** A score as it is told: its probability, on how many cases it rests, and how sure that is. */
export function calibratedVerdict(calibration: LabelCalibration | undefined, score: number): Calibrated {
  if (!calibration) return { probability: null, calibration: null };
  const { method, rows, given, cases, low, high } = calibration;
  const text = (values: readonly number[] | undefined): string | null =>
    values && values.length > 0 ? along(given, values, score).toFixed(4) : null;
  return {
    probability: calibrated(calibration, score)?.toFixed(4) ?? null,
    calibration: { method, rows, cases: casesNear(given, cases ?? [], score), low: text(low), high: text(high) },
  };
}

/** Between two points what lies straight between their values; level before the first and after the last. */
function along(given: readonly number[], values: readonly number[], score: number): number {
  const curve = { given: Float64Array.from(given), actual: Float64Array.from(values) };
  return toFourPlaces(applyIsotonic(curve, [score])[0] ?? 0);
}

/** Cases behind the step a score lies on; between two steps those behind the one that has fewer. */
function casesNear(given: readonly number[], cases: readonly number[], score: number): number | null {
  const after = given.findIndex((point) => point >= score);
  const places = after === -1 ? [given.length - 1] : given[after] === score ? [after] : [Math.max(0, after - 1), after];
  const near = places.flatMap((place) => cases[place] ?? []);
  return near.length > 0 ? Math.min(...near) : null;
}
