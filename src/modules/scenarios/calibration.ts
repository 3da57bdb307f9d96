import { applyIsotonic, fitIsotonic } from '../../platform/learning/index.js';
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
}

/** What is told of it with a verdict. */
export type VerdictCalibration = Pick<LabelCalibration, 'method' | 'rows'>;

export type Calibrations = Readonly<Partial<Record<ScenarioLabel, LabelCalibration>>>;

/** From so many cases on, with so many of each outcome, a curve is fitted: fewer say little about any part of it. */
export const [MIN_CASES, MIN_OF_EACH] = [200, 10];

const toFourPlaces = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Fits the rising curve nearest to what people said (isotonic regression; Zadrozny and Elkan, 2002). No probability is
 * told as 0 or 1, which no number of cases proves: all stay as far off as one more case of either kind would hold them.
 */
export function fitLabelCalibration(scores: readonly number[], holds: readonly boolean[]): LabelCalibration {
  const [rows, positives] = [scores.length, holds.filter(Boolean).length];
  if (rows < MIN_CASES || Math.min(positives, rows - positives) < MIN_OF_EACH) {
    return { method: 'NONE', rows, positives, given: [], actual: [] };
  }
  const curve = fitIsotonic(scores, holds.map(Number));
  const least = 1 / (rows + 2);
  const actual = Array.from(curve.actual, (share) => toFourPlaces(Math.min(1 - least, Math.max(least, share))));
  return { method: 'ISOTONIC', rows, positives, given: Array.from(curve.given, toFourPlaces), actual };
}

/** The probability behind a score, to four places; null where there is no curve. */
export function calibrated(calibration: LabelCalibration | undefined, score: number): number | null {
  if (calibration?.method !== 'ISOTONIC') return null;
  const { given, actual } = calibration;
  const curve = { given: Float64Array.from(given), actual: Float64Array.from(actual) };
  return toFourPlaces(applyIsotonic(curve, [score])[0] ?? 0);
}
