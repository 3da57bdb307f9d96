import { matrixOf, type Matrix } from '../../../platform/learning/index.js';
import { TooLittleToLearnFrom, type FeatureTable, type TaskContext, type TrainingContext } from '../../models/index.js';
import { peopleOf } from '../training/people.js';
import { clusterTable, EMBEDDED, embedding } from './embedding.js';

/** People that clusters are found from at most: centres move no more with more of them. */
const MOST_PEOPLE = 40_000;
const MOST_WATCHED = 20_000;
const LEAST_ROWS = 500;

/** What clusters are found from: one row a person. */
export interface ClusterRows {
  readonly matrix: Matrix;
  readonly quarter: string;
}

async function embeddings(
  context: TaskContext,
  most: number,
  onRead?: (done: number, total: number) => void,
): Promise<{ readonly vectors: Float32Array[]; readonly quarter: string }> {
  const vectors: Float32Array[] = [];
  let quarter = '';
  for await (const person of peopleOf(context, { quarters: 1, most }, onRead)) {
    const latest = person.quarters.at(-1);
    const vector = latest && embedding(latest.detailWon);
    if (vector) vectors.push(vector);
    quarter = latest?.quarter ?? quarter;
  }
  return { vectors, quarter };
}

/** Everybody who spent something in the newest quarter. @throws Error when there are too few. */
export async function readClusterRows(context: TrainingContext): Promise<ClusterRows> {
  const { vectors, quarter } = await embeddings(context, MOST_PEOPLE, (done, total) =>
    context.progress('people', done, total),
  );
  return clusterRows(vectors, quarter);
}

/** @throws Error when there are too few. */
export function clusterRows(vectors: readonly Float32Array[], quarter: string): ClusterRows {
  if (vectors.length < LEAST_ROWS) {
    throw new TooLittleToLearnFrom(`${vectors.length} people spent something`, String(LEAST_ROWS));
  }
  const values = Float32Array.from(clusterTable(vectors).values);
  return { matrix: matrixOf(vectors.length, EMBEDDED.length, values), quarter };
}

/** Figures of the newest quarter as they come in. */
export async function recentClusterInputs(context: TaskContext): Promise<FeatureTable> {
  const { vectors } = await embeddings(context, MOST_WATCHED);
  return clusterTable(vectors);
}
