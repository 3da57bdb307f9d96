/**
 * Outgoing files: rows of the database written as CSV or Parquet, some at a time, as they are at one moment. Rooms say which
 * columns their rows have and which of them are personal; nothing here knows what a row means.
 */
export { csvBytes, type CsvOptions } from './csv-bytes.js';
export { parquetFile } from './parquet-file.js';
export { columnsShown, openRows, type OutgoingRows } from './outgoing-rows.js';
export { idColumn } from './outgoing-source.js';
export type { ColumnKind, OutgoingColumn, OutgoingSource, PersonalData } from './outgoing-source.js';
