import { afterEach, describe, expect, it } from '@jest/globals';
import {
  createInference,
  InferenceUnavailable,
  type Inference,
  type InferenceOptions,
  type OpenModel,
} from '../../../../src/platform/inference/index.js';
import { Thread } from '../../../../src/platform/inference/thread.js';
import { exportBoosting, finish, matrixOf, trainBoosting, type Matrix } from '../../../../src/learning/index.js';
import { eventually, PATIENCE_MS, stopwatch } from '../../../support/patience.js';
import { madeRows } from '../../learning/made-rows.js';
import { columnsOf, fileOf } from './model-files.js';

const RUDE = new URL('./rude-worker.mjs', import.meta.url);
const columns = columnsOf(1);
const bytes = exportBoosting(finish(trainBoosting(madeRows(50, 1, 2), { classes: 2, rounds: 1 })), {
  columns,
  version: '1',
});

const [END, STAY, THROW, FAIL, WORK] = [1, 2, 3, 4, 5].map((wish) => matrixOf(1, 1, Float32Array.of(wish))) as [
  Matrix,
  Matrix,
  Matrix,
  Matrix,
  Matrix,
];

let inference: Inference | undefined;
let started = 0;
afterEach(() => inference?.close());

async function opened(options: InferenceOptions = {}): Promise<OpenModel> {
  started = 0;
  inference = createInference({ threads: 1, timeoutMs: PATIENCE_MS, ...options }, () => {
    started += 1;
    return new Thread(RUDE, 200);
  });
  return inference.open(fileOf(bytes, columns));
}

const reasonOf = (prediction: Promise<unknown>): Promise<string> =>
  prediction.then(
    () => 'answered',
    (error: unknown) => (error instanceof InferenceUnavailable ? error.reason : String(error)),
  );

describe('callers of the same moment', () => {
  it('share a run, up to its size', async () => {
    const model = await opened({ runSize: 10 });
    const answers = await Promise.all(Array.from({ length: 14 }, () => model.predict(WORK)));
    expect(answers.map(({ rows }) => rows?.[0])).toEqual([...Array<number>(10).fill(10), ...Array<number>(4).fill(4)]);
  });

  it('get an answer each, and of their own rows', async () => {
    const model = await opened();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, row) => model.predict(matrixOf(2, 1, Float32Array.of(10 + row, 50 + row)))),
    );
    expect(answers.map(({ echo }) => [...(echo ?? [])])).toEqual(answers.map((_, row) => [10 + row, 50 + row]));
  });

  it('wait for one another when rows are many, but for a part only', async () => {
    const model = await opened({ runSize: 10 });
    const order: string[] = [];
    const many = model.predict(matrixOf(200, 1, new Float32Array(200).fill(9))).then(() => order.push('many'));
    await model.predict(WORK).then(() => order.push('one'));
    await many;
    expect(order).toEqual(['one', 'many']);
  });
});

describe('when a thread', () => {
  it.each([
    ['ends', END],
    ['throws', THROW],
  ])('%s, its run is refused and the next one is answered', async (_what, wish) => {
    const model = await opened();
    expect(await reasonOf(model.predict(wish))).toBe('CRASHED');
    expect(await reasonOf(model.predict(WORK))).toBe('answered');
    expect(started).toBe(2);
  });

  it('throws, the error says why', async () => {
    const model = await opened();
    await expect(model.predict(THROW)).rejects.toMatchObject({
      system: 'inference',
      cause: { message: 'the thread threw' },
    });
  });

  it('fails at a run, it lives on', async () => {
    const model = await opened();
    expect(await reasonOf(model.predict(FAIL))).toBe('FAILED');
    expect(await reasonOf(model.predict(WORK))).toBe('answered');
    expect(started).toBe(1);
  });

  it('never comes back, the run is refused in time, and another thread goes on', async () => {
    const model = await opened({ timeoutMs: 4_000 });
    expect(await Promise.all([model.predict(STAY), model.predict(WORK)].map(reasonOf))).toEqual(['TIMEOUT', 'TIMEOUT']);
    // A busy machine may need longer than that to start one, and then starts it again.
    await eventually(async () => (await reasonOf(model.predict(WORK))) === 'answered');
    expect(started).toBeGreaterThan(1);
  });

  it('ends with others waiting, they are answered by the next', async () => {
    const model = await opened({ runSize: 1 });
    expect(await Promise.all([model.predict(END), model.predict(WORK), model.predict(WORK)].map(reasonOf))).toEqual([
      'CRASHED',
      'answered',
      'answered',
    ]);
  });
});

describe('when there is more than can be done', () => {
  it('refuses at once what there is no room for', async () => {
    const model = await opened({ runSize: 1, waiting: 3 });
    const first = model.predict(WORK);
    await new Promise(setImmediate);
    expect(await Promise.all([first, ...Array.from({ length: 5 }, () => model.predict(WORK))].map(reasonOf))).toEqual([
      ...Array<string>(4).fill('answered'),
      'BUSY',
      'BUSY',
    ]);
  });

  it('refuses what has waited too long', async () => {
    const model = await opened({ runSize: 1, timeoutMs: 4_000, waiting: 1_200 });
    // The thread has started before time counts.
    await eventually(async () => (await reasonOf(model.predict(WORK))) === 'answered');
    const waited = stopwatch();
    const reasons = await Promise.all(Array.from({ length: 1_200 }, () => reasonOf(model.predict(WORK))));
    expect(reasons[0]).toBe('answered');
    expect(reasons.at(-1)).toBe('TIMEOUT');
    // The work of twelve seconds.
    expect(waited()).toBeLessThan(8_000);
  });
});

describe('closing', () => {
  it('refuses what runs, what waits and what comes later, and ends the threads', async () => {
    const model = await opened({ runSize: 1 });
    const running = [model.predict(STAY), model.predict(WORK)].map(reasonOf);
    await new Promise(setImmediate);
    await inference?.close();
    expect(await Promise.all(running)).toEqual(['CLOSED', 'CLOSED']);
    expect(await reasonOf(model.predict(WORK))).toBe('CLOSED');
    expect(started).toBe(1);
  });

  it('of a model lets what is running be answered', async () => {
    const model = await opened({ runSize: 1 });
    const running = reasonOf(model.predict(WORK));
    await new Promise(setImmediate);
    model.close();
    expect(await running).toBe('answered');
  });
});
