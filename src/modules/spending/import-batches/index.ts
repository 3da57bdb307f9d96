/** Imports as rows that are their own queue: who may see one, and how its tasks are taken, followed and cancelled. */
export { endedImports, type EndedImport } from './ended-imports.js';
export { MAX_PROBLEMS, MOST_RESTING, REJECTION_KINDS } from './import-batch-bounds.js';
export {
  IMPORT_BATCH,
  ImportBatchInput,
  ImportCancelInput,
  ImportCancelPayload,
  ImportCommitInput,
  ImportCommitPayload,
  ImportProgressType,
  ImportStartInput,
  ImportStartPayload,
  ImportUndoInput,
  ImportUndoPayload,
  ImportUploadCancelInput,
  ImportUploadCancelPayload,
  ImportUploadStartInput,
  ImportUploadStartPayload,
  RejectedRowFixInput,
  RejectedRowFixPayload,
  ImportFileType,
} from './import-batch-change.types.js';
export { IS_SPENDING_FILE, ImportFileRepository } from './import-batch-file.repository.js';
export { ImportFileService, MAX_FILE_BYTES } from './import-batch-file.service.js';
export { IMPORT_FILES, secondsOf, ImportLinks } from './import-batch-links.js';
export { importOnce } from './import-batch-once.js';
export { NO_PROGRESS } from './import-batch-progress.js';
export {
  ImportBatchDependencyEntity,
  ImportBatchQuarterEntity,
  ReplacedQuarterEntity,
} from './import-batch-quarter.entity.js';
export { ImportProgressStream, type TaskProgress } from './import-batch-stream.service.js';
export { ImportTaskRepository } from './import-batch-task.repository.js';
export { IMPORT_TASKS, ImportWorker } from './import-batch-worker.js';
export { fileNotFound, fileNotUploaded, batchBusy, nothingToCancel } from './import-batch.refusals.js';
export { ImportBatchRepository } from './import-batch.repository.js';
export { ImportBatchResolver } from './import-batch.resolver.js';
export { ImportBatchService, type ImportBatchRow, type ImportReference } from './import-batch.service.js';
export {
  ImportBatchType,
  ImportFailureType,
  ImportQuarterDiffType,
  ImportReferenceType,
  ImportRejectionType,
  ImportWarningType,
  toRejectedRow,
} from './import-batch.types.js';
export { RejectedRowEntity } from './rejected-row.entity.js';
