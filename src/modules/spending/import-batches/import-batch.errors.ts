import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';
import { RejectionCodeEnum } from '../quarters/index.js';
import type { RejectionCode } from '../source/index.js';

/** Why a request on an import failed: in `userErrors`, and as `code` of the answer to a PUT or GET of a file. */
export const ImportErrorCode = enumType(
  'ImportErrorCode',
  'Why a request on an import was refused. Files are refused with the same codes.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    FILE_NAME_REFUSED: 'The name is empty, longer than 255 characters, a path, or has control characters.',
    TOO_MANY_UPLOADS: 'The account announced twenty files that have not arrived: send them, or `importUploadCancel`.',
    FILE_NOT_FOUND: 'There is no such file, or it is not one of your institution.',
    FILE_NOT_UPLOADED: 'The file has been announced and has not arrived yet.',
    FILE_NOT_KEPT: 'The raw file of the import was not kept.',
    FILE_ALREADY_IMPORTED: 'This very file is in force already: nothing would change.',
    FILE_TOO_LARGE: 'A file sent over a link is at most 2 GiB. HTTP status 413.',
    FILE_EMPTY: 'The file is empty. HTTP status 400.',
    UPLOAD_EXPIRED: 'The link is older than ten minutes, or was tried five times. HTTP status 410.',
    UPLOAD_USED: 'The file has already arrived. HTTP status 409.',
    UPLOAD_IN_PROGRESS: 'A file is being received over this link now. HTTP status 409.',
    DOWNLOAD_EXPIRED: 'The link is older than five minutes: ask for a new one. HTTP status 410.',
    BATCH_NOT_FOUND: 'There is no such import, or it is not one of your institution.',
    BATCH_BUSY: 'The import already has a task: wait for it to end.',
    NOTHING_TO_CANCEL: 'The import has no waiting or running task any more.',
    BATCH_NOT_CHECKED: 'Only an import that was checked and not loaded can be committed.',
    BATCH_NOT_LOADED: 'That is possible for imports in force only.',
    BATCH_OVERWRITTEN: 'Later imports depend on this one; the message names them. Undo those first.',
    UNDO_TOO_LATE: 'Ninety days have passed: the rows it replaced are no longer kept.',
    ROW_NOT_FOUND: 'There is no such refused line, or it was already corrected.',
    ROW_TAKEN: 'Another row has the same customer and quarter, and may not be replaced by this one.',
    UNKNOWN_COLUMN: 'The file has no column of that name.',
    FIELD_GIVEN_TWICE: 'A column is given twice.',
    FIELD_REFUSED: 'A field is missing or still wrong; `column` and `rejection` say which and why.',
    CHECK_OUTDATED: 'Loaded rows or corrections have changed since the check: check it again.',
    EXPECTATION_NOT_MET: 'The file does not meet `expectation`. To load it anyway, name that in `override`.',
    UNKNOWN_EXPECTATION: 'The file has no expectation of that name.',
    RULE_NOT_POSSIBLE: 'Another value in one column does not correct lines refused for this reason.',
    NO_ROW_MATCHES: 'No line is refused for this reason with this value, or a file of corrections corrects nothing.',
    MALFORMED_CORRECTIONS: 'The file of corrections cannot be read; the message names the row.',
    CORRECTION_NOT_FOUND: 'There is no such correction.',
    TOO_MANY_CORRECTIONS: 'At most 100,000 lines and 100 rules correct one import.',
    FILE_NOT_READABLE: 'The file of corrections is not where it was stored.',
    UNKNOWN_ENCODING: 'The file of corrections is neither UTF-8 nor CP949.',
    IMPORT_BUSY: 'Another import of the institution is being stored: send the same again later.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Each action needs its own key.',
  },
);

export type ImportErrorCode = keyof typeof ImportErrorCode;

@ObjectType('ImportError', { implements: UserError, description: 'Why a request on an import was refused.' })
export class ImportError extends UserError {
  @Field(() => ImportErrorCode, { description: 'The reason, for programs.' })
  code!: ImportErrorCode;

  @Field(() => String, { nullable: true, description: 'With FIELD_REFUSED and ROW_TAKEN: the column at fault.' })
  column?: string;

  @Field(() => RejectionCodeEnum, { nullable: true, description: 'With FIELD_REFUSED and ROW_TAKEN: why.' })
  rejection?: RejectionCode;

  @Field(() => String, { nullable: true, description: 'With EXPECTATION_NOT_MET: the name of what was expected.' })
  expectation?: string;
}
