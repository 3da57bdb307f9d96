import type { Localized } from '../text.js';

/**
 * A file of the disk, and the name that the person who sent it gave it. The first bytes decide the format, not the
 * name.
 */
export interface TableFile {
  readonly path: string;
  readonly name: string;
}

export type TableFormat = 'CSV' | 'XLSX' | 'PARQUET';
export type TableEncoding = 'UTF-8' | 'CP949' | 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252';

/** What an analysis is doing. `READ` looks through the file, `LOAD` fills the database, `ANALYSE` asks it. */
export type AnalysisStage = 'READ' | 'LOAD' | 'ANALYSE';

export interface AnalysisProgress {
  readonly stage: AnalysisStage;
  /** Bytes of the file that were looked at; `bytesTotal` once it is read. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
}

/** Why a row is refused; `ROW_FAULT_TEXTS` says each in words. */
export type RowFaultCode =
  | 'COLUMN_COUNT'
  | 'OTHER_TABLE'
  | 'MALFORMED_QUOTE'
  | 'LINE_TOO_LONG'
  | 'NUL_BYTE'
  | 'WRONG_ENCODING'
  | 'EMPTY'
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'NOT_A_TRUTH_VALUE';

export interface RowFault {
  readonly code: RowFaultCode;
  /** The column at fault, as the file names it; null when no single one is. */
  readonly column: string | null;
  readonly message: Localized;
}

/** A row that is left out of every figure. */
export interface RefusedRow {
  /** Line of the file where the row begins, from 1; in a workbook the row of the sheet. */
  readonly line: number;
  readonly reason: RowFault;
  /** The row as the file has it, at most 2,000 characters; fields of a workbook are separated by commas. */
  readonly text: string;
}

export interface AnalysisOptions {
  /** Ends the analysis and removes what it wrote. */
  readonly signal?: AbortSignal;
  /** Memory that the database may use before it writes to disk, in MiB: 64 to 65,536, usually 256. */
  readonly memoryMb?: number;
  /** The sheet of a workbook that is analysed; usually the first that has rows. */
  readonly sheet?: string;
  /** Folder for what does not fit in memory; usually the system's. */
  readonly scratch?: string;
  readonly progress?: (progress: AnalysisProgress) => void;
  /** Called for every refused row, in no set order; the next waits until this one is done. */
  readonly refused?: (row: RefusedRow) => void | Promise<void>;
}

/** A value of a result: numbers as decimals in text, dates as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, null for none. */
export type Cell = string | null;

export type ColumnType = 'TEXT' | 'WHOLE' | 'DECIMAL' | 'DATE' | 'DATETIME' | 'TRUTH';

/** What a column stands for in a table of transactions. */
export type ColumnRole =
  | 'INVOICE'
  | 'PRODUCT'
  | 'DESCRIPTION'
  | 'QUANTITY'
  | 'MOMENT'
  | 'UNIT_PRICE'
  | 'CUSTOMER'
  | 'COUNTRY';

/** The unit of a figure. `MONEY` has no currency, because files do not state one. */
export type FigureUnit = 'ROWS' | 'COUNT' | 'MONEY' | 'QUANTITY' | 'PERCENT' | 'DAYS' | 'DATE' | 'NUMBER' | 'TEXT';

/** A column as queries know it. */
export interface NamedColumn {
  /** As the file has it; `column3` where the header is empty, `amount (2)` where it has a name twice. */
  readonly name: string;
  /** The name that queries use. */
  readonly sqlName: string;
  readonly type: ColumnType;
}

export interface TableColumn extends NamedColumn {
  readonly role: ColumnRole | null;
  /** What values were written with: `%`, `₩`, `$` … */
  readonly symbol: string | null;
  readonly filled: number;
  readonly missing: number;
  /** How many different values there are: exact up to the limit in the notes, otherwise approximate. */
  readonly distinct: number;
  readonly isDistinctExact: boolean;
  readonly least: Cell;
  readonly greatest: Cell;
  /** For columns of numbers; a decimal in text. */
  readonly mean: Cell;
  readonly median: Cell;
  readonly deviation: Cell;
  /** The most frequent values, at most ten. */
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  /** The query that computes this column's figures again. */
  readonly sql: string;
}

/** One number with the query that computes it again, by `askTable` on the same file. */
export interface Figure {
  readonly code: string;
  readonly label: Localized;
  /** A decimal in text, a date, or a text, as the unit says; null when there is nothing to count. */
  readonly value: Cell;
  readonly unit: FigureUnit;
  readonly sql: string;
}

export interface ResultColumn {
  readonly code: string;
  readonly label: Localized;
  readonly unit: FigureUnit;
}

export interface ResultTable {
  readonly code: string;
  readonly title: Localized;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sql: string;
}

export type ChartKind = 'LINE' | 'BAR' | 'HISTOGRAM' | 'HEATMAP';

export interface ChartPoint {
  readonly x: string;
  /** Null where there is nothing to draw. For drawing only: the table beside it has the exact decimal. */
  readonly y: number | null;
}

export interface Chart {
  readonly code: string;
  readonly title: Localized;
  readonly kind: ChartKind;
  readonly unit: FigureUnit;
  readonly series: readonly { readonly name: Localized; readonly points: readonly ChartPoint[] }[];
}

/** A note on how the file was read, or on what stands out in it. */
export interface TableNote {
  readonly code: string;
  readonly message: Localized;
}

export interface TableSheet {
  readonly name: string;
  readonly isAnalysed: boolean;
  readonly isHidden: boolean;
}

/** The result of an analysis. Plain JSON. `rowsAccepted + rowsRefused = rowsRead`, always. */
export interface TableAnalysis {
  readonly shape: 'TRANSACTIONS' | 'PROFILE';
  readonly format: TableFormat;
  /** Null when the format has a fixed encoding. */
  readonly encoding: TableEncoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly TableSheet[];
  /** Rows below the header that are not blank. */
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly Figure[];
  readonly tables: readonly ResultTable[];
  readonly charts: readonly Chart[];
  readonly notes: readonly TableNote[];
}

/** One file of many that are analysed as one table. */
export interface PartFile {
  /** As reports name it. */
  readonly name: string;
  /** Identifies its bytes: it changes when they do. */
  readonly identity: string;
  /** Downloads it to the disk, and removes it again. */
  readonly fetch: (signal: AbortSignal | undefined) => Promise<FetchedPart>;
}

/** A file on the disk. */
export interface FetchedPart {
  readonly path: string;
  readonly release: () => Promise<void>;
  /** What its report says of where it came from. */
  readonly notes?: readonly TableNote[];
}

/** The result for one file. `rowsAccepted + rowsRefused = rowsRead`, always. */
export interface PartReport {
  readonly name: string;
  readonly format: TableFormat | null;
  readonly encoding: TableEncoding | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly notes: readonly TableNote[];
  /** Why the whole file was refused; null when it was read. */
  readonly failure: { readonly code: string; readonly message: Localized } | null;
}

export interface PartsOptions {
  /** Folder for the rows of read files; complete parts in it are not read again. */
  readonly folder: string;
  /** The CSV file that lists every refused row of every file read. */
  readonly refusedTo: string;
  readonly signal?: AbortSignal;
  /** Memory that the database may use before it writes to disk, in MiB: 64 to 65,536, usually 256. */
  readonly memoryMb?: number;
  /** Called while a file is read. */
  readonly progress?: (file: string, progress: AnalysisProgress) => void;
  /** Called when a file is done, in the order given. */
  readonly done?: (report: PartReport, place: number) => void;
}

/** The result for many files as one table. Plain JSON. */
export interface PartsAnalysis extends Pick<
  TableAnalysis,
  'shape' | 'columns' | 'figures' | 'tables' | 'charts' | 'notes' | 'rowsRead' | 'rowsAccepted' | 'rowsRefused'
> {
  readonly files: readonly PartReport[];
}

/** The answer to one query. */
export interface TableAnswer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the row limit cut off further rows. */
  readonly isCut: boolean;
  readonly sql: string;
}
