/**
 * Result tables: what an institution's own engine computed, read from its database over PostgreSQL's protocol. One
 * read-only transaction copies one table into a file, within bounds of time, rows and bytes. It knows no domain.
 */
export { copyResultTable, type CopiedTable, type ResultTableOptions } from './copy-result-table.js';
export { ResultTableError, type ResultTableErrorCode } from './errors.js';
export { tableNameOf, type TableName } from './table-name.js';
