/**
 * Outgoing files: database rows written as CSV or Parquet, in batches, from one snapshot. Rooms define the columns and
 * which of them are personal; nothing here knows what a row means.
 */
export { csvBytes, type CsvOptions } from './csv-bytes.js';
export { parquetFile, removeAbandonedRows } from './parquet-file.js';
export { columnsShown, openRows, type OutgoingRows } from './outgoing-rows.js';
export { idColumn } from './outgoing-source.js';
export type { ColumnKind, OutgoingColumn, OutgoingSource, PersonalData } from './outgoing-source.js';
