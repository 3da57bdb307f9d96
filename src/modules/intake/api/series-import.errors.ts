import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why an import of series was refused. */
export const SeriesImportErrorCode = enumType('SeriesImportErrorCode', 'Why an import of series was refused.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  EMPTY_FILE: 'The text is empty.',
  NOT_TEXT: 'The file is not text, but something like a spreadsheet.',
  WRONG_LINE_END: 'Lines do not end in LF or CRLF.',
  WRONG_DELIMITER: 'Fields are not separated by commas.',
  MISSING_COLUMNS: 'The header lacks columns; the message names them.',
  UNKNOWN_COLUMNS: 'The header has unknown columns; the message names them.',
  DUPLICATE_COLUMNS: 'The header has a column twice.',
  FILE_CUT_OFF: 'It ends in the middle of its last line.',
  NO_ROWS: 'It has a header and no lines below it.',
  CHANGED_MEANWHILE: 'Somebody changed the same series during the import: send it again.',
  FILE_ALREADY_IMPORTED: 'This very file is in force already.',
  FILE_NOT_KEPT: 'The file of the batch was not kept.',
  BATCH_NOT_FOUND: 'There is no such import of series, or it is not one of your institution.',
  BATCH_NOT_CHECKED: 'Only an import that was checked and not loaded can be committed.',
  BATCH_NOT_LOADED: 'Only an import in force can be undone.',
  BATCH_RESTED_ON: 'A later import has the same series: undo that first.',
  CHECK_OUTDATED: 'It would now do something other than what was shown: check it again.',
  UNDO_TOO_LATE: 'Ninety days have passed.',
});

export type SeriesImportErrorCode = keyof typeof SeriesImportErrorCode;

@ObjectType('SeriesImportError', { implements: UserError, description: 'Why an import of series was refused.' })
export class SeriesImportError extends UserError {
  @Field(() => SeriesImportErrorCode, { description: 'The reason, for programs.' })
  code!: SeriesImportErrorCode;
}
