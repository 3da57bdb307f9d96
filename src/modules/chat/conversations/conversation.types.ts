import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node, payloadType, type PayloadFields } from '../../../platform/graphql/index.js';
import { ChatError } from '../replies/index.js';

@ObjectType('Conversation', {
  implements: Node,
  description: 'Messages and their replies. Only the account that opened it can see it.',
})
export class ConversationType extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'Its name: given by a person, or else taken from its first question; null before either.',
  })
  title!: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer it is about; null when it is about none.' })
  customerId!: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When a question was last asked in it, or it was renamed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was archived; null when it is not.' })
  archivedAt!: Date | null;

  @Field(() => Int, {
    description:
      'Replies that ended since it was last marked as read (`conversationMarkRead`), up to 100. Stopped replies do not count.',
  })
  unreadReplies!: number;

  readonly key!: number;
}

export const ConversationConnection = connectionType(ConversationType, 'Conversation');

@InputType('ConversationCreateInput', { description: 'A conversation to open.' })
export class ConversationCreateInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its name, 1 to 100 characters; derived from the first message when absent.',
  })
  @IsOptional()
  @Length(1, 100)
  title?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For staff: the customer it is about. Conversations of customers are about themselves.',
  })
  @IsOptional()
  @Length(1, 100)
  customerId?: string | null;
}

@InputType('ConversationRenameInput', { description: 'A new name for a conversation.' })
export class ConversationRenameInput {
  @Field(() => ID, { description: 'The conversation.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => String, { description: 'Its new name, 1 to 100 characters, not only blanks.' })
  @Length(1, 100)
  title!: string;
}

@InputType('ConversationDeleteInput', { description: 'A conversation to delete.' })
export class ConversationDeleteInput {
  @Field(() => ID, { description: 'The conversation. Its messages and replies go with it, for good.' })
  @Length(1, 100)
  conversationId!: string;
}

@InputType('ConversationFilter', {
  description: 'Which of your conversations to list. An absent field does not filter.',
})
export class ConversationFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only archived ones, or only those not archived. When absent, a search finds both, and a list without a search leaves archived ones out.',
  })
  @IsOptional()
  archived?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with unread replies, or only those without.' })
  @IsOptional()
  unread?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with a reply that has not ended, or only those without.',
  })
  @IsOptional()
  running?: boolean | null;
}

@InputType('ConversationArchiveInput', { description: 'A conversation to archive.' })
export class ConversationArchiveInput {
  @Field(() => ID, { description: 'The conversation.' })
  @Length(1, 100)
  conversationId!: string;
}

@InputType('ConversationUnarchiveInput', { description: 'A conversation to take out of the archive.' })
export class ConversationUnarchiveInput {
  @Field(() => ID, { description: 'The conversation.' })
  @Length(1, 100)
  conversationId!: string;
}

@InputType('ConversationMarkReadInput', { description: 'How far a conversation was read.' })
export class ConversationMarkReadInput {
  @Field(() => ID, { description: 'The conversation.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The last reply that was read, even one that is still being written; when absent, the newest that has ended.',
  })
  @IsOptional()
  @Length(1, 100)
  replyId?: string | null;
}

const CONVERSATION = {
  conversation: [ConversationType, 'The conversation as stored; null when it was not done.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
} as const satisfies PayloadFields;

export const ConversationCreatePayload = payloadType(
  'ConversationCreatePayload',
  'Result of opening a conversation.',
  CONVERSATION,
);

export const ConversationRenamePayload = payloadType(
  'ConversationRenamePayload',
  'Result of renaming a conversation.',
  CONVERSATION,
);

export const ConversationArchivePayload = payloadType(
  'ConversationArchivePayload',
  'Result of archiving a conversation.',
  CONVERSATION,
);

export const ConversationUnarchivePayload = payloadType(
  'ConversationUnarchivePayload',
  'Result of taking a conversation out of the archive.',
  CONVERSATION,
);

export const ConversationMarkReadPayload = payloadType(
  'ConversationMarkReadPayload',
  'Result of marking a conversation as read.',
  CONVERSATION,
);

export const ConversationDeletePayload = payloadType(
  'ConversationDeletePayload',
  'Result of deleting a conversation.',
  {
    deletedConversationId: [ID, 'The id of the deleted conversation; null when nothing was deleted.'],
    userErrors: [ChatError, 'Why it was not done; empty when it was.'],
  },
);
