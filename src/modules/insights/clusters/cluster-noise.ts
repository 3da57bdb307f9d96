import {
  assign,
  matrixOf,
  noiseCeiling,
  shuffledColumns,
  silhouette,
  takeRows,
  type Matrix,
} from '../../../learning/index.js';
import type { AgainstNoise, TrainingContext } from '../../models/index.js';
import { shuffledText } from './cluster-card.texts.js';
import { bestClusters, type ClusterSearch } from './cluster-search.js';
import { clusterTable, embedding } from './embedding.js';

/** Shuffles of each kind. */
const SHUFFLES = 20;

/** How clusters are found and judged. */
export interface ClusterJudging {
  readonly learnt: Int32Array;
  readonly tested: Int32Array;
  readonly search: ClusterSearch;
  readonly context: Pick<TrainingContext, 'seed' | 'signal' | 'progress'>;
}

/**
 * Holds a silhouette against those of clusters found in the same way where there are none. Columns are shuffled each by
 * itself, in two ways: the coordinates themselves, and the amounts before shares are made of them. Shares sum to one,
 * and that alone makes what looks like groups: those who spend much on one thing spend a smaller share on all others.
 */
export async function againstNoise(
  value: number,
  { matrix, amounts }: { readonly matrix: Matrix; readonly amounts: Matrix },
  judging: ClusterJudging,
): Promise<AgainstNoise> {
  const { seed, progress } = judging.context;
  const made = [
    (draw: number) => shuffledColumns(matrix, draw),
    (draw: number) => rootsOf(shuffledColumns(amounts, draw)),
  ];
  const drawn: number[][] = [[], []];
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle += 1) {
    progress('shuffles', shuffle + 1, SHUFFLES);
    for (const [kind, make] of made.entries()) {
      drawn[kind]?.push(await separationOf(make(1 + seed + 7_919 * (shuffle + 1)), judging));
    }
  }
  return {
    name: 'silhouette',
    value,
    ceiling: Math.max(...drawn.map(noiseCeiling)),
    draws: drawn.flat().length,
    method: shuffledText(SHUFFLES),
  };
}

async function separationOf(rows: Matrix, { learnt, tested, search, context }: ClusterJudging): Promise<number> {
  const { centres } = await bestClusters(takeRows(rows, learnt), search, context);
  const held = takeRows(rows, tested);
  return silhouette(held, assign(centres, held), context.seed);
}

/** Embeddings of amounts; a customer without amounts after shuffling counts as spending equally on everything. */
function rootsOf({ rows, columns, values }: Matrix): Matrix {
  const even = new Float32Array(columns).fill(Math.sqrt(1 / columns));
  const vectors = Array.from(
    { length: rows },
    (_, row) => embedding([...values.subarray(row * columns, (row + 1) * columns)]) ?? even,
  );
  return matrixOf(rows, columns, Float32Array.from(clusterTable(vectors).values));
}
