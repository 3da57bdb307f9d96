import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why nothing was done with a file of series. */
export const SeriesImportErrorCode = enumType('SeriesImportErrorCode', 'Why nothing was done with a file of series.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  EMPTY_FILE: 'The text is empty.',
  NOT_TEXT: 'It is no text, but something like a spreadsheet.',
  WRONG_LINE_END: 'Lines end in something other than LF or CRLF.',
  WRONG_DELIMITER: 'Fields are not separated by commas.',
  MISSING_COLUMNS: 'The header lacks columns; the message names them.',
  UNKNOWN_COLUMNS: 'The header has columns that no file of series has; the message names them.',
  DUPLICATE_COLUMNS: 'The header has a column twice.',
  FILE_CUT_OFF: 'It breaks off within its last line.',
  NO_ROWS: 'It has a header and no lines below it.',
  CHANGED_MEANWHILE: 'Somebody changed the same series during the import: send it again.',
  FILE_ALREADY_IMPORTED: 'This very file is in force already.',
  FILE_NOT_KEPT: 'The file of the batch was not kept.',
  BATCH_NOT_FOUND: 'There is no such import of series, or it is not one of your institution.',
  BATCH_NOT_CHECKED: 'Only what was checked and not loaded can be committed.',
  BATCH_NOT_LOADED: 'Only an import in force can be taken back.',
  BATCH_RESTED_ON: 'A later import speaks of the same series: take that back first.',
  CHECK_OUTDATED: 'It would do something else now than was shown: check it again.',
  UNDO_TOO_LATE: 'Ninety days have passed.',
});

export type SeriesImportErrorCode = keyof typeof SeriesImportErrorCode;

@ObjectType('SeriesImportError', { implements: UserError, description: 'Why nothing was done with a file of series.' })
export class SeriesImportError extends UserError {
  @Field(() => SeriesImportErrorCode, { description: 'The reason, for programs.' })
  code!: SeriesImportErrorCode;
}
