import { SNAPSHOT_COLUMNS, type SnapshotFigure, type SnapshotPatch, type SnapshotRow } from './snapshot.js';

/** Every figure, in the order of the table. */
export const SNAPSHOT_FIGURES = Object.keys(SNAPSHOT_COLUMNS) as SnapshotFigure[];

const ALL_UNKNOWN = Object.fromEntries(SNAPSHOT_FIGURES.map((name) => [name, null])) as Readonly<
  Record<SnapshotFigure, null>
>;

/** Which figures of a month changed. */
export interface SnapshotChange {
  readonly customerId: number;
  readonly month: string;
  /** Figures with another value than before. */
  readonly set: readonly SnapshotFigure[];
  /** Figures that were known and are not any more. */
  readonly erased: readonly SnapshotFigure[];
}

/** The given figures, including erased ones. */
export const figuresGiven = (patch: SnapshotPatch): SnapshotFigure[] =>
  SNAPSHOT_FIGURES.filter((name) => patch[name] !== undefined);

/** A month after a change: figures left out stay as they were. */
export function patched(kept: SnapshotRow | null, patch: SnapshotPatch): SnapshotRow {
  const given = Object.fromEntries(figuresGiven(patch).map((name) => [name, patch[name]]));
  return { ...ALL_UNKNOWN, ...kept, ...given, customerId: patch.customerId, month: patch.month };
}

/** What changed in a month; null for nothing. */
export function changeOf(before: SnapshotRow | null, now: SnapshotRow): SnapshotChange | null {
  const { customerId, month } = now;
  const changed = SNAPSHOT_FIGURES.filter((name) => (before?.[name] ?? null) !== now[name]);
  const [set, erased] = [true, false].map((isSet) => changed.filter((name) => (now[name] !== null) === isSet));
  return changed.length === 0 ? null : { customerId, month, set: set ?? [], erased: erased ?? [] };
}

/** Whether no figure of a month is known. */
export const isEmpty = (snapshot: SnapshotRow): boolean => SNAPSHOT_FIGURES.every((name) => snapshot[name] === null);
