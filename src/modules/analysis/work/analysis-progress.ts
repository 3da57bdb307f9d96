import type { AnalysisStage } from '../../../platform/tables/index.js';

/** What a worker is doing: fetching the file, reading it, loading its rows, querying them, or storing the result. */
export type AnalysisPhase = 'FETCHING' | AnalysisStage | 'STORING' | 'ENDED';

/** Progress of an analysis. */
export interface AnalysisProgressEvent {
  readonly phase: AnalysisPhase;
  readonly rowsRead: number;
  /** How many of the file's bytes were read. */
  readonly percent: number;
}

/** Progress of an analysis that ends before it has reported any. */
export const NO_PROGRESS: AnalysisProgressEvent = { phase: 'FETCHING', rowsRead: 0, percent: 0 };

/** The stream of one task: each time that the analysis of a file is asked for. */
export const progressStream = ({
  fileId,
  taskNumber,
}: {
  readonly fileId: number;
  readonly taskNumber: number;
}): string => `analysis:${fileId}:${taskNumber}`;
