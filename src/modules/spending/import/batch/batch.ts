import type { ExpectationResult, ImportOverride } from '../../expectations/index.js';
import type { ExistingRows, ImportEncoding, ImportKind, ImportState } from './import-batch.entity.js';
import type { ImportWarning } from './import-warning.js';
import type { RejectionCode } from '../../source/index.js';
import type { QuarterDiff } from './import-diff.js';

/** What one run over a file found. */
export interface BatchFigures {
  readonly encoding: ImportEncoding;
  /** Names of the file's columns, in its order. */
  readonly header: readonly string[];
  /** Lines that are not blank, without the header: accepted plus rejected, always. */
  readonly rowsRead: number;
  /** New plus changed plus unchanged. */
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  /** What is odd about accepted lines. */
  readonly warnings: readonly ImportWarning[];
  /** Quarters of the well-formed lines, ascending. */
  readonly quarters: readonly string[];
}

/** A batch as it stands in the database. */
export interface BatchRow extends BatchFigures {
  readonly id: number;
}

/** How often one fault occurred, and where it occurred first. */
export interface RejectionCount {
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly count: number;
  readonly firstLine: number;
  /** The first line as it was read, and the columns of its file. */
  readonly raw: string;
  readonly header: readonly string[];
}

/** How a run over a file ended. */
export interface BatchEnd {
  readonly state: ImportState;
  readonly at: Date;
  /** How often the batch had been corrected when the run read its corrections. */
  readonly corrections?: number;
  readonly expectations?: readonly ExpectationResult[];
  readonly override?: ImportOverride | null;
}

/** What to create a batch from. */
export interface NewBatch {
  /** QUARTERLY_SPENDING by default. */
  readonly kind?: ImportKind;
  /** Null for series that all may read. */
  readonly institutionId: number | null;
  readonly fileName: string;
  readonly sha256: Buffer;
  readonly fileId: number | null;
  readonly existing: ExistingRows;
  readonly accountId: number | null;
  readonly startedAt: Date;
}

/** Adds quarters up to the totals of a batch; lines without a quarter of their own also count as refused. */
export function figuresOf(
  file: Pick<BatchFigures, 'encoding' | 'header' | 'rowsRead' | 'quarters' | 'warnings'>,
  diff: readonly QuarterDiff[],
): BatchFigures {
  const total = (of: (quarter: QuarterDiff) => number): number => diff.reduce((sum, each) => sum + of(each), 0);
  const rowsNew = total((each) => each.rowsNew);
  const rowsChanged = total((each) => each.rowsChanged);
  const rowsUnchanged = total((each) => each.rowsUnchanged);
  const rowsAccepted = rowsNew + rowsChanged + rowsUnchanged;
  return { ...file, rowsNew, rowsChanged, rowsUnchanged, rowsAccepted, rowsRejected: file.rowsRead - rowsAccepted };
}
