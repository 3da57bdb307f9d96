/** What a worker is at. */
export type ExportPhase = 'WRITING' | 'ENDED';

/** How far an export is. */
export interface ExportProgressEvent {
  readonly phase: ExportPhase;
  readonly rowsWritten: number;
  /** Of the rows that there are. */
  readonly percent: number;
}

/** What is told of an export that ends before it has told anything. */
export const NO_PROGRESS: ExportProgressEvent = { phase: 'WRITING', rowsWritten: 0, percent: 0 };

export const progressStream = (exportId: number): string => `export:${exportId}`;
