import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/index.js';

/** Why nothing was done with a file of series. */
export enum SeriesImportErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  EMPTY_FILE = 'EMPTY_FILE',
  NOT_TEXT = 'NOT_TEXT',
  WRONG_LINE_END = 'WRONG_LINE_END',
  WRONG_DELIMITER = 'WRONG_DELIMITER',
  MISSING_COLUMNS = 'MISSING_COLUMNS',
  UNKNOWN_COLUMNS = 'UNKNOWN_COLUMNS',
  DUPLICATE_COLUMNS = 'DUPLICATE_COLUMNS',
  FILE_CUT_OFF = 'FILE_CUT_OFF',
  NO_ROWS = 'NO_ROWS',
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  FILE_ALREADY_IMPORTED = 'FILE_ALREADY_IMPORTED',
  FILE_NOT_KEPT = 'FILE_NOT_KEPT',
  BATCH_NOT_FOUND = 'BATCH_NOT_FOUND',
  BATCH_NOT_CHECKED = 'BATCH_NOT_CHECKED',
  BATCH_NOT_LOADED = 'BATCH_NOT_LOADED',
  BATCH_RESTED_ON = 'BATCH_RESTED_ON',
  CHECK_OUTDATED = 'CHECK_OUTDATED',
  UNDO_TOO_LATE = 'UNDO_TOO_LATE',
}
registerEnumType(SeriesImportErrorCode, {
  name: 'SeriesImportErrorCode',
  description: 'Why nothing was done with a file of series.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    EMPTY_FILE: { description: 'The text is empty.' },
    NOT_TEXT: { description: 'It is no text, but something like a spreadsheet.' },
    WRONG_LINE_END: { description: 'Lines end in something other than LF or CRLF.' },
    WRONG_DELIMITER: { description: 'Fields are not separated by commas.' },
    MISSING_COLUMNS: { description: 'The header lacks columns; the message names them.' },
    UNKNOWN_COLUMNS: { description: 'The header has columns that no file of series has; the message names them.' },
    DUPLICATE_COLUMNS: { description: 'The header has a column twice.' },
    FILE_CUT_OFF: { description: 'It breaks off within its last line.' },
    NO_ROWS: { description: 'It has a header and no lines below it.' },
    CHANGED_MEANWHILE: { description: 'Somebody changed the same series during the import: send it again.' },
    FILE_ALREADY_IMPORTED: { description: 'This very file is in force already.' },
    FILE_NOT_KEPT: { description: 'The file of the batch was not kept.' },
    BATCH_NOT_FOUND: { description: 'There is no such import of series, or it is not one of your institution.' },
    BATCH_NOT_CHECKED: { description: 'Only what was checked and not loaded can be committed.' },
    BATCH_NOT_LOADED: { description: 'Only an import in force can be taken back.' },
    BATCH_RESTED_ON: { description: 'A later import speaks of the same series: take that back first.' },
    CHECK_OUTDATED: { description: 'It would do something else now than was shown: check it again.' },
    UNDO_TOO_LATE: { description: 'Ninety days have passed.' },
  },
});

@ObjectType('SeriesImportError', { implements: UserError, description: 'Why nothing was done with a file of series.' })
export class SeriesImportError extends UserError {
  @Field(() => SeriesImportErrorCode, { description: 'The reason, for programs.' })
  code!: SeriesImportErrorCode;
}
