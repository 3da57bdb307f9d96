import {
  analyseTable,
  type AnalysisOptions,
  type TableAnalysis,
  type TableFile,
} from '../../../platform/tables/index.js';

/** Names the program in what it found. Raised whenever the same bytes would give another result. */
export const ANALYSER = 'tables-1';

/** Finds out what a file says. */
export type Analyse = (file: TableFile, options: AnalysisOptions) => Promise<TableAnalysis>;

export const analyse: Analyse = analyseTable;
