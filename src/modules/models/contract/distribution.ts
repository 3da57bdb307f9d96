import { checkColumns, rowsOf, type FeatureTable } from './feature-check.js';
import type { FeatureContract } from './feature-contract.js';

/** How the figures of a column spread. */
export interface FeatureDistribution {
  readonly column: string;
  /** Between neighbouring bins, ascending: a figure belongs to the first bin whose edge is not below it. */
  readonly edges: readonly number[];
  /** Share of rows in each bin: one more than there are edges. With `missing` they sum to 1. */
  readonly shares: readonly number[];
  /** Share of rows whose figure is not known. */
  readonly missing: number;
}

/** Ten bins of equal size are the custom of scorecards: Siddiqi, Credit Risk Scorecards (2006), chapter 8. */
const BINS = 10;

/** How every column of a table spreads, in tenths of the known figures; codes have a bin each. */
export function distributionOf(contract: FeatureContract, table: FeatureTable): FeatureDistribution[] {
  checkColumns(contract, table.columns);
  return contract.columns.map(({ name, categories }, at) => {
    const known = columnOf(table, at)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return spread(table, name, at, categories?.slice(0, -1) ?? tenths(known));
  });
}

/** How the same columns spread elsewhere, in the bins of another distribution. */
export function distributionInBinsOf(like: readonly FeatureDistribution[], table: FeatureTable): FeatureDistribution[] {
  return like.map(({ column, edges }) => spread(table, column, table.columns.indexOf(column), edges));
}

function columnOf({ columns, values }: FeatureTable, at: number): Float64Array {
  const width = columns.length;
  return Float64Array.from({ length: values.length / width }, (_, row) => values[row * width + at] ?? NaN);
}

function tenths(sorted: Float64Array): number[] {
  const edges = Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)]);
  const last = sorted.at(-1);
  return [...new Set(edges)].filter((edge): edge is number => edge !== undefined && edge !== last);
}

function spread(table: FeatureTable, column: string, at: number, edges: readonly number[]): FeatureDistribution {
  const rows = rowsOf(table);
  const counts = new Array<number>(edges.length + 1).fill(0);
  let missing = 0;
  for (const value of columnOf(table, at)) {
    if (Number.isNaN(value)) missing += 1;
    else {
      const bin = edges.findIndex((edge) => value <= edge);
      const own = bin < 0 ? edges.length : bin;
      counts[own] = (counts[own] ?? 0) + 1;
    }
  }
  const share = (count: number): number => (rows === 0 ? 0 : count / rows);
  return { column, edges, shares: counts.map(share), missing: share(missing) };
}
