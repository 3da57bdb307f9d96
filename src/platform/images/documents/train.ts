import {
  boostingProbabilities,
  boostingScores,
  exportBoosting,
  finishInTurns,
  fitTemperature,
  foldsByKey,
  matrixOf,
  takeLabelled,
  trainBoosting,
  type Calibration,
  type LabelledRows,
  type Matrix,
  type StepOptions,
} from '../../../learning/index.js';
import { IMAGE_NOTE, type DocumentNote, type Familiar } from '../open-model.js';
import { learnFamiliar } from './familiar.js';
import { DOCUMENT_LABELS } from './kinds.js';

/** Features of photographs with known labels. */
export interface DocumentRows {
  readonly names: readonly string[];
  readonly rows: LabelledRows;
  /** The template of each photograph: no template is in both training and validation. */
  readonly templates: readonly string[];
  /** Equal for equal measurements of a photograph. */
  readonly digests: readonly string[];
}

export interface TrainedDocuments {
  /** The model's file. */
  readonly bytes: Uint8Array;
  readonly calibration: Calibration;
  /** Probabilities of each label, row by row. */
  readonly probabilities: (matrix: Matrix) => Matrix;
  readonly familiar: Familiar;
}

/** Folds used in turn to set the temperature and the limit for unknown images. */
const FOLDS = 4;
/** Chosen on templates held out of training. */
const BOOSTING = { rounds: 160, depth: 4, shrinkage: 0.08, minChildWeight: 1, l2: 1, columnShare: 0.3, bins: 64 };

/** Trains a model that judges photographs of documents; equal rows and versions give equal bytes. */
export async function trainDocuments(
  { names, rows, templates }: Omit<DocumentRows, 'digests'>,
  version: string,
  { rounds = BOOSTING.rounds, ...turns }: StepOptions<unknown> & { readonly rounds?: number } = {},
): Promise<TrainedDocuments> {
  const classes = DOCUMENT_LABELS.length;
  const options = { ...BOOSTING, rounds, classes };
  const scores = new Float64Array(rows.matrix.rows * classes);
  const folds = partsOf(foldsByKey(templates, FOLDS));
  for (const { train, test } of folds) {
    const model = await finishInTurns(trainBoosting(takeLabelled(rows, train), options), turns);
    const found = boostingScores(model, takeLabelled(rows, test).matrix);
    test.forEach((row, place) => scores.set(found.subarray(place * classes, (place + 1) * classes), row * classes));
  }
  const calibration = fitTemperature(scores, rows.labels, classes);
  const model = await finishInTurns(trainBoosting(rows, options), turns);
  const [fold] = folds;
  const held = takeLabelled(rows, fold?.test ?? []);
  const limit = learnFamiliar(takeLabelled(rows, fold?.train ?? []), classes, held).limit;
  const familiar = { ...learnFamiliar(rows, classes, held), limit };
  const weights = Buffer.from(familiar.weights.buffer).toString('base64');
  const note: DocumentNote = { kind: 'DOCUMENT', labels: DOCUMENT_LABELS, familiar: { ...familiar, weights } };
  const columns = names.map((name) => ({ name, rule: '' }));
  const bytes = exportBoosting(model, { columns, version, notes: { [IMAGE_NOTE]: JSON.stringify(note) } }, calibration);
  const probabilities = (matrix: Matrix): Matrix => boostingProbabilities(model, matrix, calibration);
  return { bytes, calibration, probabilities, familiar };
}

/** For each fold its rows, and all other rows. */
function partsOf(folds: Uint8Array): { readonly train: Int32Array; readonly test: Int32Array }[] {
  const rows = Int32Array.from(folds.keys());
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: rows.filter((row) => folds[row] !== fold),
    test: rows.filter((row) => folds[row] === fold),
  }));
}

/** Rows of features and labels as a table. */
export function labelledRows(features: readonly Float32Array[], labels: readonly number[]): LabelledRows {
  const columns = features[0]?.length ?? 0;
  const matrix = matrixOf(features.length, columns);
  features.forEach((row, place) => matrix.values.set(row, place * columns));
  return { matrix, labels: Uint8Array.from(labels) };
}
