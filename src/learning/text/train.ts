import { minimise } from '../minimise.js';
import { randomOf } from '../random.js';
import { finish, withProgress, type QuietSteps, type Steps } from '../work-steps.js';
import { textFolds, type TextRow } from './folds.js';
import { SHORT_TEXTS, UTTERANCES, type TextReading } from './grams.js';
import { blended, scoreVector, type LabelledVectors, type LinearScores } from './linear.js';
import { probabilitiesOf, trainMaximumEntropy } from './maximum-entropy.js';
import { likeliest, type Scope, type TextModel } from './model.js';
import { trainSvm } from './svm.js';
import { fitTextFeatures, TextVectors, type TextFeatures } from './tf-idf.js';

export interface TextTraining {
  /** Ways of reading; when there are several, the one is taken by which held-out rows are the most probable. */
  readonly readings: readonly [TextReading, ...TextReading[]];
  /** The cost parameter of the support vector machines; see `SvmOptions`. */
  readonly cost: number;
  readonly svmEpochs: number;
  readonly entropyEpochs: number;
  readonly seed: number;
  /** The label of texts that are about nothing else, and how many of them may be taken for something; null for none. */
  readonly outside: { readonly label: string; readonly falseAcceptRate: number } | null;
}

/** Chosen by cross-validation on Banking77 and 3i4K; see `bench/RESULTS.md`. */
export const TEXT_TRAINING: TextTraining = {
  readings: [SHORT_TEXTS, UTTERANCES],
  cost: 1,
  svmEpochs: 15,
  entropyEpochs: 12,
  seed: 1,
  outside: null,
};

/** The current phase. */
export type TextProgress = 'calibrating' | 'training';

/** A fifth of the rows is held out at a time, until this many were: more would hardly change the calibration. */
const [CALIBRATION_FOLDS, CALIBRATION_ROWS] = [5, 2_000];
const MAX_LABELS = 256;
const ENTROPY_RATE = 0.5;
/** Limits of a score's share: when every held-out row is right, the best would be infinite. */
const [LEAST_SHARE, GREATEST_SHARE] = [0.05, 40];
const SHARE_ROUNDS = 60;

/**
 * Trains a text classifier: support vector machines and a maximum entropy model on the same vectors, blended into one
 * linear model by the shares that make held-out rows most probable, which calibrates it too. It also chooses the
 * reading that makes held-out rows most probable. Labels are sorted by their code units. The same rows and options give
 * the same model.
 * @throws RangeError when there are fewer than two labels, more than 256, or too few rows to hold some out.
 */
export function* trainTextClassifier(
  rows: readonly TextRow[],
  options: Partial<TextTraining> = {},
): Steps<TextProgress, TextModel> {
  const training = { ...TEXT_TRAINING, ...options };
  const labels = labelsOf(rows, training);
  const { reading, heldOut } = yield* withProgress(scoreHeldOut(rows, labels, training), 'calibrating');
  const { shares } = sharesOf(heldOut);
  const scope = training.outside && scopeOf(heldOut, shares, labels, training.outside);
  const { svm, entropy, features } = yield* withProgress(trainBoth(rows, labels, training, reading), 'training');
  return { labels, features, scores: blended(svm, shares.svm, entropy, shares.entropy), scope };
}

function labelsOf(rows: readonly TextRow[], { outside }: TextTraining): readonly string[] {
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  if (labels.length < 2 || labels.length > MAX_LABELS)
    throw new RangeError(`texts are classified by 2 to ${MAX_LABELS} labels; there are ${labels.length}`);
  if (rows.length < CALIBRATION_FOLDS * 2)
    throw new RangeError(`${rows.length} texts are too few to hold some of them out`);
  if (outside && !labels.includes(outside.label)) throw new RangeError(`no text is labelled ${outside.label}`);
  return labels;
}

function* trainBoth(
  rows: readonly TextRow[],
  labels: readonly string[],
  training: TextTraining,
  reading: TextReading,
): QuietSteps<Both> {
  const { cost, svmEpochs, entropyEpochs, seed } = training;
  const texts = rows.map(({ text }) => text);
  const features = yield* fitTextFeatures(texts, reading);
  const reader = new TextVectors(features);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const data: LabelledVectors = {
    vectors: texts.map((text) => reader.of(text)),
    labels: Uint8Array.from(rows, ({ label }) => numbers.get(label) ?? 0),
    classes: labels.length,
    buckets: 2 ** reading.bits,
  };
  const svm = yield* withProgress(trainSvm(data, { cost, epochs: svmEpochs }, randomOf(seed, 2)), undefined);
  const steps = { epochs: entropyEpochs, rate: ENTROPY_RATE };
  const entropy = yield* withProgress(trainMaximumEntropy(data, steps, randomOf(seed, 3)), undefined);
  return { features, svm, entropy };
}

interface Both {
  readonly features: TextFeatures;
  readonly svm: LinearScores;
  readonly entropy: LinearScores;
}

/** Both models' scores for a row that neither was trained on. */
interface HeldOut {
  readonly label: number;
  readonly svm: Float32Array;
  readonly entropy: Float32Array;
}

/**
 * Scores of held-out rows, and the reading that makes those of the first fold most probable, the first among equals;
 * further folds use only this reading.
 */
function* scoreHeldOut(
  rows: readonly TextRow[],
  labels: readonly string[],
  training: TextTraining,
): QuietSteps<{ readonly reading: TextReading; readonly heldOut: readonly HeldOut[] }> {
  const folds = textFolds(rows, CALIBRATION_FOLDS, training.seed);
  let [reading, heldOut, loss] = [training.readings[0], new Array<HeldOut>(), Infinity];
  for (const way of training.readings) {
    const scored = yield* scoreFold(rows, labels, training, { folds, fold: 0, reading: way });
    const its = sharesOf(scored).loss;
    if (its < loss) [reading, heldOut, loss] = [way, scored, its];
  }
  for (let fold = 1; fold < CALIBRATION_FOLDS && heldOut.length < CALIBRATION_ROWS; fold += 1)
    heldOut.push(...(yield* scoreFold(rows, labels, training, { folds, fold, reading })));
  return { reading, heldOut };
}

function* scoreFold(
  rows: readonly TextRow[],
  labels: readonly string[],
  training: TextTraining,
  { folds, fold, reading }: { readonly folds: Uint8Array; readonly fold: number; readonly reading: TextReading },
): QuietSteps<HeldOut[]> {
  const learned = rows.filter((_, row) => folds[row] !== fold);
  const { svm, entropy, features } = yield* trainBoth(learned, labels, training, reading);
  const reader = new TextVectors(features);
  const scored: HeldOut[] = [];
  for (const [row, { text, label }] of rows.entries()) {
    if (folds[row] !== fold) continue;
    const vector = reader.of(text);
    scored.push({ label: labels.indexOf(label), svm: scoreVector(svm, vector), entropy: scoreVector(entropy, vector) });
  }
  yield;
  return scored;
}

interface Shares {
  readonly svm: number;
  readonly entropy: number;
}

const blend = ({ svm, entropy }: HeldOut, shares: Shares): Float32Array =>
  probabilitiesOf(svm.map((score, label) => shares.svm * score + shares.entropy * (entropy[label] ?? 0)));

/** The shares by which the labels of held-out rows are most probable: a temperature for each of the two models. */
function sharesOf(heldOut: readonly HeldOut[]): { readonly shares: Shares; readonly loss: number } {
  const within = (share: number): number => Math.min(GREATEST_SHARE, Math.max(LEAST_SHARE, share));
  const { point, value } = finish(
    minimise(
      function* ([svmShare = 1, entropyShare = 1], gradient) {
        gradient.fill(0);
        let loss = 0;
        for (const row of heldOut) {
          const probabilities = blend(row, { svm: svmShare, entropy: entropyShare });
          loss -= Math.log(Math.max(Number.MIN_VALUE, probabilities[row.label] ?? 0)) / heldOut.length;
          probabilities.forEach((probability, label) => {
            const error = (probability - (label === row.label ? 1 : 0)) / heldOut.length;
            gradient[0] = (gradient[0] ?? 0) + error * (row.svm[label] ?? 0);
            gradient[1] = (gradient[1] ?? 0) + error * (row.entropy[label] ?? 0);
          });
        }
        yield;
        return loss;
      },
      Float64Array.of(1, 1),
      SHARE_ROUNDS,
    ),
  );
  return { shares: { svm: within(point[0] ?? 1), entropy: within(point[1] ?? 1) }, loss: value };
}

/** The lowest threshold at which no more held-out outside rows are accepted than the rate allows. */
function scopeOf(
  heldOut: readonly HeldOut[],
  shares: Shares,
  labels: readonly string[],
  { label, falseAcceptRate }: NonNullable<TextTraining['outside']>,
): Scope {
  const outside = labels.indexOf(label);
  const taken = heldOut
    .filter((row) => row.label === outside)
    .map((row) => likeliest(blend(row, shares), outside).probability);
  const threshold = thresholdAt(taken, falseAcceptRate);
  const accepted = taken.filter((probability) => probability >= threshold).length;
  return { outside: label, threshold, falseAcceptRate: accepted / Math.max(1, taken.length) };
}

/** The lowest threshold that at most this share of the values reaches. */
export function thresholdAt(values: readonly number[], share: number): number {
  const descending = values.toSorted((one, other) => other - one);
  const first = descending[Math.floor(share * values.length)];
  return first === undefined ? 0 : first + Number.EPSILON * 2 ** 24;
}
