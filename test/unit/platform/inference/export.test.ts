import { afterAll, describe, expect, it } from '@jest/globals';
import { createInference, type Outputs } from '../../../../src/platform/inference/index.js';
import {
  assign,
  boostingProbabilities,
  exportBoosting,
  exportKMeans,
  exportLogistic,
  finish,
  logisticProbabilities,
  standardise,
  standardOf,
  trainBoosting,
  trainKMeans,
  trainLogistic,
  type Matrix,
} from '../../../../src/learning/index.js';
import { madeMatrix, madeRows } from '../../learning/made-rows.js';
import { columnsOf, fileOf } from './model-files.js';

const COLUMNS = 11;
const identity = { columns: columnsOf(COLUMNS), version: '3' };
const inference = createInference();
afterAll(() => inference.close());

/** Rows that no model learned from, far ones and unknown values among them. */
const rows = madeMatrix(5_000, COLUMNS, 99, 0.1);

async function answers(bytes: Uint8Array, matrix: Matrix): Promise<Outputs> {
  const model = await inference.open(fileOf(bytes, identity.columns));
  return model.predict(matrix).finally(() => model.close());
}

function greatestDifference(one: Float32Array | undefined, other: Float32Array): number {
  expect(one?.length).toBe(other.length);
  return other.reduce((most, value, place) => Math.max(most, Math.abs(value - (one?.[place] ?? NaN))), 0);
}

describe('a file answers what was trained', () => {
  it.each([2, 3, 9])('in boosting of %d classes, calibrated', async (classes) => {
    const model = finish(trainBoosting(madeRows(3_000, COLUMNS, classes), { classes, rounds: 40 }));
    const calibration = { slope: 0.7, intercept: classes === 2 ? 0.3 : 0 };
    const { probabilities } = await answers(exportBoosting(model, identity, calibration), rows);
    const trained = boostingProbabilities(model, rows, calibration).values;
    expect(greatestDifference(probabilities, trained)).toBeLessThan(1e-5);
  });

  it.each([2, 5])('in logistic regression of %d classes', async (classes) => {
    const model = finish(trainLogistic(madeRows(2_000, COLUMNS, classes), { classes }));
    const { probabilities } = await answers(exportLogistic(model, identity), rows);
    expect(greatestDifference(probabilities, logisticProbabilities(model, rows).values)).toBeLessThan(1e-5);
  });

  it('in clusters, whose columns are standardised in the file', async () => {
    const learned = madeMatrix(3_000, COLUMNS, 5);
    const standard = standardOf(learned);
    const model = finish(trainKMeans(standardise(learned, standard), { clusters: 6 }));
    const { distances, cluster } = await answers(exportKMeans(model, identity, standard), rows);
    const assigned = assign(model.centres, standardise(rows, standard));
    expect(cluster).toEqual(Float32Array.from(assigned.clusters));
    const own = assigned.clusters.map((own, row) => row * 6 + own);
    expect(
      greatestDifference(
        Float32Array.from(own, (place) => distances?.[place] ?? NaN),
        assigned.distances,
      ),
    ).toBeLessThan(1e-5);
  });
});
