/** What is plainly odd about lines that are accepted anyway; texts are in `import/batch/warning.texts.ts`. */
export const IMPORT_WARNINGS = [
  'UNKNOWN_CUSTOMER',
  'CARDS_DO_NOT_ADD_UP',
  'CATEGORIES_DO_NOT_ADD_UP',
  'NO_FINAL_LINE_END',
] as const;
export type ImportWarningCode = (typeof IMPORT_WARNINGS)[number];

/** How many accepted lines are odd in one way, and which is the first. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly count: number;
  readonly firstLine: number;
}
