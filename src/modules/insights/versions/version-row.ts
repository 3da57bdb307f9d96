import type { VersionState } from './version.columns.js';

/** A version as it is stored. Instants are text: the row is also kept as the answer of a mutation. */
export interface VersionRow {
  readonly key: number;
  readonly version: string;
  readonly content: unknown;
  /** Whether it ships with Moa. */
  readonly isShipped: boolean;
  readonly state: VersionState;
  readonly proposedBy: number | null;
  readonly proposedAt: string | null;
  readonly publishedBy: number | null;
  readonly publishedAt: string | null;
  readonly backTest: unknown;
}
