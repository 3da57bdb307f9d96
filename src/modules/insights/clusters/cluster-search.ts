import {
  assign,
  finishInTurns,
  silhouette,
  trainKMeans,
  type KMeansModel,
  type Matrix,
} from '../../../learning/index.js';
import { settledOptions, type ChosenOptions, type TrainingContext, type TrainingOption } from '../../models/index.js';

/**
 * How many clusters: fewer than four say nothing, more than ten nobody can keep apart, and in groups of a tenth of a
 * small institution's people twenty are left to show. Which of them is decided by the silhouette.
 */
export const CLUSTER_OPTIONS: readonly TrainingOption[] = [
  { name: 'leastClusters', about: 'fewest clusters that are tried', usual: 4, min: 2, max: 12, isWhole: true },
  { name: 'mostClusters', about: 'most clusters that are tried', usual: 10, min: 2, max: 12, isWhole: true },
  { name: 'rounds', about: 'most rounds of k-means', usual: 40, min: 5, max: 200, isWhole: true },
];

/** How clusters are looked for. */
export interface ClusterSearch {
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
}

/** The search that options ask for. @throws RangeError for options out of bounds, and a range that is none. */
export function clusterSearch(chosen: ChosenOptions | undefined): ClusterSearch {
  const { leastClusters: least = 0, mostClusters: most = 0, rounds = 0 } = settledOptions(CLUSTER_OPTIONS, chosen);
  if (least > most) throw new RangeError('leastClusters must not be above mostClusters');
  return { least, most, rounds };
}

type Learning = Pick<TrainingContext, 'seed' | 'signal'> & { readonly onCount?: (clusters: number) => void };

/** Finds a given number of clusters. */
export const clustersOf = (
  inputs: Matrix,
  { clusters, rounds }: { readonly clusters: number; readonly rounds: number },
  { seed, signal }: Learning,
): Promise<KMeansModel> => finishInTurns(trainKMeans(inputs, { clusters, rounds, seed }), { signal });

/** The clusters, of every number that is looked at, that are set apart best. */
export async function bestClusters(
  inputs: Matrix,
  { least, most, rounds }: ClusterSearch,
  learning: Learning,
): Promise<KMeansModel> {
  let best: { readonly model: KMeansModel; readonly width: number } | null = null;
  for (let clusters = least; clusters <= most; clusters += 1) {
    learning.onCount?.(clusters);
    const model = await clustersOf(inputs, { clusters, rounds }, learning);
    const width = silhouette(inputs, assign(model.centres, inputs), learning.seed);
    if (!best || width > best.width) best = { model, width };
  }
  if (!best) throw new Error('no number of clusters was looked at');
  return best.model;
}
