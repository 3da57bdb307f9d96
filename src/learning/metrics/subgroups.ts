import type { Metric } from './bootstrap.js';

export interface Subgroup {
  readonly group: string;
  readonly rows: number;
  readonly value: number;
}

export interface SubgroupGap {
  /** Groups that are large enough, by name. */
  readonly groups: readonly Subgroup[];
  /** The greatest difference between two of them; 0 when there are fewer than two. */
  readonly gap: number;
}

/** Smaller groups differ by chance. */
const MIN_ROWS = 100;

/**
 * A metric by group (a sex, an age band, a region), and the gap between groups. Rows whose group is null are in none.
 */
export function subgroupGap(groups: readonly (string | null)[], metric: Metric, minRows = MIN_ROWS): SubgroupGap {
  const rowsOf = Map.groupBy(groups.keys(), (row) => groups[row] ?? null);
  const large = [...rowsOf]
    .flatMap(([group, rows]) =>
      group === null || rows.length < minRows
        ? []
        : [{ group, rows: rows.length, value: metric(Int32Array.from(rows)) }],
    )
    .sort((one, other) => (one.group < other.group ? -1 : 1));
  const values = large.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  return { groups: large, gap: values.length < 2 ? 0 : Math.max(...values) - Math.min(...values) };
}
