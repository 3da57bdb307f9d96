import {
  assign,
  exportKMeans,
  finishInTurns,
  places,
  silhouette,
  standardise,
  standardOf,
  takeRows,
  trainKMeans,
  type KMeansModel,
  type Matrix,
  type Standard,
} from '../../../platform/learning/index.js';
import {
  distributionAlong,
  distributionOf,
  type FeatureTable,
  type Figure,
  type ModelTask,
  type TrainedModel,
  type TrainingContext,
} from '../../models/index.js';
import { digestOf, identityOf, partsOf } from '../training/parts.js';
import { PROFILE_FILE, type ClusterProfile } from './cluster-profile.js';
import { readClusterRows, recentClusterInputs, type ClusterRows } from './cluster-rows.js';
import { CLUSTER_CONTRACT, EMBEDDED, shareOf } from './embedding.js';

/** By output of the model: how far a person is from each cluster, and the nearest. */
export const CLUSTER_OUTPUTS = { distances: 'distances', cluster: 'cluster' } as const;

/**
 * How many clusters: fewer than four say nothing, more than ten nobody can keep apart, and in groups of a tenth of a small
 * institution's people twenty are left to be told of. Which of them is decided by the silhouette.
 */
const CLUSTERS: Readonly<Record<'least' | 'most', number>> = { least: 4, most: 10 };
const ROUNDS = 40;
/** Samples of people that silhouettes are taken over, for their interval. */
const SAMPLES = 20;
const SAMPLE_SIZE = 1_000;
const SAMPLE_ROWS = 16;

type Learning = Pick<TrainingContext, 'seed' | 'signal' | 'progress'>;

/** Puts people together who spend on the same things. */
export const clusterTask: ModelTask = {
  task: 'SPENDING_CLUSTER',
  title: { ko: '소비 유형', en: 'Clusters of spending' },
  purpose: {
    ko: '무엇에 쓰는지가 비슷한 고객을 묶어, 고객에게는 비슷한 사람들의 익명 통계를, 직원에게는 비슷한 고객을 보여 줍니다. 심사나 가격에는 쓰지 않습니다.',
    en: 'Puts together people who spend on the same things: customers are shown anonymous figures of people like them, staff similar customers. It is not for credit decisions or prices.',
  },
  contract: CLUSTER_CONTRACT,
  bounds: {
    ...{ calibrationErrorMax: null, subgroupGapMax: null },
    source: {
      ko: '확률이나 판정을 내지 않으므로 보정·집단 격차 기준을 두지 않습니다.',
      en: 'It predicts no shares and judges nobody, so neither calibration nor gaps between groups are bounded.',
    },
  },
  async train(context) {
    return clusteredOn(await readClusterRows(context), context);
  },
  recentInputs: recentClusterInputs,
};

interface Found {
  readonly model: KMeansModel;
  readonly standard: Standard;
}

/** Finds clusters in rows and measures them on people that were not learnt from. */
export async function clusteredOn({ matrix, quarter }: ClusterRows, context: Learning): Promise<TrainedModel> {
  const { seed } = context;
  const parts = partsOf(matrix.rows, seed);
  const learnt = takeRows(matrix, [...parts.train, ...parts.validation, ...parts.calibration]);
  const tested = takeRows(matrix, parts.test);
  const standard = standardOf(learnt);
  const model = await bestClusters(standardise(learnt, standard), context);
  const { comparison, metrics, baselineMetrics } = compared({ model, standard }, tested, seed);
  const distribution = distributionOf(CLUSTER_CONTRACT, tableOf(learnt));
  return {
    model: exportKMeans(model, identityOf(CLUSTER_CONTRACT), standard),
    outputs: [
      { name: CLUSTER_OUTPUTS.distances, width: model.centres.rows },
      { name: CLUSTER_OUTPUTS.cluster, width: 1 },
    ],
    ...{ comparison, metrics, baselineMetrics, calibration: null, confusion: null, importance: [], subgroups: [] },
    data: {
      description: {
        ko: `${quarter} 분기에 카드를 쓴 고객의 업종별 비중`,
        en: `Shares by category of people who spent in ${quarter}`,
      },
      ...{ rows: matrix.rows, trainRows: learnt.rows, testRows: tested.rows, quarters: [quarter] },
      split: { ko: '고객별 무작위 분할: 학습 80%, 평가 20%', en: 'by customer, at random: 80 % training, 20 % test' },
      digest: digestOf(matrix.values),
    },
    distribution,
    testDistribution: distributionAlong(distribution, tableOf(tested)),
    sample: sampleOf({ model, standard }, tested),
    limits: [
      {
        ko: '유형은 경계가 뚜렷하지 않습니다. 실루엣이 0에 가까우면 이웃한 유형 사이에 있는 고객이 많다는 뜻입니다.',
        en: 'Clusters run into each other: a silhouette near nought means that many people stand between two.',
      },
    ],
    files: { [PROFILE_FILE]: Buffer.from(JSON.stringify(profileOf({ model, standard }, learnt))) },
  };
}

/** The clusters, of every number that is looked at, that are set apart best. */
async function bestClusters(inputs: Matrix, { seed, signal, progress }: Learning): Promise<KMeansModel> {
  let best: { readonly model: KMeansModel; readonly width: number } | null = null;
  for (let clusters = CLUSTERS.least; clusters <= CLUSTERS.most; clusters += 1) {
    progress('clusters', clusters, CLUSTERS.most);
    const model = await finishInTurns(trainKMeans(inputs, { clusters, rounds: ROUNDS, seed }), { signal });
    const width = silhouette(inputs, assign(model.centres, inputs), seed);
    if (!best || width > best.width) best = { model, width };
  }
  if (!best) throw new Error('no number of clusters was looked at');
  return best.model;
}

const tableOf = ({ values }: Matrix): FeatureTable => ({
  columns: CLUSTER_CONTRACT.columns.map(({ name }) => name),
  values,
});

function sampleOf({ model, standard }: Found, tested: Matrix): TrainedModel['sample'] {
  const rows = takeRows(tested, places(Math.min(SAMPLE_ROWS, tested.rows)));
  const { clusters } = assign(model.centres, standardise(rows, standard));
  return { table: tableOf(rows), outputs: { [CLUSTER_OUTPUTS.cluster]: [...clusters] } };
}

/** Mean shares of everybody and of each cluster, and what coordinates are standardised by. */
function profileOf({ model, standard }: Found, learnt: Matrix): ClusterProfile {
  const { clusters } = assign(model.centres, standardise(learnt, standard));
  const count = model.centres.rows;
  const sums = Array.from({ length: count }, () => new Float64Array(EMBEDDED.length));
  const sizes = new Float64Array(count);
  for (const [row, cluster] of clusters.entries()) {
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    const sum = sums[cluster] ?? new Float64Array();
    for (let at = 0; at < sum.length; at += 1) {
      sum[at] = (sum[at] ?? 0) + shareOf(learnt.values[row * EMBEDDED.length + at] ?? 0);
    }
  }
  const total = EMBEDDED.map((_, at) => sums.reduce((all, sum) => all + (sum[at] ?? 0), 0));
  return {
    means: [...standard.means],
    deviations: [...standard.deviations],
    shares: total.map((sum) => sum / learnt.rows),
    clusters: sums.map((sum, cluster) => [...sum].map((each) => each / Math.max(1, sizes[cluster] ?? 0))),
  };
}

/** Silhouettes of the clusters and of people put together by the category that they spend most on. */
function compared({ model, standard }: Found, tested: Matrix, seed: number) {
  const inputs = standardise(tested, standard);
  const own = assign(model.centres, inputs);
  const plain = { clusters: Int32Array.from({ length: tested.rows }, (_, row) => largest(tested, row)) };
  // Never nearly all of them: samples have to differ for their range to say something.
  const size = Math.min(SAMPLE_SIZE, tested.rows >> 1);
  const drawn = Array.from({ length: SAMPLES }, (_, draw) => {
    const one = silhouette(inputs, own, seed + draw, size);
    const other = silhouette(inputs, plain, seed + draw, size);
    return { one, other, better: one - other };
  });
  const figure = (name: string, title: Figure['title'], values: readonly number[]): Figure => {
    const sorted = values.toSorted((one, other) => one - other);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const method = `range over ${SAMPLES} random samples of people`;
    return { name, title, value: mean, low: sorted[0] ?? null, high: sorted.at(-1) ?? null, rows: tested.rows, method };
  };
  const title = { ko: '실루엣', en: 'silhouette' };
  const modelFigure = figure(
    'silhouette',
    title,
    drawn.map(({ one }) => one),
  );
  const baseline = figure(
    'silhouette',
    title,
    drawn.map(({ other }) => other),
  );
  const improvement = figure(
    'silhouette',
    { ko: '기준 대비 개선', en: 'improvement on the baseline' },
    drawn.map(({ better }) => better),
  );
  const baselineTitle = { ko: '가장 많이 쓴 업종별로 묶기', en: 'together by the category of most spending' };
  return {
    comparison: { model: modelFigure, baseline, baselineTitle, improvement },
    metrics: [modelFigure],
    baselineMetrics: [baseline],
  };
}

function largest({ columns, values }: Matrix, row: number): number {
  let best = 0;
  for (let at = 1; at < columns; at += 1) {
    if ((values[row * columns + at] ?? 0) > (values[row * columns + best] ?? 0)) best = at;
  }
  return best;
}
