/**
 * Files owns what people send to have it analysed: announcing files, transferring them over signed links, who may see
 * them, and deleting them. Bytes are stored in the object store under made-up ids and never change.
 */
export { AnalysisFileEntity } from './analysis-file.entity.js';
export { AnalysisError } from './analysis.errors.js';
export {
  analysisEnded,
  analysisUnderWay,
  fileNotFound,
  fileNotUploaded,
  KEY_REFUSALS,
  sequenceNotSent,
} from './analysis.refusals.js';
export { FileChangeRepository } from './file-change.repository.js';
export { KEY_DESCRIPTION } from './file-change.types.js';
export { FILES } from './file-links.js';
export { createFiles } from './files.js';
export { SWEEP_FILES } from './file-sweep.js';
export { fileScope, USE_FILES } from './file.policy.js';
export type { FileScope } from './file-scope.js';
export type { FileRow } from './file-row.js';
export { scopeValues, WITHIN_SCOPE } from './file.repository.js';
export type { FileService } from './file.service.js';
export { AnalysisFileType } from './file.types.js';
export * as filePolicy from './file.policy.js';
