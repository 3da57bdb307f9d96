import type { Localized } from '../text.js';
import type { BulkTransaction } from '../database/index.js';
import type { Fault } from './fault.texts.js';
import type { FileColumn, Values } from './row-reader.js';

/** A row of a file on its way to the room that takes it. */
export interface ReadRow {
  readonly line: number;
  readonly values: Values;
  /** Why it is refused already; rooms see it where later rows depend on it, and answer it as it is. */
  readonly fault: Fault | null;
}

/** What became of a row. */
export type RowFate =
  | { readonly line: number; readonly fate: 'REFUSED'; readonly fault: Fault }
  | {
      readonly line: number;
      readonly fate: 'NEW' | 'CHANGED' | 'UNCHANGED';
      /** What was done, for the sums of the batch. */
      readonly effect: string;
      /** Money that it is about, if any. */
      readonly won: number;
      /** What changed of it, or how it divides; no personal data. */
      readonly detail: string | null;
    };

/** The batch that rows come with. */
export interface IntakeBatch {
  readonly id: number;
  /** Whose rows it brings; null for rows that are everybody's. */
  readonly institutionId: number | null;
  /** Now, and the day of it in Korea. */
  readonly at: Date;
  readonly today: string;
}

/** How a room takes in one kind of file. It writes as it goes: a dry run is the same work, undone. */
export interface Intake {
  readonly columns: readonly FileColumn[];
  /** The column that names a row: no other row of a file may have the same. Null where the room tells rows apart itself. */
  readonly key: { readonly column: string; readonly isCaseless: boolean } | null;
  /** Columns that rows are ordered by before they are taken, the first without regard to case; null for the file's order. */
  readonly order: readonly [string, string] | null;
  /** What each effect is, for people. */
  readonly effects: Readonly<Record<string, Localized>>;
  /** Why rows are refused beside what is wrong with fields, for people. */
  readonly faults: Readonly<Record<string, Localized>>;
  /** A file's taker: it is given the file's rows in order, some thousand at a time. */
  open(transaction: BulkTransaction, batch: IntakeBatch): (rows: readonly ReadRow[]) => Promise<RowFate[]>;
  /**
   * Takes back what a batch did, in a transaction in which the batch is marked as undone.
   * @throws Refusal BATCH_RESTED_ON naming the first row that something rests on.
   */
  undo(transaction: BulkTransaction, batch: IntakeBatch): Promise<void>;
}

/** Whose rows a batch brings, for rooms whose rows are always somebody's. */
export function ownerOf({ institutionId }: IntakeBatch): number {
  if (institutionId === null) throw new Error('Rows of this kind belong to an institution');
  return institutionId;
}

/** A row that is refused. */
export const refusedRow = (
  line: number,
  code: string,
  column: string | null,
  detail: string | null = null,
): RowFate => ({
  line,
  fate: 'REFUSED',
  fault: { column, code, detail },
});
