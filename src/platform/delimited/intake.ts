import type { Caller } from '../access/index.js';
import type { Localized } from '../text.js';
import type { BulkTransaction } from '../database/index.js';
import type { Fault } from './fault.texts.js';
import type { FileColumn, Values } from './row-reader.js';

/** A row of a file on its way to the room that takes it. */
export interface ReadRow {
  readonly line: number;
  readonly values: Values;
  /** Why it is already refused; rooms see it when later rows depend on it, and return it as it is. */
  readonly fault: Fault | null;
}

/** The result of a row. */
export type RowFate =
  | { readonly line: number; readonly fate: 'REFUSED'; readonly fault: Fault }
  | {
      readonly line: number;
      readonly fate: 'NEW' | 'CHANGED' | 'UNCHANGED';
      /** What was done, for the batch totals. */
      readonly effect: string;
      /** The amount involved, if any. */
      readonly won: number;
      /** What changed, or how the amount is divided; no personal data. */
      readonly detail: string | null;
      /** What becomes of it in full, for people; left out of rows about persons, and of files of many rows. */
      readonly shown?: string;
    };

/** The batch that the rows belong to. */
export interface IntakeBatch {
  readonly id: number;
  /** The institution whose rows it contains; null for rows shared by everybody. */
  readonly institutionId: number | null;
  /** Now, and today's date in Korea. */
  readonly at: Date;
  readonly today: string;
  /** In whose name rows are taken, for what is recorded of them. */
  readonly caller: Caller;
}

/** How a room takes in one kind of file. It writes as it goes: a dry run is the same work, undone. */
export interface Intake {
  readonly columns: readonly FileColumn[];
  /**
   * The column that identifies a row: values must be unique within a file. Null when the room distinguishes rows
   * itself.
   */
  readonly key: { readonly column: string; readonly isCaseless: boolean } | null;
  /** Columns by which rows are sorted before they are taken, the first ignoring case; null for the file's order. */
  readonly order: readonly [string, string] | null;
  /** The text of each effect, for people. */
  readonly effects: Readonly<Record<string, Localized>>;
  /** Texts of refusals beside those of fields, for people. */
  readonly faults: Readonly<Record<string, Localized>>;
  /** Opens a consumer of the file's rows: it receives them in order, some thousand at a time. */
  open(transaction: BulkTransaction, batch: IntakeBatch): (rows: readonly ReadRow[]) => Promise<RowFate[]>;
  /**
   * Reverts a batch, in the transaction that marks the batch as undone.
   * @throws Refusal BATCH_RESTED_ON naming the first row that other data depends on.
   */
  undo(transaction: BulkTransaction, batch: IntakeBatch): Promise<void>;
}

/** The owner of a batch's rows, for rooms whose rows always have one. */
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
