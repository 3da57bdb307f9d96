import { afterAll, describe, expect, it } from '@jest/globals';
import { createInference, ModelRefused, type ModelFile } from '../../../../src/platform/inference/index.js';
import {
  boostingProbabilities,
  columnsNamed,
  exportBoosting,
  findNeighbours,
  finish,
  matrixOf,
  randomOf,
  takeRows,
  trainBoosting,
  unitVectors,
} from '../../../../src/learning/index.js';
import { madeMatrix, madeRows } from '../../learning/made-rows.js';
import { columnsOf, fileOf, sha256 } from './model-files.js';

const COLUMNS = 4;
const columns = columnsOf(COLUMNS);
const model = finish(trainBoosting(madeRows(500, COLUMNS, 3), { classes: 3, rounds: 10 }));
const bytes = exportBoosting(model, { columns, version: '7' });
const file = fileOf(bytes, columns);

const inference = createInference({ threads: 2 });
afterAll(() => inference.close());

async function refusal(of: ModelFile): Promise<Pick<ModelRefused, 'model' | 'fault' | 'column' | 'message'>> {
  const error: unknown = await inference.open(of).catch((thrown: unknown) => thrown);
  if (!(error instanceof ModelRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a model that is opened', () => {
  it('says what it is, and answers as it was trained', async () => {
    const opened = await inference.open(file);
    const rows = madeMatrix(3, COLUMNS, 9);
    const { probabilities } = await opened.predict(rows);
    const trained = boostingProbabilities(model, rows).values;
    expect([opened.name, opened.version]).toEqual(['stage', '7']);
    probabilities?.forEach((value, place) => expect(value).toBeCloseTo(trained[place] ?? NaN, 5));
    opened.close();
  });

  it('answers many rows in their order, and no rows with none', async () => {
    const opened = await inference.open(file);
    const rows = madeMatrix(10_001, COLUMNS, 10);
    const before = rows.values.slice();
    const { probabilities = new Float32Array() } = await opened.predict(rows);
    const trained = boostingProbabilities(model, rows).values;
    expect(probabilities).toHaveLength(trained.length);
    expect(probabilities.every((value, place) => Math.abs(value - (trained[place] ?? NaN)) < 1e-5)).toBe(true);
    expect(rows.values).toEqual(before);
    expect(await opened.predict(matrixOf(0, COLUMNS))).toEqual({ probabilities: new Float32Array() });
    opened.close();
  });

  it('gives each of many simultaneous callers their own answer', async () => {
    const opened = await inference.open(file);
    const rows = madeMatrix(100, COLUMNS, 11);
    const whole = (await opened.predict(rows))['probabilities'];
    const single = await Promise.all(Array.from({ length: 100 }, (_, row) => opened.predict(takeRows(rows, [row]))));
    single.forEach(({ probabilities }, row) => expect(probabilities).toEqual(whole?.slice(3 * row, 3 * row + 3)));
    opened.close();
  });

  it('is shown to every thread as it was verified', async () => {
    const two = createInference({ threads: 2, runSize: 1 });
    const changing = new Uint8Array(bytes);
    const opened = await two.open(fileOf(changing, columns));
    changing.fill(0);
    // The second thread has not seen the file before.
    const rows = madeMatrix(1, COLUMNS, 12);
    try {
      const [first, second] = await Promise.all([opened.predict(rows), opened.predict(rows)]);
      expect(second).toEqual(first);
    } finally {
      await two.close();
    }
  });

  it('answers no more when it is closed', async () => {
    const opened = await inference.open(file);
    opened.close();
    await expect(opened.predict(madeMatrix(1, COLUMNS))).rejects.toMatchObject({ reason: 'CLOSED' });
  });

  it('refuses rows of other columns', async () => {
    const opened = await inference.open(file);
    await expect(opened.predict(madeMatrix(1, COLUMNS + 1))).rejects.toMatchObject({ model: 'stage', fault: 'WIDTH' });
    opened.close();
  });
});

describe('a model file that is not what it should be', () => {
  it('is refused when a single bit has changed', async () => {
    const changed = bytes.slice();
    changed[500] = (changed[500] ?? 0) ^ 1;
    const { model: name, fault, message } = await refusal({ ...file, bytes: changed });
    expect([name, fault]).toEqual(['stage', 'HASH']);
    expect(message).toContain(file.sha256);
  });

  it.each([
    ['c1', 'is renamed', columnsNamed(['c0', 'c1', 'spent', 'c3']), 'spent'],
    ['two', 'change places', columnsNamed(['c0', 'c2', 'c1', 'c3']), 'c2'],
    ['one', 'is missing', columnsNamed(['c0', 'c1', 'c2']), 'c3'],
    ['one', 'is too many', columnsNamed(['c0', 'c1', 'c2', 'c3', 'c4']), 'c4'],
    ['c3', 'is filled by another rule', [...columns.slice(0, 3), { name: 'c3', rule: 'won' }], 'c3'],
  ])('names the column when %s %s', async (_which, _what, inputColumns, column) => {
    const refused = await refusal({ ...file, inputColumns });
    expect(refused).toMatchObject({ model: 'stage', fault: 'CONTRACT', column });
    expect(refused.message).toContain(`column ${column}`);
  });

  it('is refused when it is no model', async () => {
    expect(await refusal(fileOf(Buffer.from('not a model'), columns))).toMatchObject({ fault: 'UNREADABLE' });
    expect(await refusal(fileOf(new Uint8Array(), columns))).toMatchObject({ fault: 'UNREADABLE' });
  });

  it('is refused when the runtime cannot run it, and hinders no other', async () => {
    const broken = Buffer.from(bytes);
    broken.write(
      'TreeEnsembleRegressoX',
      broken.indexOf('TreeEnsembleRegressor', broken.indexOf('TreeEnsembleRegressor_') + 1),
    );
    expect(await refusal(fileOf(broken, columns, 'broken'))).toMatchObject({ model: 'broken', fault: 'UNREADABLE' });
    const opened = await inference.open(file);
    await expect(opened.predict(madeMatrix(1, COLUMNS))).resolves.toHaveProperty('probabilities');
    opened.close();
  });

  it('takes a hash in capitals for the same', async () => {
    const opened = await inference.open({ ...file, sha256: sha256(bytes).toUpperCase() });
    opened.close();
  });
});

describe('a table of vectors', () => {
  const [ROWS, DIMENSIONS] = [30_001, 7];
  const random = randomOf(3);
  const vectors = unitVectors(
    Float32Array.from({ length: ROWS * DIMENSIONS }, () => random.unit() - 0.5),
    DIMENSIONS,
  );

  it('answers what one search of all rows does, by several threads', async () => {
    const table = inference.hold(vectors, DIMENSIONS);
    const query = vectors.slice(21, 28);
    const search = { vectors, dimensions: DIMENSIONS, query, count: 15, from: 0, to: ROWS };
    expect(await table.nearest(query, 15)).toEqual(findNeighbours({ ...search, except: -1 }));
    expect(await table.nearestTo(3, 15)).toEqual(findNeighbours({ ...search, except: 3 }));
    expect([table.rows, table.dimensions]).toEqual([ROWS, DIMENSIONS]);
    table.close();
    await expect(table.nearestTo(3, 15)).rejects.toMatchObject({ reason: 'CLOSED' });
  });

  it('uses memory that is shared already, and leaves other memory as it was', async () => {
    const shared = new Float32Array(new SharedArrayBuffer(8));
    shared.set([1, 0]);
    const table = inference.hold(shared, 1);
    expect((await table.nearest(Float32Array.of(1), 1)).places).toEqual(Int32Array.of(0));
    shared.set([0, 1]);
    expect((await table.nearest(Float32Array.of(1), 1)).places).toEqual(Int32Array.of(1));
    table.close();
    expect(vectors).toHaveLength(ROWS * DIMENSIONS);
  });

  it('refuses what does not fit', async () => {
    expect(() => inference.hold(vectors, 4)).toThrow(RangeError);
    const table = inference.hold(vectors, DIMENSIONS);
    await expect(table.nearest(new Float32Array(6), 1)).rejects.toThrow(RangeError);
    for (const row of [-1, 0.5, ROWS]) await expect(table.nearestTo(row, 1)).rejects.toThrow(RangeError);
    table.close();
  });
});
