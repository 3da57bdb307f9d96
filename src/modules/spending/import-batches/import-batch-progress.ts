import type { BatchTask } from './import-batch-task.repository.js';

/** What a worker is doing: reading the file, or storing what it read. */
export type ImportPhase = 'READING' | 'STORING' | 'ENDED';

/** How far a task is. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly rowsRead: number;
  /** Percent of the file read; null when nothing is read. */
  readonly percent: number | null;
}

/** The progress of a task that ends before it reported any. */
export const NO_PROGRESS: ImportProgress = { phase: 'READING', rowsRead: 0, percent: null };

/** The stream of one task of a batch. */
export const progressStream = ({ batchId, taskNumber }: Pick<BatchTask, 'batchId' | 'taskNumber'>): string =>
  `import:${batchId}:${taskNumber}`;
