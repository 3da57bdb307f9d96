/**
 * Spending owns customers' card spending by quarter, and the files it was loaded from. It shows a customer's quarters
 * to those who may see the customer, how the quarters changed and how they compare with those of similar people, gives
 * other rooms the figures of the latest one, and imports files in the 55 columns of the source: each whole or not at
 * all, shown before it is loaded if requested, undone on demand, with every refused line kept and the data quality
 * reported. Amounts leave it in won a month.
 */
export { createSpending, spendingBackground, spendingEntities, type Spending } from './module.js';
export { quarterText, CATEGORIES, CATEGORY_NAMES, type CategoryName } from './source/index.js';
export {
  quarterOutgoing,
  SpendingStandings,
  QuarterHistories,
  Population,
  apiNameOf,
  LifeStageEnum,
  RegionEnum,
  SpendingCategoryEnum,
  type SpendingFacts,
  type SpendingService,
  type LoadedQuarter,
  type PersonQuarter,
  type Person,
} from './quarters/index.js';
export {
  alreadyImported,
  BatchFaults,
  batchNamed,
  batchNotFound,
  BatchRepository,
  checkOutdated,
  fileCutOff,
  fileNotKept,
  findCommitted,
  lockImports,
  noRows,
  notChecked,
  notLoaded,
  RawFiles,
  undoTooLate,
  batchOwner,
  commitImport,
  correctImport,
  foreseeUndo,
  importQuarterly,
  importWithin,
  undoImport,
  rejectionMessage,
  WARNING_TEXT,
  SOURCE_COLUMNS,
  RULE_CODES,
  type ImportState,
  type BatchFigures,
  type FaultCount,
  type NewBatch,
  type ImportReport,
  type Correction,
  type FixedField,
  type QuarterDiff,
  type RejectionCode,
  type RejectionCount,
  type UndoOutlook,
} from './import/index.js';
export { listOf, type ImportListKind } from './corrections/index.js';
export { resultText, type ImportOverride } from './expectations/index.js';
export { countStatistics } from './statistics/index.js';
export { findQuality, measureQuality, toDataQuality } from './quality/index.js';
export {
  figureOf,
  moversOf,
  type CategoryFigure,
  type Dashboard,
  type DashboardService,
  type SpendingChange,
} from './dashboard/index.js';
export {
  PEER_FLOOR,
  refreshPeers,
  disclosedGroup,
  type PeerComparison,
  type PeerService,
  type RoundedQuartiles,
  type DisclosedGroup,
  type PeerAttribute,
} from './peers/index.js';
export { spendingFactSource, spendingOutlook, spendingTools } from './assistant/index.js';
export type { EndedImport } from './import-batches/index.js';
export { importBatchPolicy } from './access/index.js';
export { spendingSettingsPolicy } from './settings/index.js';
export { statisticPolicy } from './statistics/index.js';
