import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';
import { RejectionCodeEnum } from './spending.enums.js';
import type { RejectionCode } from './rejection-code.js';

/** Why something was not done with an import: in `userErrors`, and as `code` of the answer to a PUT or GET of a file. */
export enum ImportErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  FILE_NAME_REFUSED = 'FILE_NAME_REFUSED',
  TOO_MANY_UPLOADS = 'TOO_MANY_UPLOADS',
  FILE_NOT_FOUND = 'FILE_NOT_FOUND',
  FILE_NOT_UPLOADED = 'FILE_NOT_UPLOADED',
  FILE_NOT_KEPT = 'FILE_NOT_KEPT',
  FILE_ALREADY_IMPORTED = 'FILE_ALREADY_IMPORTED',
  FILE_TOO_LARGE = 'FILE_TOO_LARGE',
  FILE_EMPTY = 'FILE_EMPTY',
  UPLOAD_EXPIRED = 'UPLOAD_EXPIRED',
  UPLOAD_USED = 'UPLOAD_USED',
  UPLOAD_IN_PROGRESS = 'UPLOAD_IN_PROGRESS',
  DOWNLOAD_EXPIRED = 'DOWNLOAD_EXPIRED',
  BATCH_NOT_FOUND = 'BATCH_NOT_FOUND',
  BATCH_BUSY = 'BATCH_BUSY',
  NOTHING_TO_CANCEL = 'NOTHING_TO_CANCEL',
  BATCH_NOT_CHECKED = 'BATCH_NOT_CHECKED',
  BATCH_NOT_LOADED = 'BATCH_NOT_LOADED',
  BATCH_OVERWRITTEN = 'BATCH_OVERWRITTEN',
  UNDO_TOO_LATE = 'UNDO_TOO_LATE',
  ROW_NOT_FOUND = 'ROW_NOT_FOUND',
  ROW_TAKEN = 'ROW_TAKEN',
  UNKNOWN_COLUMN = 'UNKNOWN_COLUMN',
  FIELD_GIVEN_TWICE = 'FIELD_GIVEN_TWICE',
  FIELD_REFUSED = 'FIELD_REFUSED',
  CHECK_OUTDATED = 'CHECK_OUTDATED',
  EXPECTATION_NOT_MET = 'EXPECTATION_NOT_MET',
  UNKNOWN_EXPECTATION = 'UNKNOWN_EXPECTATION',
  RULE_NOT_POSSIBLE = 'RULE_NOT_POSSIBLE',
  NO_ROW_MATCHES = 'NO_ROW_MATCHES',
  MALFORMED_CORRECTIONS = 'MALFORMED_CORRECTIONS',
  CORRECTION_NOT_FOUND = 'CORRECTION_NOT_FOUND',
  TOO_MANY_CORRECTIONS = 'TOO_MANY_CORRECTIONS',
  FILE_NOT_READABLE = 'FILE_NOT_READABLE',
  UNKNOWN_ENCODING = 'UNKNOWN_ENCODING',
  IMPORT_BUSY = 'IMPORT_BUSY',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(ImportErrorCode, {
  name: 'ImportErrorCode',
  description: 'Why something was not done with an import. Files are refused with the same codes.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    FILE_NAME_REFUSED: { description: 'The name is empty, longer than 255 characters, a path, or holds controls.' },
    TOO_MANY_UPLOADS: {
      description: 'The account has announced twenty files that have not come: send them, or `importUploadCancel`.',
    },
    FILE_NOT_FOUND: { description: 'There is no such file, or it is not one of your institution.' },
    FILE_NOT_UPLOADED: { description: 'The file has been announced and has not come yet.' },
    FILE_NOT_KEPT: { description: 'The raw file of the import was not kept.' },
    FILE_ALREADY_IMPORTED: { description: 'This very file is in force already: nothing would change.' },
    FILE_TOO_LARGE: { description: 'A file sent over a link is at most 2 GiB. HTTP status 413.' },
    FILE_EMPTY: { description: 'The file is empty. HTTP status 400.' },
    UPLOAD_EXPIRED: { description: 'The link is older than ten minutes, or was tried five times. HTTP status 410.' },
    UPLOAD_USED: { description: 'The file has come already. HTTP status 409.' },
    UPLOAD_IN_PROGRESS: { description: 'A file is coming in over this link now. HTTP status 409.' },
    DOWNLOAD_EXPIRED: { description: 'The link is older than five minutes: ask for a new one. HTTP status 410.' },
    BATCH_NOT_FOUND: { description: 'There is no such import, or it is not one of your institution.' },
    BATCH_BUSY: { description: 'Something is being done with the import already: wait for it to end.' },
    NOTHING_TO_CANCEL: { description: 'Nothing waits or is done with the import any more.' },
    BATCH_NOT_CHECKED: { description: 'Only what was checked and not loaded can be committed.' },
    BATCH_NOT_LOADED: { description: 'That is possible for imports in force only.' },
    BATCH_OVERWRITTEN: { description: 'Later imports rest on this one; the message names them. Undo those first.' },
    UNDO_TOO_LATE: { description: 'Ninety days have passed: what it replaced is kept no longer.' },
    ROW_NOT_FOUND: { description: 'There is no such refused line, or it was mended already.' },
    ROW_TAKEN: { description: 'Another row has the customer and quarter, and may not be replaced by this one.' },
    UNKNOWN_COLUMN: { description: 'The file has no column of that name.' },
    FIELD_GIVEN_TWICE: { description: 'A column is given twice.' },
    FIELD_REFUSED: { description: 'A field is missing or still wrong; `column` and `rejection` say which and why.' },
    CHECK_OUTDATED: {
      description: 'What is loaded or corrected has changed since the check: check it again.',
    },
    EXPECTATION_NOT_MET: {
      description:
        'The file is not as expected; `expectation` names what. To load it all the same, name it in `override`.',
    },
    UNKNOWN_EXPECTATION: {
      description: 'Nothing of that name is expected of the file.',
    },
    RULE_NOT_POSSIBLE: {
      description: 'Lines that are refused for this reason are not mended by another value of one column.',
    },
    NO_ROW_MATCHES: {
      description: 'No line is refused for this reason with this value, or a file of corrections corrects nothing.',
    },
    MALFORMED_CORRECTIONS: {
      description: 'The file of corrections cannot be read; the message names the row.',
    },
    CORRECTION_NOT_FOUND: {
      description: 'There is no such correction.',
    },
    TOO_MANY_CORRECTIONS: {
      description: 'At most 100,000 lines and 100 rules correct one import.',
    },
    FILE_NOT_READABLE: { description: 'The file of corrections is not where it was stored.' },
    UNKNOWN_ENCODING: { description: 'The file of corrections is neither UTF-8 nor CP949.' },
    IMPORT_BUSY: { description: 'Another import of the institution is being stored: send the same again later.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('ImportError', { implements: UserError, description: 'Why something was not done with an import.' })
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
