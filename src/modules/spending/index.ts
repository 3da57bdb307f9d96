/**
 * Spending owns what customers spend by card, quarter by quarter, and the files it came in. It shows a customer's
 * quarters to whoever may see the customer, how they changed and how they compare with those of people like him, tells
 * its neighbours the figures of the latest one, and takes in files in the 55 columns of the source: each whole or not at
 * all, shown before it is loaded when asked for, taken back on demand, with every refused line kept and how good the data
 * is told. Amounts leave it in won a month.
 */
export { createSpending, spendingEntities, type Spending } from './module.js';
export { quarterText } from './quarter.js';
export { quarterOutgoing } from './quarter-outgoing.js';
export { type SpendingFacts, type SpendingService } from './spending.service.js';
export type { ImportState } from './import-batch.entity.js';
export { SpendingStandings } from './spending-standings.js';
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
  type BatchFigures,
  type FaultCount,
  type NewBatch,
  batchOwner,
  commitImport,
  correctImport,
  foreseeUndo,
  importQuarterly,
  importWithin,
  institutionNumber,
  undoImport,
  rejectionMessage,
  WARNING_TEXT,
  SOURCE_COLUMNS,
  type ImportReport,
  RULE_CODES,
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
  toldGroup,
  type PeerComparison,
  type PeerService,
  type RoundedQuartiles,
  type ToldGroup,
  type PeerAttribute,
} from './peers/index.js';
export { spendingFactSource, spendingOutlook, spendingTools } from './assistant/index.js';
export { QuarterHistories, type LoadedQuarter } from './quarter-histories.repository.js';
export { type PersonQuarter } from './person-quarter.js';
export { Population, type Person } from './population.repository.js';
export { CATEGORIES, CATEGORY_NAMES, type CategoryName } from './spending-category.js';
export { apiNameOf, LifeStageEnum, RegionEnum, SpendingCategoryEnum } from './spending.enums.js';
export type { EndedImport } from './ended-imports.js';
export * as importBatchPolicy from './import-batch.policy.js';
export { spendingSettingsPolicy } from './settings/index.js';
export { statisticPolicy } from './statistics/index.js';
