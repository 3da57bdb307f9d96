import { wilsonInterval } from '../../../learning/index.js';
import type { SubgroupGap } from '../task/index.js';

/** Groups with fewer rows are shown and not compared: their figures are mostly chance, whatever their intervals say. */
export const LEAST_COMPARED = 200;

/**
 * A share that occurred fewer times in all compared groups says nothing by group: with ten cases its own
 * 95 % interval already reaches from about half of it to nearly twice (Wilson). None at all would make every gap 0.
 */
const LEAST_CASES = 10;

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** Why a group is left out of a gap. */
export const LEFT_OUT = ['TOO_FEW_ROWS', 'INTERVAL_TOO_WIDE'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

type Group = SubgroupGap['groups'][number];

/** A group as it may be compared: its interval, and why it is left out; null when it is not. */
export interface ComparedGroup extends Group {
  readonly leftOut: LeftOut | null;
}

/** What can be said of how far the groups of an attribute lie apart. */
interface Evenness {
  readonly groups: readonly ComparedGroup[];
  /** The greatest distance of two groups compared; null when fewer than two can be, or there are too few cases. */
  readonly gap: number | null;
  /** Rows to be judged by that each group would need, at the share or the spread that was measured. */
  readonly leastRows: number;
}

/**
 * Compares the groups of an attribute. Two groups whose intervals reach no further than the bound divided by √2 to each
 * side have a difference whose interval reaches no further than the bound: a gap of twice the bound would have been
 * seen in 97.5 of 100 cases. Anything wider bounds no gap, and is left out. Without a bound groups are left out by rows
 * alone.
 */
export function evenness({ groups }: Pick<SubgroupGap, 'groups'>, bound: number | null): Evenness {
  const isShare = areShares(groups);
  const widest = bound === null ? Infinity : bound / Math.SQRT2;
  const judged = groups.map((group) => {
    const withInterval = isShare ? withWilson(group) : group;
    return { ...withInterval, leftOut: leftOutOf(withInterval, widest) };
  });
  const compared = judged.filter(({ leftOut }) => leftOut === null);
  const values = compared.map(({ value }) => value);
  const isJudged = values.length > 1 && (!isShare || sum(compared.map(casesOf)) >= LEAST_CASES);
  const gap = isJudged ? Math.max(...values) - Math.min(...values) : null;
  return { groups: judged, gap, leastRows: leastRowsOf(judged, isShare, widest) };
}

/**
 * Shares of rows come to whole numbers of them; a mean of anything else does so by chance in no group, let alone in
 * all.
 */
const areShares = (groups: readonly Group[]): boolean =>
  groups.every(({ value, rows }) => {
    const cases = value * rows;
    return value >= 0 && value <= 1 && Math.abs(cases - Math.round(cases)) < 1e-6;
  });

const casesOf = ({ value, rows }: Group): number => Math.round(value * rows);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Earlier records used intervals of the normal approximation, which begin below 0 for a rare share. */
function withWilson(group: Group): Group {
  const interval = wilsonInterval(casesOf(group), group.rows);
  return interval ? { ...group, low: interval.low, high: interval.high } : group;
}

function leftOutOf({ rows, low, high }: Group, widest: number): LeftOut | null {
  if (rows < LEAST_COMPARED) return 'TOO_FEW_ROWS';
  if (low === null || high === null) return widest === Infinity ? null : 'INTERVAL_TOO_WIDE';
  return (high - low) / 2 > widest ? 'INTERVAL_TOO_WIDE' : null;
}

/** By z²s²/h²: s² is p(1 − p) of a share, and of a mean what the widest interval comes from. */
function leastRowsOf(groups: readonly Group[], isShare: boolean, widest: number): number {
  const rows = sum(groups.map((group) => group.rows));
  if (widest === Infinity || widest === 0 || rows === 0) return LEAST_COMPARED;
  const share = sum(groups.map(casesOf)) / rows;
  const spreads = groups.map(({ low, high, rows: n }) => (n * ((high ?? NaN) - (low ?? NaN)) ** 2) / (4 * Z ** 2));
  const known = spreads.filter(Number.isFinite);
  const variance = isShare ? share * (1 - share) : Math.max(0, ...known);
  const forCases = isShare && share > 0 ? LEAST_CASES / share / Math.max(1, groups.length) : 0;
  return Math.max(LEAST_COMPARED, Math.ceil((Z ** 2 * variance) / widest ** 2), Math.ceil(forCases));
}
