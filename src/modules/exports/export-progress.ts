/** What a worker is doing. */
export type ExportPhase = 'WRITING' | 'ENDED';

/** Progress of an export. */
export interface ExportProgressEvent {
  readonly phase: ExportPhase;
  readonly rowsWritten: number;
  /** Share of all rows. */
  readonly percent: number;
}

/** Progress of an export that ends before it has reported any. */
export const NO_PROGRESS: ExportProgressEvent = { phase: 'WRITING', rowsWritten: 0, percent: 0 };

export const progressStream = (exportId: number): string => `export:${exportId}`;
