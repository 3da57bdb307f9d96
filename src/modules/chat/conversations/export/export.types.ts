import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType, DateTime, payloadType } from '../../../../platform/graphql/index.js';
import { ChatError } from '../../replies/index.js';

export const ConversationExportFormat = enumType(
  'ConversationExportFormat',
  'How a conversation is written into a file.',
  {
    JSON: 'For programs: questions, replies with their parts and the facts told in them, and what was said of them. Times are in UTC.',
    MARKDOWN:
      'For people: questions, replies with their tables and lists, what was said of them, and where the figures in them come from. Times are those of Korea.',
  },
);

export type ConversationExportFormat = keyof typeof ConversationExportFormat;

@InputType('ConversationExportInput', { description: 'Which conversation to take away, and how.' })
export class ConversationExportInput {
  @Field(() => ID, { description: 'A conversation of yours.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => ConversationExportFormat, { description: 'How it is written.' })
  format!: ConversationExportFormat;
}

@ObjectType('ConversationDownload', { description: 'A link to a file. Whoever has it can download the file.' })
export class ConversationDownloadType {
  @Field(() => String, {
    description: 'Where the file is, to be fetched with GET; relative to this server when that has no public address.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'When the link runs out: fifteen minutes after it was made.' })
  expiresAt!: Date;
}

export const ConversationExportPayload = payloadType(
  'ConversationExportPayload',
  'What came of taking a conversation away.',
  {
    download: [ConversationDownloadType, 'The link; null when it was not done.'],
    userErrors: [ChatError, 'Why it was not done; empty when it was.'],
  },
);
