import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why an act on a paper was refused: in `userErrors`, and as `code` in the response to a PUT or GET of a file. */
export const DocumentErrorCode = enumType(
  'DocumentErrorCode',
  'Why something was not done with a paper. Files are refused with the same codes as `extensions.code`.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not one of your institution.',
    APPLICATION_NOT_FOUND: 'There is no such application, or it is not yours to see.',
    APPLICATION_CLOSED: 'The application takes no more papers.',
    FILE_NAME_REFUSED: 'The name is empty, too long, a path, or holds characters that hide what it is.',
    TOO_MANY_DOCUMENTS: 'The customer has `most` papers already, or as many uploads that wait.',
    DOCUMENT_NOT_FOUND: 'There is no such paper, or it is not yours to see.',
    DOCUMENT_IN_USE: 'The paper belongs to an application that may be decided on it.',
    DOCUMENT_TOO_LARGE: 'A file is at most 10 MiB. HTTP status 413.',
    DOCUMENT_TYPE_REFUSED:
      'By its first bytes the file is no PDF, PNG or JPEG, or a picture of over 40 million pixels. HTTP status 415.',
    UPLOAD_EXPIRED: 'The link is older than ten minutes, or was tried too often. HTTP status 410.',
    UPLOAD_USED: 'The file has come already. HTTP status 409.',
    UPLOAD_IN_PROGRESS: 'A file is coming in over this link now. HTTP status 409.',
    DOWNLOAD_EXPIRED: 'The link is older than five minutes: ask for a new one. HTTP status 410.',
    LOAN_BUSY: 'Other changes take too long: send the same input with the same key again.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

export type DocumentErrorCode = keyof typeof DocumentErrorCode;

@ObjectType('DocumentError', { implements: UserError, description: 'Why something was not done with a paper.' })
export class DocumentError extends UserError {
  @Field(() => DocumentErrorCode, { description: 'The reason, for programs.' })
  code!: DocumentErrorCode;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_DOCUMENTS: how many there can be.' })
  most?: number;
}
