import type { Localized } from '../text.js';

/** Why a file cannot be analysed, or a query is not run; `TABLE_ERROR_TEXTS` has the text for each, with what to do. */
export type TableErrorCode =
  | 'FILE_NOT_READABLE'
  | 'FILE_CHANGED'
  | 'COLUMNS_DIFFER'
  | 'EMPTY_FILE'
  | 'HEADER_ONLY'
  | 'NOT_A_TABLE'
  | 'WRONG_FORMAT'
  | 'NO_COLUMNS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_FAULTS'
  | 'TOO_MANY_REFUSED'
  | 'UNKNOWN_ENCODING'
  | 'PASSWORD_PROTECTED'
  | 'DAMAGED_WORKBOOK'
  | 'DECOMPRESSION_BOMB'
  | 'UNKNOWN_SHEET'
  | 'DISK_FULL'
  | 'OUT_OF_MEMORY'
  | 'CANCELLED'
  | 'CRASHED'
  | 'QUERY_NOT_ALLOWED'
  | 'QUERY_INVALID'
  | 'QUERY_TOO_LONG'
  | 'QUERY_TOO_HEAVY';

/** A refused file or query, with a text that says what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: TableErrorCode;
  readonly text: Localized;

  constructor(code: TableErrorCode, text: Localized, options?: ErrorOptions) {
    super(`${code}: ${text.en}`, options);
    this.code = code;
    this.text = text;
  }
}
