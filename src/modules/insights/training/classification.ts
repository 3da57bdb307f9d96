import { accuracy, confusionMatrix, macroF1, type Labels } from '../../../learning/index.js';
import type { Comparison, Confusion, Figure } from '../../models/index.js';
import type { Localized } from '../../../platform/text.js';
import { bootstrapped } from './figures.js';
import { ACCURACY, IMPROVEMENT, MEAN_F1 } from './training.texts.js';

const F1_FIGURE = { name: 'macroF1', title: MEAN_F1 };
const ACCURACY_FIGURE = { name: 'accuracy', title: ACCURACY };
const F1_IMPROVEMENT = { name: 'macroF1', title: IMPROVEMENT };

/** The predictions of a model and of a baseline, row by row, and what the baseline is. */
interface ModelAndBaseline {
  readonly model: Labels;
  readonly baseline: Labels;
  readonly baselineTitle: Localized;
}

interface ComparedClassifiers {
  readonly comparison: Comparison;
  readonly metrics: readonly [Figure, Figure];
  readonly baselineMetrics: readonly [Figure, Figure];
}

/** Compares both on the same rows; macro F1 decides, which counts rare classes as much as others. */
export function compareClassifiers(
  truth: Labels,
  { model, baseline, baselineTitle }: ModelAndBaseline,
  classes: number,
  seed: number,
): ComparedClassifiers {
  const figures = (predicted: Labels, places: Int32Array): readonly [number, number] => {
    const own = Uint8Array.from(places, (row) => truth[row] ?? 0);
    const other = Uint8Array.from(places, (row) => predicted[row] ?? 0);
    return [macroF1(confusionMatrix(own, other, classes)), accuracy(own, other)];
  };
  const measured = [F1_FIGURE, ACCURACY_FIGURE, F1_FIGURE, ACCURACY_FIGURE, F1_IMPROVEMENT];
  const found = bootstrapped(truth.length, seed, measured, (places) => {
    const [own, plain] = [figures(model, places), figures(baseline, places)];
    return [...own, ...plain, own[0] - plain[0]];
  });
  const [f1, right, plainF1, plainRight, improvement] = found as [Figure, Figure, Figure, Figure, Figure];
  return {
    comparison: { model: f1, baseline: plainF1, baselineTitle, improvement },
    metrics: [f1, right],
    baselineMetrics: [plainF1, plainRight],
  };
}

/** Rows by truth, columns by prediction. */
export function confusionOf(truth: Labels, predicted: Labels, labels: readonly string[]): Confusion {
  const { columns, values } = confusionMatrix(truth, predicted, labels.length);
  return { labels, counts: labels.map((_, row) => [...values.subarray(row * columns, (row + 1) * columns)]) };
}
