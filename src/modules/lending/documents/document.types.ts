import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionType,
  CursorArgs,
  DateTime,
  IdempotencyKeyField,
  Node,
  payloadType,
} from '../../../platform/graphql/index.js';
import {
  DocumentKindEnum,
  DocumentStatusEnum,
  DocumentTextFailureEnum,
  DocumentTextStatusEnum,
  PhotographProblemEnum,
} from './document.enums.js';
import type { DocumentKind, DocumentState, TextFailure, TextState } from './document.entity.js';
import type { PhotographProblem } from './photograph-problem.js';
import { DocumentError } from './document.errors.js';

@ObjectType('DocumentPhotographWarning', { description: 'A request for a better photograph of a paper.' })
export class PhotographWarningType {
  @Field(() => PhotographProblemEnum, { description: 'What is wrong with it, for programs.' })
  code!: PhotographProblem;

  @Field(() => String, { description: 'What is wrong with it and what to do, in the language of the caller.' })
  message!: string;
}

@ObjectType('Document', { implements: Node, description: 'A paper that a customer hands in.' })
export class DocumentType extends Node {
  @Field(() => DocumentKindEnum, { description: 'What it shows, as stated by the sender.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'The name of the file, as given by the sender, without a path.' })
  fileName!: string;

  @Field(() => DocumentStatusEnum, { description: 'Where it stands.' })
  status!: Exclude<DocumentState, 'DELETED'>;

  @Field(() => DateTime, { description: 'When the upload of its file expires.' })
  uploadExpiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: '`application/pdf`, `image/png` or `image/jpeg`, by its first bytes; null before the file has come.',
  })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null before it has come.' })
  sizeBytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file in hexadecimal digits; null before it has come.',
  })
  sha256!: string | null;

  @Field(() => DocumentTextStatusEnum, {
    nullable: true,
    description: 'Whether its text could be read; null before the file has come.',
  })
  textStatus!: TextState | null;

  @Field(() => DocumentTextFailureEnum, {
    nullable: true,
    description: 'Why its text could not be read; null unless `textStatus` is FAILED.',
  })
  textFailure!: TextFailure | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the file says, at most 100,000 characters of its first 200 pages; null unless EXTRACTED.',
  })
  text!: string | null;

  @Field(() => Boolean, { description: 'Whether the file says more than `text` holds.' })
  textTruncated!: boolean;

  @Field(() => DateTime, { description: 'When it was announced.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its file had come; null before.' })
  uploadedAt!: Date | null;
}

export const DocumentConnection = connectionType(DocumentType, 'Document');
export const CustomerDocumentConnection = connectionType(DocumentType, 'CustomerDocument');

@ArgsType()
export class DocumentsArgs extends CursorArgs {
  @Field(() => ID, { nullable: true, description: 'Only papers of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only papers for this application.' })
  applicationId?: string | null;

  @Field(() => DocumentKindEnum, { nullable: true, description: 'Only papers that show this.' })
  kind?: DocumentKind | null;
}

@InputType('DocumentUploadStartInput', { description: 'A paper whose file is about to be sent.' })
export class DocumentUploadStartInput {
  @Field(() => DocumentKindEnum, { description: 'What it shows.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'What to call it, 1 to 255 characters, without a path.' })
  fileName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is. Staff name a customer or an application; customers leave it out.',
  })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The application it is for; none when left out.' })
  applicationId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const DocumentUploadStartPayload = payloadType(
  'DocumentUploadStartPayload',
  'What `documentUploadStart` returns; the same for the same key.',
  {
    document: [DocumentType, 'The announced paper; null when refused.'],
    uploadUrl: [
      String,
      'Where to send the file: `PUT` with its bytes as body, at most 10 MiB, and no other header. It is valid for one file and ten minutes, and needs no token. Without scheme and host when the server does not know its own: then it is relative to the one that serves GraphQL. Null when refused.',
    ],
    uploadExpiresAt: [DateTime, 'When `uploadUrl` expires; null when refused.'],
    userErrors: [DocumentError, 'Why nothing was announced; empty when something was.'],
  },
);

@InputType('DocumentDeleteInput', { description: 'A paper to take back.' })
export class DocumentDeleteInput {
  @Field(() => ID, { description: 'Id of the paper.' })
  documentId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const DocumentDeletePayload = payloadType(
  'DocumentDeletePayload',
  'What `documentDelete` returns; the same for the same key.',
  {
    documentId: [ID, 'Id of the paper that is gone; null when refused.'],
    userErrors: [DocumentError, 'Why nothing was deleted; empty when something was.'],
  },
);
