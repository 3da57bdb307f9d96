import { matrixOf, type Matrix } from '../matrix.js';
import { bootstrap, type Interval } from '../metrics/bootstrap.js';
import { calibrationError, confidences, reliability } from '../metrics/calibration.js';
import { accuracy, confusionMatrix, macroF1, predictedClasses } from '../metrics/classes.js';
import { withProgress, type Steps } from '../work-steps.js';
import { textFolds, type TextRow } from './folds.js';
import { TextClassifier, type TextModel } from './model.js';
import { trainTextClassifier, type TextTraining } from './train.js';

/** Predictions of a model, or of several trained on other rows, for rows they had not seen. */
export interface TextVerdicts {
  readonly labels: readonly string[];
  /** A row for each text, and in it a probability for each label. */
  readonly probabilities: Matrix;
  /** The true label of each text, as an index. */
  readonly truth: Uint8Array;
}

/** Quality of predictions, with 95 % intervals. */
export interface TextFigures {
  readonly rows: number;
  readonly accuracy: Interval;
  /** Mean F1 of the labels that occur. */
  readonly macroF1: Interval;
  /** Expected calibration error of the likeliest label, in fifteen parts. */
  readonly calibrationError: number;
}

/** Runs a model on rows. @throws RangeError for a label that it does not know. */
export function judgeTexts(model: TextModel, rows: readonly TextRow[]): TextVerdicts {
  const known = new Map(model.labels.map((label, place) => [label, place]));
  const strange = rows.find(({ label }) => !known.has(label));
  if (strange) throw new RangeError(`the model knows no label ${strange.label}`);
  const classifier = new TextClassifier(model);
  const probabilities = matrixOf(rows.length, model.labels.length);
  rows.forEach(({ text }, row) => {
    probabilities.values.set(classifier.probabilities(text), row * model.labels.length);
  });
  return { labels: model.labels, probabilities, truth: Uint8Array.from(rows, ({ label }) => known.get(label) ?? 0) };
}

/**
 * Predicts every row by a model trained only on the other folds: reading, weights and calibration. Yields the current
 * fold, from 0.
 */
export function* crossValidateTexts(
  rows: readonly TextRow[],
  folds: number,
  options: Partial<TextTraining> = {},
  served: (model: TextModel) => TextModel = (model) => model,
): Steps<number, TextVerdicts> {
  const foldOf = textFolds(rows, folds, options.seed ?? 1);
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const probabilities = matrixOf(rows.length, labels.length);
  const truth = Uint8Array.from(rows, ({ label }) => labels.indexOf(label));
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = rows.filter((_, row) => foldOf[row] !== fold);
    const model = yield* withProgress(trainTextClassifier(learned, options), fold);
    const classifier = new TextClassifier(served(model));
    // A label whose rows are all in this fold is unknown to models of the others.
    const columns = model.labels.map((label) => labels.indexOf(label));
    for (const [row, { text }] of rows.entries()) {
      if (foldOf[row] !== fold) continue;
      classifier.probabilities(text).forEach((probability, label) => {
        probabilities.values[row * labels.length + (columns[label] ?? 0)] = probability;
      });
    }
  }
  return { labels, probabilities, truth };
}

/** Draws of the bootstrap over rows. */
const BOOTSTRAP_DRAWS_OF_TEXTS = 500;

export function textFigures({ labels, probabilities, truth }: TextVerdicts): TextFigures {
  const predicted = predictedClasses(probabilities);
  const figure = (metric: (truth: Uint8Array, predicted: Uint8Array) => number): Interval =>
    bootstrap(
      truth.length,
      (rows) =>
        metric(
          Uint8Array.from(rows, (row) => truth[row] ?? 0),
          Uint8Array.from(rows, (row) => predicted[row] ?? 0),
        ),
      { draws: BOOTSTRAP_DRAWS_OF_TEXTS },
    );
  const sure = confidences(probabilities, truth);
  return {
    rows: truth.length,
    accuracy: figure(accuracy),
    macroF1: figure((some, others) => macroF1(confusionMatrix(some, others, labels.length))),
    calibrationError: calibrationError(reliability(sure.probabilities, sure.hits)),
  };
}
