import { createHash } from 'node:crypto';
import { createInference, type Inference, type OpenModel } from '../src/platform/inference/index.js';
import {
  columnsNamed,
  exportBoosting,
  finish,
  takeLabelled,
  takeRows,
  trainBoosting,
  trainKMeans,
  places,
  standardise,
  standardOf,
  type BoostingModel,
  type LabelledRows,
} from '../src/learning/index.js';
import { median } from './drive.js';
import { sharedVectors, spendingRows } from './learning-data.js';
import { circumstances, writeSection } from './report.js';

const [ROWS, COLUMNS, CLASSES] = [100_000, 60, 9];
/** Rows that no model learns from. */
const HELD_OUT = 20_000;
const THREADS = 2;
const VECTORS = 700_000;

interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
}

function secondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1_000;
}

async function timesMs(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((one, other) => one - other);
}

const p95 = (sorted: readonly number[]): number => sorted[Math.floor(0.95 * sorted.length)] ?? NaN;

function train(rows: LabelledRows, figures: Figure[]): BoostingModel {
  let model: BoostingModel | undefined;
  const seconds = secondsOf(() => (model = finish(trainBoosting(rows, { classes: CLASSES }))));
  figures.push({
    what: `boosting of ${CLASSES} classes, ${ROWS.toLocaleString('en')} rows of ${COLUMNS} columns, 100 rounds to depth 5, one core, s`,
    measured: seconds.toFixed(1),
    target: '≤ 300',
  });
  const known = standardise(rows.matrix, standardOf(rows.matrix));
  const clusters = secondsOf(() => finish(trainKMeans(known, { clusters: 8, rounds: 50 })));
  figures.push({
    what: 'k-means of 8 clusters on the same rows, at most 50 rounds, s',
    measured: clusters.toFixed(1),
    target: '≤ 300',
  });
  if (model === undefined) throw new Error('nothing was learned');
  return model;
}

async function serve(inference: Inference, model: BoostingModel, held: LabelledRows, figures: Figure[]): Promise<void> {
  const columns = columnsNamed(Array.from({ length: COLUMNS }, (_, place) => `c${place}`));
  const bytes = exportBoosting(model, { columns, version: '1' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const opened = await inference.open({ name: 'bench', bytes, sha256, inputColumns: columns });
  await single(opened, held, figures);
  const batches = await timesMs(5, () => opened.predict(held.matrix));
  figures.push({
    what: `${HELD_OUT.toLocaleString('en')} rows at once, transfer included, rows a second (file of ${(bytes.length / 1e6).toFixed(1)} MB)`,
    measured: Math.round((1_000 * HELD_OUT) / median(batches)).toLocaleString('en'),
    target: '≥ 20,000',
  });
  opened.close();
}

async function single(opened: OpenModel, { matrix }: LabelledRows, figures: Figure[]): Promise<void> {
  const one = takeRows(matrix, [0]);
  await timesMs(200, () => opened.predict(one));
  const times = await timesMs(2_000, () => opened.predict(one));
  figures.push({
    what: 'one prediction of the boosted model, from call to answer: p50 / p95 ms',
    measured: `${median(times).toFixed(2)} / ${p95(times).toFixed(2)}`,
    target: '< 1',
  });
}

async function search(inference: Inference, dimensions: number, figures: Figure[]): Promise<void> {
  const table = inference.hold(sharedVectors(VECTORS, dimensions), dimensions);
  await timesMs(10, () => table.nearestTo(7, 20));
  const times = await timesMs(40, () => table.nearestTo(7, 20));
  figures.push({
    what: `the 20 most alike of ${VECTORS.toLocaleString('en')} vectors of ${dimensions} numbers, exact: p50 / p95 ms`,
    measured: `${median(times).toFixed(0)} / ${p95(times).toFixed(0)}`,
    target: '< 50',
  });
  table.close();
}

const figures: Figure[] = [];
const all = spendingRows(ROWS + HELD_OUT, COLUMNS, CLASSES);
const order = places(ROWS + HELD_OUT);
const model = train(takeLabelled(all, order.subarray(0, ROWS)), figures);
const inference = createInference({ threads: THREADS });
try {
  await serve(inference, model, takeLabelled(all, order.subarray(ROWS)), figures);
  for (const dimensions of [10, 40]) await search(inference, dimensions, figures);
} finally {
  await inference.close();
}
const table = figures.map(({ what, measured, target }) => `| ${what} | ${measured} | ${target} |`).join('\n');
process.stderr.write(`${table}\n`);
writeSection(
  'learning',
  `${circumstances()}\n${THREADS} threads of inference.\n\n| what | measured | target |\n| --- | --- | --- |\n${table}`,
);
