import { applyIsotonic, wilsonInterval } from '../../../learning/index.js';
import { stepsOf } from './calibration-steps.js';
import { toFourPlaces } from './evaluate.js';
import type { ScenarioLabel } from './rule.js';

/** How scores of a label become probabilities, and on how many cases that rests. */
export interface LabelCalibration {
  /** NONE: too few cases; a score is then all there is. */
  readonly method: 'ISOTONIC' | 'NONE';
  /** Cases in which a person said whether the customer was in the situation. */
  readonly rows: number;
  /** Cases in which the customer was in it. */
  readonly positives: number;
  /** Points of the curve: scores that were given, ascending, and the share in which it was so. None without a curve. */
  readonly given: readonly number[];
  readonly actual: readonly number[];
  /**
   * For each point, the cases behind it and the 95 % interval of its share. Absent for versions from before it was
   * stored.
   */
  readonly cases?: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/** What a verdict reports of it. */
export interface VerdictCalibration extends Pick<LabelCalibration, 'method' | 'rows'> {
  /** Cases with such a score that the probability rests on; null without one, and where it was not kept. */
  readonly cases: number | null;
  /** The 95 % interval of the probability, as decimal text. */
  readonly low: string | null;
  readonly high: string | null;
}

type Certainty = Pick<VerdictCalibration, 'cases' | 'low' | 'high'>;

/** A score as a probability. */
export interface Calibrated {
  /** As decimal text with four places; null where there is no curve. */
  readonly probability: string | null;
  /** Null when nobody reviewed the label. */
  readonly calibration: VerdictCalibration | null;
}

export type Calibrations = Readonly<Partial<Record<ScenarioLabel, LabelCalibration>>>;

/**
 * A curve is fitted from this many cases on, with this many of each outcome. Few customers are in a rare situation,
 * such as a rejected application: five are enough, since steps are filled up and the interval shows the uncertainty.
 */
export const [MIN_CASES, MIN_OF_EACH] = [200, 5];

/**
 * Fits a rising curve to what people said (isotonic regression; Zadrozny and Elkan, 2002), each step of which rests on
 * enough cases. The interval of a step is Wilson's.
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
    method: 'ISOTONIC',
    rows,
    positives,
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
  return interpolated(calibration.given, calibration.actual, score);
}

/** A score as it is reported: its probability, the number of cases behind it, and its interval. */
export function calibratedVerdict(calibration: LabelCalibration | undefined, score: number): Calibrated {
  if (!calibration) return { probability: null, calibration: null };
  const { method, rows } = calibration;
  return {
    probability: calibrated(calibration, score)?.toFixed(4) ?? null,
    calibration: { method, rows, ...certainty(calibration, score) },
  };
}

/** How sure a probability is. Between two steps there was no such score, and all from one to the other may be so. */
function certainty({ given, cases = [], low = [], high = [] }: LabelCalibration, score: number): Certainty {
  const after = given.findIndex((point) => point >= score);
  const before = after === -1 ? given.length - 1 : given[after] === score ? after : Math.max(0, after - 1);
  const upper = after === -1 ? before : after;
  const [least, most, one, other] = [low[before], high[upper], cases[before], cases[upper]];
  if (least === undefined || most === undefined || one === undefined || other === undefined) {
    return { cases: null, low: null, high: null };
  }
  const isOnStep = before === upper || (low[before] === low[upper] && high[before] === high[upper]);
  return { cases: isOnStep ? one : 0, low: least.toFixed(4), high: most.toFixed(4) };
}

/** Between two points what lies straight between their values; level before the first and after the last. */
function interpolated(given: readonly number[], values: readonly number[], score: number): number {
  const curve = { given: Float64Array.from(given), actual: Float64Array.from(values) };
  return toFourPlaces(applyIsotonic(curve, [score])[0] ?? 0);
}
