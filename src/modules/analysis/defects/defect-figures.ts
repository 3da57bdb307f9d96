import {
  auc,
  bootstrap,
  calibrationError,
  fitPlatt,
  places,
  randomOf,
  reliability,
  shuffle,
  wilsonInterval,
} from '../../../learning/index.js';
import type { Localized } from '../../../platform/text.js';
import type { Calibration, Figure, SubgroupGap } from '../../models/index.js';
import type { DefectScore, PixelScores } from './defect-scores.js';
import {
  AUC_TITLE,
  CALIBRATION_ERROR_TITLE,
  DEFECT_KIND_TITLE,
  FALSE_ALARM_SHARE_TITLE,
  FOUND_SHARE_TITLE,
  PIXEL_AUC_TITLE,
} from './defect.texts.js';

/** Draws of the bootstrap: the ends of its interval are then accurate to a hundredth. */
const BOOTSTRAP_DRAWS_OF_DEFECTS = 500;
const METHOD = `bootstrap over images, ${BOOTSTRAP_DRAWS_OF_DEFECTS} draws`;
export const isDefective = ({ defect }: DefectScore): 0 | 1 => (defect === null ? 0 : 1);

/** The chance that a defective image scores higher than a good one. @throws RangeError unless there are both kinds. */
export function aucFigure(scores: readonly DefectScore[], seed: number): Figure {
  const [distances, truths] = [scores.map(({ distance }) => distance), scores.map(isDefective)];
  const drawn = bootstrap(
    scores.length,
    (rows) =>
      auc(
        Array.from(rows, (row) => distances[row] ?? 0),
        Array.from(rows, (row) => truths[row] ?? 0),
      ),
    { draws: BOOTSTRAP_DRAWS_OF_DEFECTS, seed },
  );
  return { name: 'auc', title: AUC_TITLE, ...drawn, rows: scores.length, method: METHOD };
}

/** The same of pixels inside defective images; null where no image has a mask. */
export function pixelFigure({ warmth, isDefect, images }: PixelScores): Figure | null {
  const value = auc(warmth, isDefect);
  if (images === 0 || Number.isNaN(value)) return null;
  return {
    name: 'pixelAuc',
    title: PIXEL_AUC_TITLE,
    value,
    low: null,
    high: null,
    rows: images,
    method: 'all squares of four pixels of the images with a mask',
  };
}

/** At the threshold, which held-out good images set: the share of defects found, and of good ones called defective. */
export function thresholdFigures(scores: readonly DefectScore[], threshold: number): Figure[] {
  const share = (name: string, title: Localized, kind: 0 | 1): Figure[] => {
    const of = scores.filter((score) => isDefective(score) === kind);
    const found = wilsonInterval(of.filter(({ distance }) => distance > threshold).length, of.length);
    if (!found) return [];
    return [{ name, title, value: found.share, low: found.low, high: found.high, rows: of.length, method: 'Wilson' }];
  };
  return [...share('foundShare', FOUND_SHARE_TITLE, 1), ...share('falseAlarmShare', FALSE_ALARM_SHARE_TITLE, 0)];
}

/** The figure by kind of defect, each against all good images. */
export function byDefect(scores: readonly DefectScore[], seed: number): SubgroupGap {
  const good = scores.filter(({ defect }) => defect === null);
  const kinds = [...new Set(scores.flatMap(({ defect }) => defect ?? []))].sort();
  const groups = kinds.map((kind) => {
    const { value, low, high } = aucFigure([...good, ...scores.filter(({ defect }) => defect === kind)], seed);
    return { label: kind, value, low, high, rows: scores.filter(({ defect }) => defect === kind).length };
  });
  const values = groups.map(({ value }) => value);
  return {
    attribute: 'defect',
    title: DEFECT_KIND_TITLE,
    figure: 'auc',
    groups,
    gap: values.length > 1 ? Math.max(...values) - Math.min(...values) : 0,
  };
}

/** Parts of the test, each of which has probabilities from a fit to the others. */
const FOLDS = 5;
const BINS = 10;

/**
 * How probable defects are by distance, fitted to the test; and how far that is from the truth, each image by a fit
 * that did not see it.
 */
export function calibrated(
  scores: readonly DefectScore[],
  seed: number,
): { readonly slope: number; readonly intercept: number; readonly calibration: Calibration } {
  const order = [...shuffle(places(scores.length), randomOf(seed, 5))];
  const fitted = (rows: readonly DefectScore[]) =>
    fitPlatt(
      rows.map(({ distance }) => distance),
      Uint8Array.from(rows, isDefective),
    );
  const mixed = order.flatMap((place) => scores[place] ?? []);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fitted(mixed.filter((__, place) => place % FOLDS !== fold)));
  const probabilities = mixed.map(({ distance }, place) => {
    const { slope = 1, intercept = 0 } = folds[place % FOLDS] ?? {};
    return 1 / (1 + Math.exp(-(slope * distance + intercept)));
  });
  const truths = mixed.map(isDefective);
  const errorOf = (rows: ArrayLike<number>): number =>
    calibrationError(
      reliability(
        Array.from(rows, (row) => probabilities[row] ?? 0),
        Array.from(rows, (row) => truths[row] ?? 0),
        BINS,
      ),
    );
  const error = bootstrap(mixed.length, errorOf, { draws: BOOTSTRAP_DRAWS_OF_DEFECTS, seed });
  const { slope, intercept } = fitted(scores);
  const calibration: Calibration = {
    error: {
      name: 'calibrationError',
      title: CALIBRATION_ERROR_TITLE,
      ...error,
      rows: scores.length,
      method: `${FOLDS} folds; ${METHOD}`,
    },
    bins: reliability(probabilities, truths, BINS).map(({ count, meanProbability, frequency }) => ({
      predicted: meanProbability,
      observed: frequency,
      rows: count,
    })),
  };
  return { slope, intercept, calibration };
}
