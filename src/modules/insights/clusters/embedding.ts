import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../../spending/index.js';
import { featureContract, type FeatureTable } from '../../models/index.js';

/** The categories people are likened by, in the order of the source. */
export const EMBEDDED: readonly CategoryName[] = CATEGORY_NAMES.DETAIL;

/**
 * What somebody spends on, whatever he earns: of each detail category ln(1 + share in percent), where the share is of the
 * sum of all details of the quarter. The logarithm keeps a large share from hiding the small ones; 1 % weighs 0.69, 10 %
 * 2.40 and all 4.62. Null of nothing spent.
 */
export function embedding(detailWon: readonly number[]): Float32Array | null {
  const sum = detailWon.reduce((all, won) => all + won, 0);
  return sum > 0 ? Float32Array.from(detailWon, (won) => Math.log1p((100 * won) / sum)) : null;
}

/** The share, from 0 to 1, that a coordinate was made of. */
export const shareOf = (coordinate: number): number => Math.expm1(coordinate) / 100;

const MOST = 4.7;

/** The coordinates are the figures that clusters are found from. */
export const CLUSTER_CONTRACT = featureContract(
  'SPENDING_CLUSTER',
  1,
  EMBEDDED.map((category) => ({
    name: `log${category.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
    description: {
      ko: `${CATEGORIES[category].text.ko}: ln(1 + 비중 %)`,
      en: `${CATEGORIES[category].text.en}: ln(1 + share in percent)`,
    },
    ...{ unit: 'log percent', min: 0, max: MOST, nullable: false },
  })),
);

const COLUMNS = CLUSTER_CONTRACT.columns.map(({ name }) => name);

/** Embeddings as the model takes them. */
export function clusterTable(embeddings: readonly Float32Array[]): FeatureTable {
  const values = new Float32Array(embeddings.length * COLUMNS.length);
  for (const [row, coordinates] of embeddings.entries()) values.set(coordinates, row * COLUMNS.length);
  return { columns: COLUMNS, values };
}
