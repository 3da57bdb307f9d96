/**
 * Tables: spreadsheets and delimited files, analysed by DuckDB in a process of its own with limited memory. It knows no
 * domain but a table of transactions, and no caller: it takes a file and returns plain JSON.
 */
export { analyseParts } from './analyse-parts.js';
export { analyseTable } from './analyse-table.js';
export { askTable } from './ask-table.js';
export { storeTable } from './store-table.js';
export { writeParquet } from './write-parquet.js';
export type * from './analysis.types.js';
export { TableError, type TableErrorCode } from './errors.js';
export { ROW_FAULT_TEXTS, TABLE_ERROR_TEXTS } from './error.texts.js';
