/**
 * Takes files of quarterly spending, in the 55 columns of the source, into `customer_quarter`: each file whole or not
 * at all, each refused line with its reason. It decides nothing about who may import; its callers do.
 */
export {
  importQuarterly,
  importWithin,
  type ImportDependencies,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
} from './import-quarterly.js';
export { type RejectionCode } from './field.js';
export { type RejectionCount } from './import.repository.js';
export { REJECTION_TEXT } from './rejection-text.js';
export { SOURCE_COLUMNS, type SourceColumn } from './source-columns.js';
