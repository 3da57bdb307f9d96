export type SeedStep =
  | 'CUSTOMERS'
  | 'LOANS'
  | 'REPAYMENTS'
  | 'SPENDING_FILE'
  | 'SPENDING_IMPORT'
  | 'PLAY'
  | 'STATISTICS';

export interface SeedProgress {
  readonly institution: string;
  readonly step: SeedStep;
  /** Rows of the step so far, and in all. */
  readonly done: number;
  readonly total: number;
}

/** Progress is reported each time this many rows are done. */
const PROGRESS_ROWS = 10_000;

/** Reports how far the steps for one institution are. */
export class ProgressReports {
  constructor(
    private readonly institution: string,
    private readonly onProgress?: (progress: SeedProgress) => void,
  ) {}

  counter(step: SeedStep, total: number): () => void {
    let done = 0;
    return () => {
      done++;
      if (done % PROGRESS_ROWS === 0 || done === total) this.report(step, done, total);
    };
  }

  report(step: SeedStep, done: number, total: number): void {
    this.onProgress?.({ institution: this.institution, step, done, total });
  }
}
