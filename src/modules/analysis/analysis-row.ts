import type { Localized } from '../../platform/text.js';
import type { AnalysisFailure, AnalysisState, ImageFinding } from './work/index.js';

/** An analysis as it is returned; its result is read separately. */
export interface AnalysisRow {
  readonly key: number;
  readonly fileKey: number;
  readonly state: AnalysisState;
  readonly analyser: string | null;
  readonly taskNumber: number;
  readonly attempts: number;
  readonly isCancelRequested: boolean;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly failed: AnalysisFailure | null;
  readonly isFromCache: boolean;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A row of a file that no figure counts. */
export interface RefusedRowRow {
  readonly analysisId: number;
  readonly place: number;
  readonly line: number;
  readonly code: string;
  readonly column: string | null;
  readonly message: Localized;
  readonly raw: string;
}

/** What was found in an image. */
export interface ImageRow {
  readonly analysisId: number;
  readonly fileKey: number;
  readonly found: ImageFinding;
}
