import type { AnalysisStage } from '../../../platform/tables/index.js';

/** What a worker is at: fetching the file, reading it, loading its rows, asking them, or storing what it found. */
export type AnalysisPhase = 'FETCHING' | AnalysisStage | 'STORING' | 'ENDED';

/** How far an analysis is. */
export interface AnalysisProgressEvent {
  readonly phase: AnalysisPhase;
  readonly rowsRead: number;
  /** Of the bytes of the file that were looked at. */
  readonly percent: number;
}

/** What is told of an analysis that ends before it has told anything. */
export const NO_PROGRESS: AnalysisProgressEvent = { phase: 'FETCHING', rowsRead: 0, percent: 0 };

/** The stream of one task: each time that the analysis of a file is asked for. */
export const progressStream = ({
  fileId,
  taskNumber,
}: {
  readonly fileId: number;
  readonly taskNumber: number;
}): string => `analysis:${fileId}:${taskNumber}`;
