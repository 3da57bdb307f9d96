/**
 * Loads files of quarterly spending, in the 55 columns of the source, into `customer_quarter`: each file whole or not
 * at all, each refused line with its reason. Its callers decide who may import.
 */
export { importQuarterly, importWithin } from './import-quarterly.js';
export type { ImportReport } from './batch/import-report.js';
export { expectCommittable, importStored } from './import-commit.js';
export { commitImport, foreseeUndo, undoImport } from './import-by-number.js';
export { expectUndoable, forgetReplaced, forgetUnloaded, undoWithin, type UndoOutlook } from './import-undo.js';
export {
  alreadyImported,
  batchNotFound,
  checkOutdated,
  fileCutOff,
  fileNotKept,
  named as batchNamed,
  noRows,
  notChecked,
  notLoaded,
  undoTooLate,
} from './import.refusals.js';
export { BatchRepository, findCommitted, lockImports } from './batch/batch.repository.js';
export { BatchFaults, type FaultCount } from './batch/batch-faults.js';
export type { BatchFigures, NewBatch } from './batch/batch.js';
export { RawFiles } from './batch/raw-files.js';
export { fixRow } from './rows/row-fixing.js';
export {
  correctByRule,
  correctLines,
  dropCorrection,
  expectCorrectable,
  type CorrectedLine,
  type CorrectionPlace,
} from './corrections/correcting.js';
export { batchOwner, correctImport, type Correction } from './corrections/correct-by-number.js';
export { readCorrections } from './corrections/corrections-file.js';
export { RULE_CODES, type CorrectionRule, type FixedField } from './corrections/corrections.js';
export type { RejectionCount } from './batch/batch.js';
export type { QuarterDiff } from './batch/import-diff.js';
export { SOURCE_COLUMNS, type RejectionCode } from '../source/index.js';
export { WARNING_TEXT } from './batch/warning.texts.js';
export { rejectionMessage } from './rows/rejection-message.js';
export { REJECTION_TEXT } from './rows/rejection.texts.js';
export { ImportFileEntity, type ImportFileState } from './batch/import-batch-file.entity.js';
export {
  ImportBatchEntity,
  type ExistingRows,
  type ImportTask,
  type ImportFailure,
  type ImportState,
  type ImportEncoding,
  type ImportKind,
} from './batch/import-batch.entity.js';
export { IMPORT_WARNINGS, type ImportWarning, type ImportWarningCode } from './batch/import-warning.js';
