import { CATEGORY_NAMES, type CategoryName } from '../../spending/index.js';
import { featureContract, type FeatureTable } from '../../models/index.js';
import { coordinateText } from './cluster-card.texts.js';

/** The categories that clusters are found by, in the order of the source. */
export const EMBEDDED: readonly CategoryName[] = CATEGORY_NAMES.MAJOR;

/**
 * What a person spends on, independent of their income: for each major category, the square root of its share of the
 * total. The distance of two such vectors is that of Hellinger between their shares. Unlike a logarithm, the root gives
 * little weight to whether a small category was used at all in one quarter; with 32 detail categories, that hid what
 * people of a kind have in common. Null when nothing was spent.
 */
export function embedding(majorWon: readonly number[]): Float32Array | null {
  const sum = majorWon.reduce((all, won) => all + won, 0);
  return sum > 0 ? Float32Array.from(majorWon, (won) => Math.sqrt(won / sum)) : null;
}

/** The share, from 0 to 1, behind a coordinate. */
export const shareOf = (coordinate: number): number => coordinate * coordinate;

/** Rounding of 32-bit numbers may carry a root a little above 1. */
const MAX_COORDINATE = 1.000_001;

/** The coordinates are the figures that clusters are found from. */
export const CLUSTER_CONTRACT = featureContract(
  'SPENDING_CLUSTER',
  2,
  EMBEDDED.map((category) => ({
    name: `root${category.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
    description: coordinateText(category),
    unit: 'root of a share',
    min: 0,
    max: MAX_COORDINATE,
    nullable: false,
  })),
);

const CLUSTER_COLUMN_NAMES = CLUSTER_CONTRACT.columns.map(({ name }) => name);

/** Embeddings as the model takes them. */
export function clusterTable(embeddings: readonly Float32Array[]): FeatureTable {
  const values = new Float32Array(embeddings.length * CLUSTER_COLUMN_NAMES.length);
  for (const [row, coordinates] of embeddings.entries()) values.set(coordinates, row * CLUSTER_COLUMN_NAMES.length);
  return { columns: CLUSTER_COLUMN_NAMES, values };
}
