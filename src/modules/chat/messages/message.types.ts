import { ArrayMaxSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum, connectionType, DateTime, Node, payloadType } from '../../../platform/graphql/index.js';
import { MessageAttachmentType, MessageForecastInput, MessageForecastType } from './enclosed.types.js';
import { ATTACHMENTS_MAX } from './enclosing.js';
import { WhenBusy } from './when-busy.js';
import { ChatError, ReplyType } from '../replies/index.js';

/** Files that a message is taken to be about; five at most. */
const ATTACHMENTS_TAKEN = 1;

@ObjectType('Message', { implements: Node, description: 'A question asked in a conversation.' })
export class MessageType extends Node {
  @Field(() => String, { description: 'What was asked, as it was sent.' })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The reply that it follows; null for a question that begins the conversation. With it and `siblings` the conversation can be drawn as a tree.',
  })
  afterReplyId!: string | null;

  @Field(() => MessageForecastType, {
    nullable: true,
    description: 'The forecast that it asks for; null for an ordinary question.',
  })
  forecast!: MessageForecastType | null;

  @Field(() => [MessageAttachmentType], { description: 'The files that it is about, as they were named.' })
  @Extensions({ listSize: ATTACHMENTS_TAKEN })
  attachments!: readonly MessageAttachmentType[];

  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt!: Date;

  readonly key!: number;
}

export const MessageConnection = connectionType(MessageType, 'Message');

@ObjectType('ConversationTurn', { description: 'A question, and the one of its replies that a thread goes through.' })
export class ConversationTurnType {
  @Field(() => MessageType, { description: 'The question.' })
  message!: MessageType;

  @Field(() => ReplyType, { description: 'The reply.' })
  reply!: ReplyType;
}

describeEnum(
  WhenBusy,
  'WhenBusy',
  'What becomes of a question while its conversation has a reply on its way, or its account has three.',
  {
    WAIT: 'It waits in line for its turn; `ChatReplyQueued` tells its place. Twenty may wait.',
    REJECT: 'It is refused, with CONVERSATION_BUSY or TOO_MANY_REPLIES.',
    INTERRUPT:
      'What its conversation has on its way or in line is stopped, as by `replyStop`, and it comes next. Where three replies of other conversations are on their way, it waits.',
  },
);

@InputType('MessageSendInput', { description: 'A question to send.' })
export class MessageSendInput {
  @Field(() => ID, { description: 'The conversation it belongs to.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => String, { description: 'The question, 1 to 4,000 characters, not only blanks.' })
  @Length(1, 4_000)
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The reply that it follows, where a message has several; the newest of the conversation when absent.',
  })
  @IsOptional()
  @Length(1, 100)
  afterReplyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The message that it is an edited version of, the first one too: it follows what that one follows, and both stay. Not together with `afterReplyId`. A place takes fifty versions.',
  })
  @IsOptional()
  @Length(1, 100)
  editsMessageId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of your choice, 1 to 255 characters, that makes sending again safe: the same key with the same input sends once and answers the same.',
  })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => WhenBusy, {
    nullable: true,
    description: 'What becomes of it when it cannot be answered at once; WAIT when absent.',
  })
  whenBusy?: WhenBusy | null;

  @Field(() => MessageForecastInput, {
    nullable: true,
    description: 'A forecast that the reply is to tell; an ordinary question when absent.',
  })
  @IsOptional()
  @ValidateNested()
  forecast?: MessageForecastInput | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Files of your own that the message is about, five at most, each analysed. What is asked of an upload is then answered from these, not from the newest.',
  })
  @IsOptional()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  attachments?: string[] | null;
}

export const MessageSendPayload = payloadType('MessageSendPayload', 'What came of sending a message.', {
  message: [MessageType, 'The message as stored; null when it was not sent.'],
  reply: [ReplyType, 'The reply on its way: subscribe to `chatReply` with its id. Null when the message was not sent.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});

@InputType('ReplyRegenerateInput', { description: 'Which answer to ask for once more.' })
export class ReplyRegenerateInput {
  @Field(() => ID, { description: 'A reply that has ended. It stays; another one is made beside it.' })
  @Length(1, 100)
  replyId!: string;
}

export const ReplyRegeneratePayload = payloadType('ReplyRegeneratePayload', 'What came of asking for another reply.', {
  message: [MessageType, 'The message that is answered once more.'],
  reply: [ReplyType, 'The new reply, on its way.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});
