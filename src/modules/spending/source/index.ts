/** What a line of a card file says: its columns, quarters and categories, and why a line is refused. */
export { IN_FORCE_BY_QUARTER } from './in-force-by-quarter.js';
export {
  EARLIEST,
  LATEST,
  DEFAULT_QUARTERS,
  latestQuarters,
  quarterRange,
  MAX_QUARTERS,
  TWO_LATEST,
  type QuarterRange,
  type QuarterRequest,
} from './quarter-range.js';
export { quarterText, quarterBefore, lastQuarterOver, lastMonthOf, quarterAfter } from './quarter.js';
export type { RejectionCode } from './rejection-code.js';
export { SOURCE_COLUMNS, AMOUNT_COLUMNS, CODED_COLUMNS, type SourceColumn, type ColumnRule } from './source-columns.js';
export { CATEGORIES, CATEGORY_NAMES, type CategoryLevel, type CategoryName } from './spending-category.js';
