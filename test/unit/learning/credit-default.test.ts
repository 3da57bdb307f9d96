import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  auc,
  boostingProbabilities,
  finish,
  foldsByKey,
  logisticProbabilities,
  matrixOf,
  places,
  takeLabelled,
  trainBoosting,
  trainLogistic,
  type LabelledRows,
  type Matrix,
} from '../../../src/learning/index.js';
import { times } from '../../support/times.js';

/** Defaults of credit card clients in Taiwan, 2005 (Yeh and Lien, 2009; UCI, CC BY 4.0), where it has been laid beside the project. */
const FILE = resolve(import.meta.dirname, '../../../../shared/data/taiwan-credit-default/UCI_Credit_Card.csv.gz');
const FOLDS = 5;
/** Of these folds, as many are judged: all five take thirteen seconds. */
const JUDGED = times(2, FOLDS);
/** The columns between the customer's number and whether they failed to pay. */
const COLUMNS = 23;

function credits(): LabelledRows & { readonly keys: string[] } {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map((field) => Number(field.replaceAll('"', ''))));
  return {
    keys: rows.map(([id = 0]) => String(id)),
    matrix: matrixOf(rows.length, COLUMNS, Float32Array.from(rows.flatMap((row) => row.slice(1, COLUMNS + 1)))),
    labels: Uint8Array.from(rows, (row) => row[COLUMNS + 1] ?? 0),
  };
}

/** Mean AUC over the judged folds, each predicted by a model trained on the others. */
function crossValidated(
  rows: ReturnType<typeof credits>,
  learn: (rows: LabelledRows) => (matrix: Matrix) => Matrix,
): number {
  const folds = foldsByKey(rows.keys, FOLDS, 7);
  const all = places(rows.matrix.rows);
  let sum = 0;
  for (let fold = 0; fold < JUDGED; fold += 1) {
    const told = learn(
      takeLabelled(
        rows,
        all.filter((row) => folds[row] !== fold),
      ),
    );
    const unseen = takeLabelled(
      rows,
      all.filter((row) => folds[row] === fold),
    );
    const positive = told(unseen.matrix).values.filter((_, place) => place % 2 === 1);
    sum += auc(positive, unseen.labels);
  }
  return sum / JUDGED;
}

const there = existsSync(FILE) ? describe : describe.skip;

there('defaults of 30,000 credit card clients (needs taiwan-credit-default in shared/data beside the project)', () => {
  // scikit-learn's HistGradientBoostingClassifier reaches 0.782 on the same rows.
  it('are predicted by boosting as well as by scikit-learn, and better than by logistic regression', () => {
    const rows = credits();
    expect(rows.matrix.rows).toBe(30_000);
    expect(rows.labels.reduce((sum, label) => sum + label, 0)).toBe(6_636);
    const boosted = crossValidated(rows, (part) => {
      const model = finish(trainBoosting(part, { classes: 2, rounds: 80, l2: 5, minChildWeight: 10 }));
      return (matrix) => boostingProbabilities(model, matrix);
    });
    const linear = crossValidated(rows, (part) => {
      const model = finish(trainLogistic(part, { classes: 2 }));
      return (matrix) => logisticProbabilities(model, matrix);
    });
    expect(boosted).toBeGreaterThan(0.78);
    expect(boosted - linear).toBeGreaterThan(0.04);
  }, 180_000);
});
