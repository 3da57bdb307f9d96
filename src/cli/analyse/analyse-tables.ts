import type { Cell, PartsAnalysis, ResultTable } from '../../platform/tables/index.js';
import { formatNumber } from '../../platform/amount.texts.js';

/** Rows of a table that people read; the rest is in report.json. */
const MOST_ROWS = 40;

/** A table of a report. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table of results, cut to what people read. */
export interface ShownTable extends ReportTable {
  readonly title: string;
  /** What is said of rows that are cut; null when there are none. */
  readonly more: string | null;
  readonly sql: string;
}

/** How many files and rows there are, as a sentence. */
export const summaryOf = ({ files, rowsRead, rowsAccepted, rowsRefused }: PartsAnalysis): string =>
  `${files.length === 1 ? '1 file' : `${formatNumber(files.length)} files`}: ${formatNumber(rowsRead)} rows read, ${formatNumber(rowsAccepted)} accepted, ${formatNumber(rowsRefused)} refused.`;

/** @param written how the query of a figure is written. */
export const figuresTable = ({ figures }: PartsAnalysis, written: (sql: string) => string): ReportTable => ({
  head: ['figure', 'value', 'query'],
  rows: figures.map(({ label, value, sql }) => [label.en, value, written(sql)]),
});

export const shownTable = ({ title, columns, rows, sql }: ResultTable): ShownTable => ({
  title: title.en,
  head: columns.map(({ label }) => label.en),
  rows: rows.slice(0, MOST_ROWS),
  more: rows.length > MOST_ROWS ? `${rows.length - MOST_ROWS} more rows are in report.json.` : null,
  sql,
});

export const columnsTable = ({ columns }: PartsAnalysis): ReportTable => ({
  head: ['column', 'type', 'filled', 'missing', 'different', 'least', 'greatest', 'mean', 'median'],
  rows: columns.map((column) => [
    ...[column.name, column.type, String(column.filled), String(column.missing)],
    `${column.isDistinctExact ? '' : 'about '}${column.distinct}`,
    ...[column.least, column.greatest, column.mean, column.median],
  ]),
});

/** What is to be known of single files, a line each. */
export const fileNotes = ({ files }: PartsAnalysis): readonly string[] =>
  files.flatMap(({ name, notes }) => notes.map(({ message }) => `${name}: ${message.en}`)).slice(0, MOST_ROWS);

export const filesTable = ({ files }: PartsAnalysis): ReportTable => ({
  head: ['file', 'format', 'rows read', 'accepted', 'refused', 'refused whole because'],
  rows: files.map(({ name, format, failure, rowsRead, rowsAccepted, rowsRefused }) => [
    ...[name, format, String(rowsRead), String(rowsAccepted), String(rowsRefused)],
    failure?.message.en ?? null,
  ]),
});
