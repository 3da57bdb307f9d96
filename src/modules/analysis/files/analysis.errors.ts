import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

export type AnalysisErrorCode =
  | 'INVALID_INPUT'
  | 'FILE_NAME_REFUSED'
  | 'TOO_MANY_FILES'
  | 'TOO_MUCH_STORED'
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_UPLOADED'
  | 'FILE_TOO_LARGE'
  | 'FILE_EMPTY'
  | 'FILE_TYPE_REFUSED'
  | 'FILE_CHANGED'
  | 'UPLOAD_EXPIRED'
  | 'UPLOAD_USED'
  | 'UPLOAD_IN_PROGRESS'
  | 'DOWNLOAD_EXPIRED'
  | 'ANALYSIS_ENDED'
  | 'ANALYSIS_UNDER_WAY'
  | 'FILE_BUSY'
  | 'IDEMPOTENCY_CONFLICT';

export const AnalysisErrorCodeEnum = enumType<AnalysisErrorCode>(
  'AnalysisErrorCode',
  'Why an operation on a file was refused. The response to a PUT or GET of a file carries the same codes.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    FILE_NAME_REFUSED: 'The name is empty, too long, a path, or holds characters that hide what it is.',
    TOO_MANY_FILES: 'The account has `most` files already, or as many uploads that wait.',
    TOO_MUCH_STORED: 'The files of the account would take more than `mostBytes`: delete some.',
    FILE_NOT_FOUND: 'There is no such file, or it is not yours to see.',
    FILE_NOT_UPLOADED: 'The file has been announced and has not come yet.',
    FILE_TOO_LARGE: 'A file is at most 2,000,000,000 bytes, an image 20,000,000. HTTP status 413.',
    FILE_EMPTY: 'The file has no bytes. HTTP status 400.',
    FILE_TYPE_REFUSED: 'By its first bytes the file is not of the announced kind. HTTP status 415.',
    FILE_CHANGED: 'What came is not what was announced: another size or another SHA-256. HTTP status 409.',
    UPLOAD_EXPIRED: 'The link is older than ten minutes, or was tried five times. HTTP status 410.',
    UPLOAD_USED: 'The file has come already. HTTP status 409.',
    UPLOAD_IN_PROGRESS: 'A file is coming in over this link now. HTTP status 409.',
    DOWNLOAD_EXPIRED: 'The link is older than five minutes: ask for a new one. HTTP status 410.',
    ANALYSIS_ENDED: 'The analysis has ended already, so that there is nothing to cancel.',
    ANALYSIS_UNDER_WAY: 'The analysis waits or runs, or has succeeded: there is nothing to try again.',
    FILE_BUSY: 'Other changes take too long: send the same input with the same key again.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

@ObjectType('AnalysisError', { implements: UserError, description: 'Why an operation on a file was refused.' })
export class AnalysisError extends UserError {
  @Field(() => AnalysisErrorCodeEnum, { description: 'The reason, for programs.' })
  code!: AnalysisErrorCode;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_FILES: how many are allowed.' })
  most?: number;

  @Field(() => String, {
    nullable: true,
    description: 'With TOO_MUCH_STORED: how many bytes the files of an account may take, as a decimal number.',
  })
  mostBytes?: string;
}
