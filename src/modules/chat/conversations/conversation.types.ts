import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node } from '../../../platform/graphql/index.js';
import { ChatError } from '../replies/index.js';

@ObjectType('Conversation', {
  implements: Node,
  description: 'Messages and their replies. Only the account that opened it can see it.',
})
export class ConversationType extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'Its name: the beginning of the first message unless it was named; null before either.',
  })
  title!: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer it is about; null when it is about none.' })
  customerId!: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When something was last asked in it, or it was renamed.' })
  updatedAt!: Date;

  readonly key!: number;
}

export const ConversationConnection = connectionType(ConversationType, 'Conversation');

@InputType('ConversationCreateInput', { description: 'A conversation to open.' })
export class ConversationCreateInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its name, 1 to 100 characters; the first message gives one when absent.',
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

@ObjectType('ConversationPayload', { description: 'What came of opening or renaming a conversation.' })
class ConversationPayload {
  @Field(() => ConversationType, {
    nullable: true,
    description: 'The conversation as stored; null when it was not done.',
  })
  conversation!: ConversationType | null;

  @Field(() => [ChatError], { description: 'Why it was not done; empty when it was.' })
  userErrors!: ChatError[];
}

@ObjectType('ConversationCreatePayload', { description: 'What came of opening a conversation.' })
export class ConversationCreatePayload extends ConversationPayload {}

@ObjectType('ConversationRenamePayload', { description: 'What came of renaming a conversation.' })
export class ConversationRenamePayload extends ConversationPayload {}

@ObjectType('ConversationDeletePayload', { description: 'What came of deleting a conversation.' })
export class ConversationDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The id that is no more; null when nothing was deleted.' })
  deletedConversationId!: string | null;

  @Field(() => [ChatError], { description: 'Why it was not done; empty when it was.' })
  userErrors!: ChatError[];
}
