import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../platform/graphql/index.js';

export type ExportErrorCode =
  | 'INVALID_INPUT'
  | 'PURPOSE_NEEDED'
  | 'PURPOSE_NOT_NEEDED'
  | 'BYTE_ORDER_MARK_REFUSED'
  | 'TOO_MANY_EXPORTS'
  | 'EXPORT_NOT_FOUND'
  | 'EXPORT_ENDED'
  | 'DOWNLOAD_EXPIRED'
  | 'EXPORT_BUSY'
  | 'IDEMPOTENCY_CONFLICT';

const ExportErrorCodeEnum = enumType<ExportErrorCode>(
  'ExportErrorCode',
  'Why an operation on an export was refused. The response to a GET of a file carries the same codes.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    PURPOSE_NEEDED: 'Personal data goes out whole only for a purpose: say it in 5 to 500 letters.',
    PURPOSE_NOT_NEEDED: 'A purpose is for personal data that goes out whole alone.',
    BYTE_ORDER_MARK_REFUSED: 'A byte order mark is for CSV alone.',
    TOO_MANY_EXPORTS: 'The institution has `most` exports that wait or are written.',
    EXPORT_NOT_FOUND: 'There is no such export, or its file is removed. HTTP status 404.',
    EXPORT_ENDED: 'The export has ended already, so that there is nothing to cancel.',
    DOWNLOAD_EXPIRED: 'The link is older than five minutes: ask for a new one. HTTP status 410.',
    EXPORT_BUSY: 'Other changes take too long: send the same input with the same key again.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

@ObjectType('ExportError', { implements: UserError, description: 'Why an operation on an export was refused.' })
export class ExportError extends UserError {
  @Field(() => ExportErrorCodeEnum, { description: 'The reason, for programs.' })
  code!: ExportErrorCode;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_EXPORTS: how many are allowed at a time.' })
  most?: number;
}
