import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType, DateTime, payloadType } from '../../../../platform/graphql/index.js';
import { ChatError } from '../../replies/index.js';

const ConversationExportFormat = enumType('ConversationExportFormat', 'How a conversation is written into a file.', {
  JSON: 'For programs: questions, replies with their parts and the facts they state, and the feedback on them. Times are in UTC.',
  MARKDOWN:
    'For people: questions, replies with their tables and lists, the feedback on them, and where their figures come from. Times are in Korean time.',
});

type ConversationExportFormat = keyof typeof ConversationExportFormat;

@InputType('ConversationExportInput', { description: 'Which conversation to export, and how.' })
export class ConversationExportInput {
  @Field(() => ID, { description: 'A conversation of yours.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => ConversationExportFormat, { description: 'The format of the file.' })
  format!: ConversationExportFormat;
}

@ObjectType('ConversationDownload', { description: 'A link to a file. Anyone who has it can download the file.' })
export class ConversationDownloadType {
  @Field(() => String, {
    description: 'The URL of the file, to be fetched with GET; relative to this server when it has no public address.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'When the link expires: fifteen minutes after it was created.' })
  expiresAt!: Date;
}

export const ConversationExportPayload = payloadType(
  'ConversationExportPayload',
  'Result of exporting a conversation.',
  {
    download: [ConversationDownloadType, 'The link; null when it was not done.'],
    userErrors: [ChatError, 'Why it was not done; empty when it was.'],
  },
);
