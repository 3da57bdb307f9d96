import {
  auc,
  exportIsolation,
  finishInTurns,
  isolationScores,
  noiseCeiling,
  places,
  shuffledColumns,
  takeRows,
  trainIsolation,
  type Matrix,
} from '../../../platform/learning/index.js';
import {
  distributionAlong,
  distributionOf,
  settledOptions,
  type FeatureTable,
  type AgainstNoise,
  type ModelTask,
  type SubgroupGap,
  type TrainedModel,
  type TrainingContext,
  type TrainingOption,
} from '../../models/index.js';
import { digestOf, identityOf, partsOf } from '../training/parts.js';
import { separationOf } from '../training/separation.js';
import { subgroupGap } from '../training/subgroups.js';
import { ISOLATION_CONTRACT } from './isolation-features.js';
import {
  disturbed,
  isolationMatrix,
  readIsolationRows,
  recentIsolationInputs,
  type IsolationRow,
} from './isolation-rows.js';
import { THRESHOLDS_FILE, thresholdsOf } from './isolation-threshold.js';

/** By output of the model: from 0 to 1, a half is usual. */
export const ISOLATION_OUTPUT = 'score';
const SAMPLE_ROWS = 16;
/** Columns of the contract that the plain way goes by. */
const TOTAL_Z = 0;

type Learning = Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>;

/** What may be set of the forest: Liu, Ting and Zhou (2008) found 100 trees of 256 rows to be enough. */
const FOREST_OPTIONS: readonly TrainingOption[] = [
  { name: 'trees', about: 'trees of the forest', usual: 100, min: 20, max: 500, isWhole: true },
  { name: 'sampleSize', about: 'rows that each tree sees', usual: 256, min: 32, max: 4_096, isWhole: true },
];

/** Finds quarters that are unlike their own past in several things at once. */
export const isolationTask: ModelTask = {
  task: 'SPENDING_ANOMALY',
  title: { ko: '이상 소비 점수', en: 'Unusual quarters' },
  purpose: {
    ko: '규칙 하나로는 드러나지 않는 이상 소비 분기를 찾아 직원이 확인할 목록에 올립니다. 거래를 막거나 고객을 판정하지 않습니다.',
    en: 'Finds unusual quarters that no single rule shows, and puts them before staff. It blocks nothing and judges nobody.',
  },
  contract: ISOLATION_CONTRACT,
  bounds: {
    ...{ calibrationErrorMax: null, subgroupGapMax: 0.03 },
    source: {
      ko: 'Moa 자체 기준: 성별·연령대별로 목록에 오르는 비율의 차이가 3%p를 넘지 않아야 합니다. 점수는 확률이 아니므로 보정하지 않습니다.',
      en: 'Moa: shares that are put before staff may differ by 3 points between sexes and ages. A score is no probability, so nothing is calibrated.',
    },
  },
  options: FOREST_OPTIONS,
  async train(context) {
    return isolatedOn(await readIsolationRows(context), context);
  },
  recentInputs: recentIsolationInputs,
};

/** Learns what is usual, and measures whether sums put on top by chance are found. */
export async function isolatedOn(rows: readonly IsolationRow[], context: Learning): Promise<TrainedModel> {
  const { seed, signal, progress } = context;
  const options = settledOptions(FOREST_OPTIONS, context.options);
  const whole = isolationMatrix(rows.map(({ contrast }) => contrast));
  const parts = partsOf(rows.length, seed);
  const learnt = takeRows(whole, [...parts.train, ...parts.validation, ...parts.calibration]);
  const tested = takeRows(whole, parts.test);
  const forest = await finishInTurns(trainIsolation(learnt, { ...options, seed }), {
    signal,
    onProgress: ({ tree, trees }) => progress('trees', tree, trees),
  });
  const score = (matrix: Matrix): Float32Array => isolationScores(forest, matrix);
  const held = [...parts.test].flatMap((row) => rows[row] ?? []);
  const unusual = isolationMatrix(disturbed(held, seed));
  const thresholds = thresholdsOf(score(learnt));
  const distribution = distributionOf(ISOLATION_CONTRACT, tableOf(learnt));
  return {
    model: exportIsolation(forest, identityOf(ISOLATION_CONTRACT)),
    outputs: [{ name: ISOLATION_OUTPUT, width: 1 }],
    ...compared(tested, unusual, score, seed),
    noise: await againstNoise(areaOf(tested, unusual, score), { learnt, tested, unusual }, context),
    ...{ calibration: null, confusion: null, importance: [] },
    subgroups: subgroupsOf(held, score(tested), thresholds[9] ?? 1),
    data: {
      description: {
        ko: '최근 분기를 직전 분기들과 비교할 수 있는 고객',
        en: 'People whose newest quarter can be held against a past',
      },
      ...{ rows: rows.length, trainRows: learnt.rows, testRows: tested.rows },
      quarters: [rows[0]?.judged.current.quarter ?? ''],
      split: { ko: '고객별 무작위 분할: 학습 80%, 평가 20%', en: 'by customer, at random: 80 % training, 20 % test' },
      digest: digestOf(whole.values),
    },
    distribution,
    testDistribution: distributionAlong(distribution, tableOf(tested)),
    sample: sampleOf(tested, score),
    limits: [
      {
        ko: '평가는 평소 분기에 무작위로 더한 금액을 찾는지로 했습니다. 실제 사고를 얼마나 찾는지는 직원의 확인 결과로 따로 집계됩니다.',
        en: 'It was measured by sums put on top of ordinary quarters by chance. How often it finds what matters is counted from what staff decide.',
      },
    ],
    files: { [THRESHOLDS_FILE]: Buffer.from(JSON.stringify(thresholds)) },
  };
}

const tableOf = ({ values }: Matrix): FeatureTable => ({
  columns: ISOLATION_CONTRACT.columns.map(({ name }) => name),
  values,
});

function sampleOf(tested: Matrix, score: (matrix: Matrix) => Float32Array): TrainedModel['sample'] {
  const rows = takeRows(tested, places(Math.min(SAMPLE_ROWS, tested.rows)));
  return { table: tableOf(rows), outputs: { [ISOLATION_OUTPUT]: [...score(rows)] } };
}

const AUC = { ko: '더한 금액을 찾는 AUC', en: 'AUC of finding added sums' };

/** Ordinary quarters beside the same ones with a sum on top; the plain way looks at the total alone. */
function compared(ordinary: Matrix, unusual: Matrix, score: (matrix: Matrix) => Float32Array, seed: number) {
  const both = [ordinary, unusual];
  const model = Float32Array.from(both.flatMap((matrix) => [...score(matrix)]));
  const plain = both.flatMap(({ rows, columns, values }) =>
    Array.from({ length: rows }, (_, row) => Math.abs(values[row * columns + TOTAL_Z] ?? 0)),
  );
  const truth = Uint8Array.from(model, (_, row) => Number(row >= ordinary.rows));
  const plainTitle = { ko: '총액의 변화만 보기', en: 'the total alone' };
  const scores = { truth, model, plain: Float32Array.from(plain), plainTitle, title: AUC, seed };
  return separationOf(scores, { isProbability: false });
}

/** How often a disturbed quarter has the higher score of it and an ordinary one. */
const areaOf = (ordinary: Matrix, unusual: Matrix, score: (matrix: Matrix) => Float32Array): number =>
  auc(
    Float32Array.from([...score(ordinary), ...score(unusual)]),
    Uint8Array.from({ length: ordinary.rows + unusual.rows }, (_, row) => Number(row >= ordinary.rows)),
  );

/** Forests of shuffled rows. */
const SHUFFLES = 20;

/**
 * Holds a forest against forests that learnt from columns shuffled each by itself. They know how each figure is spread and
 * nothing of how figures go together, which rules that look at one figure know as well.
 */
async function againstNoise(
  value: number,
  { learnt, tested, unusual }: { readonly learnt: Matrix; readonly tested: Matrix; readonly unusual: Matrix },
  { seed, signal, progress, options }: Learning,
): Promise<AgainstNoise> {
  const drawn: number[] = [];
  for (let shuffle = 1; shuffle <= SHUFFLES; shuffle += 1) {
    progress('shuffles', shuffle, SHUFFLES);
    const rows = shuffledColumns(learnt, seed + 7_919 * shuffle);
    const forest = await finishInTurns(
      trainIsolation(rows, { ...settledOptions(FOREST_OPTIONS, options), seed: seed + shuffle }),
      { signal },
    );
    drawn.push(areaOf(tested, unusual, (matrix) => isolationScores(forest, matrix)));
  }
  return {
    ...{ name: 'auc', value, ceiling: noiseCeiling(drawn), draws: SHUFFLES },
    method: {
      ko: `열을 따로따로 섞은 데이터로 학습한 숲 ${SHUFFLES}개`,
      en: `${SHUFFLES} forests that learnt from columns shuffled each by itself`,
    },
  };
}

function subgroupsOf(rows: readonly IsolationRow[], scores: Float32Array, threshold: number): SubgroupGap[] {
  const values = Float64Array.from(scores, (score) => Number(score > threshold));
  const figure = 'flaggedShare';
  return [
    subgroupGap({
      ...{ attribute: 'sex', title: { ko: '성별', en: 'sex' } },
      ...{ figure, values, groups: rows.map(({ sex }) => sex) },
    }),
    subgroupGap({
      ...{ attribute: 'ageBand', title: { ko: '연령대', en: 'age band' } },
      ...{ figure, values, groups: rows.map(({ age }) => age) },
    }),
  ];
}
