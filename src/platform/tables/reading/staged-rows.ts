import type { RowFaultCode, TableEncoding, TableFormat, TableNote, TableSheet } from '../analysis.types.js';

/** A row that may be taken, as it stands in the file that the database reads. */
export interface StagedRecord {
  readonly line: number;
  /** As the file of the customer has it, at most `TEXT_KEPT` characters of it. */
  readonly text: string;
}

/** A row that is refused, with the index of the faulty column. */
export interface StagedFault {
  readonly line: number;
  readonly code: RowFaultCode;
  readonly column: number | null;
  readonly text: string;
}

/** A table in a form that the database reads as it is meant: every row has the header's columns, quotes match, text is UTF-8. */
export interface Staged {
  readonly format: TableFormat;
  readonly encoding: TableEncoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly TableSheet[];
  readonly notes: readonly TableNote[];
  readonly names: readonly string[];
  /** The file that the database reads, and how. */
  readonly path: string;
  readonly hasHeader: boolean;
  readonly readDelimiter: string;
  readonly readQuote: string;
  /** Whether every record of it is one line, so that a line says which record it is. */
  readonly isLineEach: boolean;
  /** Rows that the database has to find in it, and rows that are refused already. */
  readonly rowsGood: number;
  readonly rowsFaulty: number;
  /** Fields of some rows from all over the file. */
  readonly sample: readonly (readonly string[])[];
  /** Symbols that a workbook shows values with, by place of the column. */
  readonly symbols: ReadonlyMap<number, string>;
  /** The good rows once more, in their order. */
  records(): AsyncIterable<readonly StagedRecord[]>;
}

/** Callbacks during reading. */
export interface Reporter {
  /** Throws when the work should end. */
  progress(bytesRead: number, rowsRead: number): void;
  fault(fault: StagedFault): Promise<void>;
}

/** Characters of a row that are shown with its refusal. */
export const TEXT_KEPT = 2_000;

/** Rows that types are found by: all of a small file, and some of every part of a large one. */
export const SAMPLE_FIRST = 2_000;
export const SAMPLE_MOST = 20_000;
export const SAMPLE_OF_BLOCK = 20;

/** The shown text of a record. */
export const textOf = (record: Buffer): string =>
  record.toString('utf8', 0, Math.min(record.length, 4 * TEXT_KEPT)).slice(0, TEXT_KEPT);

/** A record whose text is decoded on demand: of a million records, few are shown. */
export const recordOf = (line: number, bytes: Buffer): StagedRecord => ({
  line,
  get text() {
    return textOf(bytes);
  },
});

export const trimmed = (fields: readonly string[]): string[] => fields.map((field) => field.trim());
