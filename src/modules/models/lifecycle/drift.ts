import { driftStateOf, psi, type DriftState, type FeatureDistribution } from '../contract/index.js';

/** How far current input is from what a version was trained on. */
export interface Drift {
  /** When it was computed, as ISO 8601. */
  readonly at: string;
  readonly rows: number;
  /** State of the column that moved furthest. */
  readonly state: DriftState;
  /** By index, the greatest first. */
  readonly columns: readonly { readonly column: string; readonly psi: number; readonly state: DriftState }[];
}

/**
 * With fewer rows, the index is noise: for equal distributions in B bins it is (B - 1) / n on average (Yurdakul,
 * Statistical Properties of Population Stability Index, 2018), which at 200 rows and ten bins is 0.045, half of what is
 * watched.
 */
export const LEAST_ROWS = 200;

/** Column by column; null for too few rows. Both lists are of the same columns in the same order and bins. */
export function driftOf(
  then: readonly FeatureDistribution[],
  now: readonly FeatureDistribution[],
  { rows, at }: { readonly rows: number; readonly at: Date },
): Drift | null {
  if (rows < LEAST_ROWS) return null;
  const columns = then
    .map((before, place) => ({ column: before.column, psi: psi(before, now[place] ?? before) }))
    .map(({ column, psi: index }) => ({ column, psi: index, state: driftStateOf(index) }))
    .toSorted((one, other) => other.psi - one.psi);
  return { at: at.toISOString(), rows, state: driftStateOf(columns[0]?.psi ?? 0), columns };
}
