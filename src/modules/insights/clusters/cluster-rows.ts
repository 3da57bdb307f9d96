import { matrixOf, standardOf, type Matrix } from '../../../learning/index.js';
import { TooFewRows, type FeatureTable, type TaskContext, type TrainingContext } from '../../models/index.js';
import { peopleOf } from '../training/people-reader.js';
import { clusterTable, EMBEDDED, embedding } from './embedding.js';
import { detailShares, DIMENSIONS, type LikenessScale } from './likeness.js';

/** People that clusters are found from at most: centres move no more with more of them. */
const MOST_PEOPLE = 40_000;
const MOST_WATCHED = 20_000;
const LEAST_ROWS = 500;
const WON_PER_THOUSAND = 1_000;

/** What somebody spent in a quarter, in won a month, at both levels of the source. */
export interface SpentByCategory {
  readonly majorWon: readonly number[];
  readonly detailWon: readonly number[];
}

/** What clusters are found from: one row a person. */
export interface ClusterRows {
  /** Embeddings. */
  readonly matrix: Matrix;
  /** The amounts behind them: thousand won a month by major category. */
  readonly amounts: Matrix;
  readonly likeness: LikenessScale;
  readonly quarter: string;
}

/** Everybody who spent something in the newest quarter. @throws TooFewRows */
export async function readClusterRows(context: TrainingContext): Promise<ClusterRows> {
  const people: SpentByCategory[] = [];
  let quarter = '';
  const onRead = (done: number, total: number): void => context.progress('people', done, total);
  for await (const person of peopleOf(context, { quarters: 1, most: MOST_PEOPLE }, onRead)) {
    const latest = person.quarters.at(-1);
    if (latest) people.push({ majorWon: latest.majorWon, detailWon: latest.detailWon });
    quarter = latest?.quarter ?? quarter;
  }
  return clusterRows(people, quarter);
}

/** Those who spent something, as rows. @throws TooFewRows */
export function clusterRows(people: readonly SpentByCategory[], quarter: string): ClusterRows {
  const spent = people.flatMap(({ majorWon, detailWon }) => {
    const [vector, details] = [embedding(majorWon), detailShares(detailWon)];
    return vector && details ? [{ vector, details, majorWon }] : [];
  });
  if (spent.length < LEAST_ROWS) {
    throw new TooFewRows(`${spent.length} people spent something`, String(LEAST_ROWS));
  }
  const values = Float32Array.from(clusterTable(spent.map(({ vector }) => vector)).values);
  const amounts = spent.flatMap(({ majorWon }) => majorWon.map((won) => won / WON_PER_THOUSAND));
  const details = Float32Array.from(spent.flatMap((each) => [...each.details]));
  const { means, deviations } = standardOf(matrixOf(spent.length, DIMENSIONS, details));
  return {
    matrix: matrixOf(spent.length, EMBEDDED.length, values),
    amounts: matrixOf(spent.length, EMBEDDED.length, Float32Array.from(amounts)),
    likeness: { means: [...means], deviations: [...deviations] },
    quarter,
  };
}

/** Figures of the newest quarter as they come in. */
export async function recentClusterInputs(context: TaskContext): Promise<FeatureTable> {
  const vectors: Float32Array[] = [];
  for await (const { quarters } of peopleOf(context, { quarters: 1, most: MOST_WATCHED })) {
    const vector = embedding(quarters.at(-1)?.majorWon ?? []);
    if (vector) vectors.push(vector);
  }
  return clusterTable(vectors);
}
