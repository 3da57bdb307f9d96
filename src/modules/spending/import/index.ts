/**
 * Takes files of quarterly spending, in the 55 columns of the source, into `customer_quarter`: each file whole or not
 * at all, each refused line with its reason. It decides nothing about who may import; its callers do.
 */
export { importQuarterly, importWithin } from './import-quarterly.js';
export type { ImportReport } from './import-report.js';
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
export {
  BatchRepository,
  findCommitted,
  findInstitutionId as institutionNumber,
  lockImports,
} from './batch.repository.js';
export { BatchFaults, type FaultCount } from './batch-faults.js';
export type { BatchFigures, NewBatch } from './batch.js';
export { RawFiles } from './raw-files.js';
export { fixRow } from './row-fixing.js';
export {
  correctByRule,
  correctLines,
  dropCorrection,
  expectCorrectable,
  type CorrectedLine,
  type CorrectionPlace,
} from './correcting.js';
export { batchOwner, correctImport, type Correction } from './correct-by-number.js';
export { readCorrections } from './corrections-file.js';
export { RULE_CODES, type CorrectionRule, type FixedField } from './corrections.js';
export type { RejectionCount } from './batch.js';
export type { QuarterDiff } from './import-diff.js';
export type { RejectionCode } from '../rejection-code.js';
export { WARNING_TEXT } from './warning.texts.js';
export { rejectionMessage } from './rejection-message.js';
export { REJECTION_TEXT } from './rejection.texts.js';
export { SOURCE_COLUMNS } from '../source-columns.js';
