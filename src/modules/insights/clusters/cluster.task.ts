import { assign, exportKMeans, places, takeRows, type KMeansModel, type Matrix } from '../../../learning/index.js';
import {
  distributionInBinsOf,
  distributionOf,
  type FeatureTable,
  type ModelTask,
  type ServedModel,
  type TrainedModel,
  type TrainingContext,
} from '../../models/index.js';
import { digestOf, identityOf, partsOf } from '../training/row-parts.js';
import {
  CLUSTER_BOUNDS,
  CLUSTER_LIMITS,
  CLUSTER_PURPOSE,
  CLUSTER_SPLIT,
  CLUSTER_TITLE,
  clusterDataText,
} from './cluster-card.texts.js';
import { compared } from './cluster-figures.js';
import { againstNoise } from './cluster-noise.js';
import { PROFILE_FILE, type ClusterProfile } from './cluster-profile.js';
import { readClusterRows, recentClusterInputs, type ClusterRows } from './cluster-rows.js';
import { bestClusters, CLUSTER_OPTIONS, clusterSearch } from './cluster-search.js';
import { stabilityOf } from './cluster-stability.js';
import { CLUSTER_CONTRACT, EMBEDDED, shareOf } from './embedding.js';

/** By output of the model: how far a person is from each cluster, and the nearest. */
export const CLUSTER_OUTPUTS = { distances: 'distances', cluster: 'cluster' } as const;
const SAMPLE_ROWS = 16;
/** Two samples of the same people must put them together alike: the usual bound of moderate agreement for this index. */
const LEAST_STABILITY = 0.6;

/**
 * Whether the clusters of a model may be shown at all: they are set apart better than shuffled figures are, and are
 * found again in other samples. What ships, or came into service before this was asked for, is held to it too.
 */
export const hasClearGroups = ({ failedGates }: Pick<ServedModel, 'failedGates'>): boolean =>
  !failedGates.includes('ABOVE_NOISE') && !failedGates.includes('STABLE');

type Learning = Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>;

/** Puts people together who spend on the same things. */
export const clusterTask: ModelTask = {
  task: 'SPENDING_CLUSTER',
  title: CLUSTER_TITLE,
  purpose: CLUSTER_PURPOSE,
  contract: CLUSTER_CONTRACT,
  bounds: {
    calibrationErrorMax: null,
    subgroupGapMax: null,
    stabilityMin: LEAST_STABILITY,
    source: CLUSTER_BOUNDS,
  },
  options: CLUSTER_OPTIONS,
  async train(context) {
    return clusteredOn(await readClusterRows(context), context);
  },
  recentInputs: recentClusterInputs,
};

/** Finds clusters in rows and measures them on people that were not learnt from. */
export async function clusteredOn(rows: ClusterRows, context: Learning): Promise<TrainedModel> {
  const { seed, progress } = context;
  const { matrix, quarter } = rows;
  const search = clusterSearch(context.options);
  const parts = partsOf(matrix.rows, seed);
  const judging = {
    learnt: Int32Array.from([...parts.train, ...parts.validation, ...parts.calibration]),
    tested: parts.test,
    search,
    context,
  };
  const [learnt, tested] = [takeRows(matrix, judging.learnt), takeRows(matrix, judging.tested)];
  const onCount = (clusters: number): void => progress('clusters', clusters, search.most);
  const model = await bestClusters(learnt, search, { ...context, onCount });
  const figures = compared(tested, assign(model.centres, tested), seed);
  const distribution = distributionOf(CLUSTER_CONTRACT, tableOf(learnt));
  return {
    model: exportKMeans(model, identityOf(CLUSTER_CONTRACT)),
    outputs: [
      { name: CLUSTER_OUTPUTS.distances, width: model.centres.rows },
      { name: CLUSTER_OUTPUTS.cluster, width: 1 },
    ],
    ...figures,
    noise: await againstNoise(figures.comparison.model.value, rows, judging),
    stability: await stabilityOf(matrix, model.centres.rows, judging),
    calibration: null,
    confusion: null,
    importance: [],
    subgroups: [],
    data: {
      description: clusterDataText(quarter),
      rows: matrix.rows,
      trainRows: learnt.rows,
      testRows: tested.rows,
      quarters: [quarter],
      split: CLUSTER_SPLIT,
      digest: digestOf(matrix.values),
    },
    distribution,
    testDistribution: distributionInBinsOf(distribution, tableOf(tested)),
    sample: sampleOf(model, tested),
    limits: CLUSTER_LIMITS,
    files: { [PROFILE_FILE]: Buffer.from(JSON.stringify(profileOf(model, learnt, rows))) },
  };
}

const tableOf = ({ values }: Matrix): FeatureTable => ({
  columns: CLUSTER_CONTRACT.columns.map(({ name }) => name),
  values,
});

function sampleOf({ centres }: KMeansModel, tested: Matrix): TrainedModel['sample'] {
  const rows = takeRows(tested, places(Math.min(SAMPLE_ROWS, tested.rows)));
  return { table: tableOf(rows), outputs: { [CLUSTER_OUTPUTS.cluster]: [...assign(centres, rows).clusters] } };
}

/** Mean shares of everybody and of each cluster, and what likeness is measured by. */
function profileOf({ centres }: KMeansModel, learnt: Matrix, { likeness }: ClusterRows): ClusterProfile {
  const { clusters } = assign(centres, learnt);
  const sums = Array.from({ length: centres.rows }, () => new Float64Array(EMBEDDED.length));
  const sizes = new Float64Array(centres.rows);
  for (const [row, cluster] of clusters.entries()) {
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    const sum = sums[cluster] ?? new Float64Array();
    for (let at = 0; at < sum.length; at += 1) {
      sum[at] = (sum[at] ?? 0) + shareOf(learnt.values[row * EMBEDDED.length + at] ?? 0);
    }
  }
  const total = EMBEDDED.map((_, at) => sums.reduce((all, sum) => all + (sum[at] ?? 0), 0));
  return {
    likeness,
    shares: total.map((sum) => sum / learnt.rows),
    clusters: sums.map((sum, cluster) => [...sum].map((each) => each / Math.max(1, sizes[cluster] ?? 0))),
  };
}
