import type { AnalysisProgress, RefusedRow, TableAnalysis, TableAnswer } from '../analysis.types.js';
import type { TableErrorCode } from '../errors.js';
import type { Localized } from '../../text.js';

/** What the process of an analysis is asked to do. */
export type Order =
  | {
      readonly kind: 'ANALYSE';
      readonly path: string;
      readonly scratch: string;
      readonly memoryMb: number;
      readonly sheet: string | null;
      readonly keepAs: string | null;
    }
  | { readonly kind: 'ASK'; readonly path: string; readonly sql: string };

/** What it says. Refused rows come some at a time, and the next ones after `NEXT`. */
export type Said =
  | { readonly kind: 'READY' }
  | { readonly kind: 'PROGRESS'; readonly progress: AnalysisProgress }
  | { readonly kind: 'REFUSED'; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'ANALYSIS'; readonly analysis: TableAnalysis }
  | { readonly kind: 'ANSWER'; readonly answer: TableAnswer }
  | { readonly kind: 'FAILED'; readonly code: TableErrorCode; readonly text: Localized; readonly cause: string };

export type Heard = Order | { readonly kind: 'NEXT' };
