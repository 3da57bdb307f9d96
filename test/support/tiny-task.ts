import { createHash } from 'node:crypto';
import {
  againstShuffledTruth,
  distributionInBinsOf,
  distributionOf,
  featureContract,
  inputColumnsOf,
  type FeatureColumn,
  type FeatureTable,
  type Figure,
  type ModelTask,
  type TrainedModel,
} from '../../src/modules/models/index.js';
import {
  accuracy,
  bootstrap,
  boostingProbabilities,
  calibrationError,
  confusionMatrix,
  exportBoosting,
  finish,
  matrixOf,
  predictedClasses,
  randomOf,
  reliability,
  subgroupGap,
  takeRows,
  trainBoosting,
  type Matrix,
} from '../../src/learning/index.js';

const text = (en: string) => ({ ko: `${en}(시험)`, en });

export const TINY_COLUMNS: readonly FeatureColumn[] = [
  {
    name: 'utilisation',
    description: text('Share of the limit in use'),
    unit: 'share',
    min: 0,
    max: 1,
    nullable: false,
  },
  { name: 'months', description: text('Months since opening'), unit: 'count', min: 0, max: 600, nullable: true },
  { name: 'region', description: text('Region'), unit: 'code', min: 1, max: 3, categories: [1, 2, 3], nullable: false },
];
const NAMES = TINY_COLUMNS.map(({ name }) => name);
const TRAIN_ROWS = 1_200;
const ROWS = 2_000;

export interface TinyOptions {
  /** Whether the columns say anything of the answer. Without, no model can be better than the plain way. */
  readonly learnable?: boolean;
  readonly columns?: readonly FeatureColumn[];
  readonly contractVersion?: number;
  /** By how much recent figures lie above those of the training. */
  readonly shift?: number;
  readonly recentRows?: number;
  readonly subgroupGapMax?: number;
}

interface Rows {
  readonly matrix: Matrix;
  readonly labels: Uint8Array;
}

/** Made-up borrowers: who uses much of the limit soon after opening falls behind more often. */
function rowsOf(count: number, seed: number, learnable: boolean, shift = 0): Rows {
  const random = randomOf(seed);
  const matrix = matrixOf(count, NAMES.length);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const utilisation = Math.min(1, random.unit() + shift);
    const months = random.unit() < 0.1 ? NaN : random.below(120);
    matrix.values.set([utilisation, months, 1 + random.below(3)], row * NAMES.length);
    const risk = learnable ? (utilisation > 0.6 && !(months > 60) ? 0.85 : 0.1) : 0.5;
    labels[row] = random.unit() < risk ? 1 : 0;
  }
  return { matrix, labels };
}

const tableOf = ({ values }: Matrix): FeatureTable => ({ columns: NAMES, values });

/** A small task that learns from made-up rows, as tasks of rooms learn from theirs. */
export function tinyTask(options: TinyOptions = {}): ModelTask {
  const { learnable = true, columns = TINY_COLUMNS, contractVersion = 1, shift = 0, recentRows = 1_000 } = options;
  const contract = featureContract('LOAN_RISK', contractVersion, columns);
  return {
    task: 'LOAN_RISK',
    title: text('Risk'),
    purpose: text('For tests <b>only</b>'),
    contract,
    bounds: { calibrationErrorMax: 0.1, subgroupGapMax: options.subgroupGapMax ?? 0.2, source: text('for tests') },
    train({ seed, progress }) {
      progress('rounds', 1, 1);
      return Promise.resolve(trained(contract, seed, learnable));
    },
    recentInputs: () => Promise.resolve(tableOf(rowsOf(recentRows, 77, learnable, shift).matrix)),
  };
}

function trained(contract: ModelTask['contract'], seed: number, learnable: boolean): TrainedModel {
  const { matrix, labels } = rowsOf(ROWS, seed, learnable);
  const places = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at);
  const [learned, judged] = [takeRows(matrix, places(0, TRAIN_ROWS)), takeRows(matrix, places(TRAIN_ROWS, ROWS))];
  const model = finish(
    trainBoosting(
      { matrix: learned, labels: labels.slice(0, TRAIN_ROWS) },
      { classes: 2, rounds: 25, depth: 3, shrinkage: 0.25, seed },
    ),
  );
  const truth = labels.slice(TRAIN_ROWS);
  const distribution = distributionOf(contract, tableOf(learned));
  const sampled = takeRows(judged, places(0, 8));
  return {
    model: exportBoosting(model, { columns: inputColumnsOf(contract), version: '1' }),
    outputs: [{ name: 'probabilities', width: 2, labels: ['GOOD', 'BAD'] }],
    ...judgement(truth, judged, boostingProbabilities(model, judged), seed),
    importance: NAMES.map((column, at) => ({ column, value: model.gains[at] ?? 0 })),
    data: {
      description: text('made-up rows'),
      rows: ROWS,
      trainRows: TRAIN_ROWS,
      testRows: ROWS - TRAIN_ROWS,
      quarters: ['2024Q4'],
      split: text('the first 1,200 to learn from'),
      digest: createHash('sha256').update(new Uint8Array(matrix.values.buffer)).digest('hex'),
    },
    distribution,
    testDistribution: distributionInBinsOf(distribution, tableOf(judged)),
    sample: {
      table: tableOf(sampled),
      outputs: { probabilities: Array.from(boostingProbabilities(model, sampled).values) },
    },
    limits: [text('Nobody in it exists.')],
    files: { 'medians.json': Buffer.from('[0.5]') },
  };
}

/** Held against the most frequent answer, on the same rows. */
function judgement(truth: Uint8Array, judged: Matrix, probabilities: Matrix, seed: number) {
  const told = predictedClasses(probabilities);
  const bad = truth.reduce((sum, label) => sum + label, 0);
  const plain = new Uint8Array(truth.length).fill(bad > truth.length / 2 ? 1 : 0);
  const right = (rows: Int32Array, answers: Uint8Array): number =>
    rows.reduce((sum, row) => sum + (answers[row] === truth[row] ? 1 : 0), 0) / rows.length;
  const figure = (name: string, metric: (rows: Int32Array) => number): Figure => ({
    name,
    title: text(name),
    ...bootstrap(truth.length, metric, { seed }),
    rows: truth.length,
    method: 'bootstrap over rows, 200 draws',
  });
  const model = figure('accuracy', (rows) => right(rows, told));
  const baseline = figure('accuracy', (rows) => right(rows, plain));
  const chance = probabilities.values.filter((_, at) => at % 2 === 1);
  const bins = reliability(chance, truth, 10);
  const error = calibrationError(bins);
  const regions = Array.from(truth, (_, row) => String(judged.values[row * NAMES.length + 2]));
  const { groups, gap } = subgroupGap(regions, (rows) => right(rows, told));
  return {
    comparison: {
      model,
      baseline,
      baselineTitle: text('the most frequent answer'),
      improvement: figure('accuracyGained', (rows) => right(rows, told) - right(rows, plain)),
    },
    noise: againstShuffledTruth({
      name: 'accuracy',
      rows: truth.length,
      seed,
      figure: (order) =>
        accuracy(
          Uint8Array.from(order, (row) => truth[row] ?? 0),
          told,
        ),
    }),
    metrics: [model, { ...model, name: 'share', value: accuracy(truth, told) }],
    baselineMetrics: [baseline],
    calibration: {
      error: { ...model, name: 'calibrationError', value: error, low: null, high: null },
      bins: bins.map(({ meanProbability, frequency, count }) => ({
        predicted: meanProbability,
        observed: frequency,
        rows: count,
      })),
    },
    confusion: { labels: ['GOOD', 'BAD'], counts: confusionCounts(truth, told) },
    subgroups: [
      {
        attribute: 'region',
        title: text('Region'),
        figure: 'accuracy',
        gap,
        groups: groups.map(({ group, value, rows }) => ({ label: group, value, low: null, high: null, rows })),
      },
    ],
  };
}

function confusionCounts(truth: Uint8Array, told: Uint8Array): number[][] {
  const { values, columns } = confusionMatrix(truth, told, 2);
  return [0, 1].map((row) => Array.from(values.slice(row * columns, (row + 1) * columns)));
}
