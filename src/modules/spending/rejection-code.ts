/** Why a line was refused; texts for people are in `import/rejection-text.ts`. */
export type RejectionCode =
  | 'COLUMN_COUNT'
  | 'CUT_OFF'
  | 'MALFORMED_QUOTE'
  | 'LINE_TOO_LONG'
  | 'NUL_BYTE'
  | 'EMPTY'
  | 'MALFORMED_QUARTER'
  | 'MALFORMED_KEY'
  | 'MALFORMED_MONTH'
  | 'UNKNOWN_CODE'
  | 'NOT_A_NUMBER'
  | 'NOT_WHOLE'
  | 'NEGATIVE'
  | 'TOO_LARGE'
  | 'DUPLICATE_IN_FILE'
  | 'DUPLICATE_KEY';
