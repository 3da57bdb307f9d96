import type { AnalysisProgress, NamedColumn, RefusedRow, TableAnalysis, TableAnswer } from '../analysis.types.js';
import type { TableErrorCode } from '../errors.js';
import type { ColumnPlan } from './column-plan.js';
import type { Localized } from '../../text.js';

/** Orders for the analysis process. */
export type Order =
  | {
      readonly kind: 'ANALYSE';
      readonly path: string;
      readonly scratch: string;
      readonly memoryMb: number;
      readonly sheet: string | null;
    }
  | {
      readonly kind: 'STORE';
      readonly path: string;
      readonly scratch: string;
      readonly memoryMb: number;
      /** Where the rows stay, for queries. */
      readonly keepAs: string;
    }
  | {
      readonly kind: 'PART';
      readonly path: string;
      readonly scratch: string;
      readonly memoryMb: number;
      /** How columns are read; null for the first part, which decides for all. */
      readonly plans: readonly ColumnPlan[] | null;
      /** Where the rows go, as Parquet. */
      readonly target: string;
    }
  | {
      readonly kind: 'MERGE';
      readonly parts: readonly { readonly path: string; readonly plans: readonly ColumnPlan[] }[];
      readonly scratch: string;
      readonly memoryMb: number;
    }
  | {
      readonly kind: 'WRITE';
      /** Comma separated lines with a header, written here. */
      readonly rows: string;
      readonly columns: readonly WrittenColumn[];
      readonly scratch: string;
      readonly memoryMb: number;
      /** Where they go, as Parquet. */
      readonly target: string;
    }
  | { readonly kind: 'ASK'; readonly path: string; readonly sql: string };

/** A column of rows that are written as Parquet. */
export interface WrittenColumn {
  readonly name: string;
  readonly kind: 'TEXT' | 'WHOLE' | 'DECIMAL' | 'DATE' | 'MOMENT';
}

/** A part of a table as it was read. */
export interface PartRead extends Pick<
  TableAnalysis,
  'format' | 'encoding' | 'rowsRead' | 'rowsAccepted' | 'rowsRefused' | 'notes'
> {
  readonly plans: readonly ColumnPlan[];
}

/** The analysis of rows, wherever they came from. */
export type RowsAnalysis = Pick<TableAnalysis, 'shape' | 'columns' | 'figures' | 'tables' | 'charts' | 'notes'>;

/** The process's messages. Refused rows come in batches, each after `NEXT`. */
export type Said =
  | { readonly kind: 'READY' }
  | { readonly kind: 'PROGRESS'; readonly progress: AnalysisProgress }
  | { readonly kind: 'REFUSED'; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'ANALYSIS'; readonly analysis: TableAnalysis }
  | { readonly kind: 'KEPT'; readonly columns: readonly NamedColumn[] }
  | { readonly kind: 'PART_READ'; readonly part: PartRead }
  | { readonly kind: 'MERGED'; readonly merged: RowsAnalysis }
  | { readonly kind: 'WRITTEN' }
  | { readonly kind: 'ANSWER'; readonly answer: TableAnswer }
  | { readonly kind: 'FAILED'; readonly code: TableErrorCode; readonly text: Localized; readonly cause: string };

export type Heard = Order | { readonly kind: 'NEXT' };
