import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, payloadType } from '../../../platform/graphql/index.js';
import type { FileKind, ImagePurpose } from '../work/index.js';
import { AnalysisError } from './analysis.errors.js';
import { FileKindEnum, ImagePurposeEnum } from './file.enums.js';
import { AnalysisFileType } from './file.types.js';

export const KEY_DESCRIPTION =
  'Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike.';

@InputType('FileUploadStartInput', { description: 'A file that is about to be sent.' })
export class FileUploadStartInput {
  @Field(() => FileKindEnum, { description: 'What it holds.' })
  kind!: FileKind;

  @Field(() => ImagePurposeEnum, {
    nullable: true,
    description: 'What to inspect an image for; `DOCUMENT` when left out. A table has no purpose.',
  })
  imagePurpose?: ImagePurpose | null;

  @Field(() => String, { description: 'What to call it, 1 to 255 characters, without a path.' })
  fileName!: string;

  @Field(() => Int, {
    description: 'Its exact size in bytes: at most 2,000,000,000, or 20,000,000 for an image.',
  })
  sizeBytes!: number;

  @MaxLength(64)
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of its bytes in 64 hexadecimal digits. The upload must match it; when you already have such a file, that file is returned and need not be sent again.',
  })
  sha256?: string | null;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

export const FileUploadStartPayload = payloadType(
  'FileUploadStartPayload',
  'What `fileUploadStart` returns; the same again for the same key.',
  {
    file: [AnalysisFileType, 'The file; null when refused.'],
    uploadUrl: [
      String,
      'Where to send the file: `PUT` with its bytes as body, uncompressed, within two minutes, and no other header. It is valid for one file and ten minutes, and needs no token. Without scheme and host when the server does not know its own. Null when refused, and when you already have the file.',
    ],
    uploadExpiresAt: [DateTime, 'When `uploadUrl` ends; null without one.'],
    userErrors: [AnalysisError, 'Why nothing was announced; empty when something was.'],
  },
);

@InputType('FileUploadCancelInput', { description: 'A file that was announced and will not be sent.' })
export class FileUploadCancelInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType('FileDeleteInput', { description: 'A file to delete.' })
export class FileDeleteInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

export const FileUploadCancelPayload = payloadType(
  'FileUploadCancelPayload',
  'What `fileUploadCancel` returns; the same again for the same key.',
  {
    fileId: [ID, 'Id of the file that is awaited no more; null when refused.'],
    userErrors: [AnalysisError, 'Why nothing was cancelled; empty when something was.'],
  },
);

export const FileDeletePayload = payloadType(
  'FileDeletePayload',
  'What `fileDelete` returns; the same again for the same key.',
  {
    fileId: [ID, 'Id of the file that is gone; null when refused.'],
    userErrors: [AnalysisError, 'Why nothing was deleted; empty when something was.'],
  },
);
