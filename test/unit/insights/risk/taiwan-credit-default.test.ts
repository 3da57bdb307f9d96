import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { RISK_BOOSTING, secondClass } from '../../../../src/modules/insights/risk/risk-training.js';
import {
  auc,
  boostingProbabilities,
  bootstrap,
  finish,
  matrixOf,
  places,
  randomOf,
  shuffle,
  takeLabelled,
  takeRows,
  trainBoosting,
  type LabelledRows,
} from '../../../../src/platform/learning/index.js';

/** “Default of Credit Card Clients”, UCI, CC BY 4.0 (Yeh and Lien 2009): the public data closest to this task. */
const FILE = '../shared/data/taiwan-credit-default/UCI_Credit_Card.csv.gz';
const FOLDS = 5;
const isThere = existsSync(FILE);

function read(): LabelledRows {
  const [header = '', ...lines] = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n');
  const width = header.split(',').length;
  // The first column is a number without meaning, the last the label.
  const columns = width - 2;
  const values = new Float32Array(lines.length * columns);
  const labels = new Uint8Array(lines.length);
  for (const [row, line] of lines.entries()) {
    const fields = line.trim().split(',');
    for (let at = 0; at < columns; at += 1) values[row * columns + at] = Number(fields[at + 1]);
    labels[row] = Number(fields[width - 1]);
  }
  return { matrix: matrixOf(lines.length, columns, values), labels };
}

/** Risks of all rows, each foretold by a model that has not seen it. */
function crossValidated(data: LabelledRows): { readonly risks: Float32Array; readonly areas: readonly number[] } {
  const order = shuffle(places(data.matrix.rows), randomOf(4));
  const risks = new Float32Array(data.matrix.rows);
  const areas = Array.from({ length: FOLDS }, (_, fold) => {
    const held = order.filter((_row, at) => at % FOLDS === fold);
    const others = order.filter((_row, at) => at % FOLDS !== fold);
    const stop = Math.floor(0.9 * others.length);
    const [train, validation] = [others.slice(0, stop), others.slice(stop)].map((part) => takeLabelled(data, part));
    if (!train) throw new Error('nothing to learn from');
    const model = finish(trainBoosting(train, { ...RISK_BOOSTING, seed: fold }, validation));
    const told = secondClass(boostingProbabilities(model, takeRows(data.matrix, held)));
    for (const [at, row] of held.entries()) risks[row] = told[at] ?? NaN;
    return auc(
      told,
      Uint8Array.from(held, (row) => data.labels[row] ?? 0),
    );
  });
  return { risks, areas };
}

(isThere ? describe : describe.skip)('the way risk is learnt, on public defaults of card holders', () => {
  it('reaches what is known of them: an AUC of 0.78 in five folds', () => {
    const data = read();
    expect(data.matrix.rows).toBe(30_000);
    const { risks, areas } = crossValidated(data);
    const pooled = bootstrap(data.matrix.rows, (rows) =>
      auc(
        Float32Array.from(rows, (row) => risks[row] ?? 0),
        Uint8Array.from(rows, (row) => data.labels[row] ?? 0),
      ),
    );
    process.stdout.write(
      `UCI defaults: AUC ${pooled.value.toFixed(4)} [${pooled.low.toFixed(4)}, ${pooled.high.toFixed(4)}], ` +
        `folds ${areas.map((area) => area.toFixed(4)).join(' ')}\n`,
    );
    expect(pooled.low).toBeGreaterThan(0.77);
    expect(Math.min(...areas)).toBeGreaterThan(0.76);
  }, 180_000);
});

if (!isThere) {
  describe('the way risk is learnt', () => {
    it('was not checked on public defaults, whose file is not here', () => {
      process.stdout.write(`${FILE} is not here: the check on public data was skipped\n`);
      expect(isThere).toBe(false);
    });
  });
}
