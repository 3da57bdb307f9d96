/**
 * Work owns the queue of analyses and the worker that empties it: leases, attempts, progress and the storing of what was
 * found. It knows files only by their number and where their bytes are.
 */
export { createAnalysers, type FileKind, type ImageFinding, type ImagePurpose } from './analyser.js';
export { NO_PROGRESS, progressStream, type AnalysisPhase, type AnalysisProgressEvent } from './analysis-progress.js';
export { AnalysisTaskRepository } from './analysis-task.repository.js';
export { WAKE_ANALYSIS_WORKERS, AnalysisWorker } from './analysis-worker.js';
export { AnalysisWorkspace, removeAbandonedWorkspaces } from './analysis-workspace.js';
export {
  AnalysisEntity,
  HeatMapEntity,
  RefusedRowEntity,
  type AnalysisFailure,
  type AnalysisState,
} from './analysis.entity.js';
