import { ArrayMaxSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum, connectionType, DateTime, Node, payloadType } from '../../../platform/graphql/index.js';
import { MessageAttachmentType, MessageForecastInput, MessageForecastType } from './enclosure.types.js';
import { ATTACHMENTS_MAX } from './enclosure-check.js';
import { WhenBusy } from './when-busy.js';
import { ChatError, ReplyType } from '../replies/index.js';

/** Files assumed per message, for query cost; five at most. */
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

  @Field(() => [MessageAttachmentType], { description: 'The files that it is about, with their names at the time.' })
  @Extensions({ listSize: ATTACHMENTS_TAKEN })
  attachments!: readonly MessageAttachmentType[];

  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt!: Date;

  readonly key!: number;
}

export const MessageConnection = connectionType(MessageType, 'Message');

@ObjectType('ConversationTurn', { description: 'A question, and the reply through which a thread continues.' })
export class ConversationTurnType {
  @Field(() => MessageType, { description: 'The question.' })
  message!: MessageType;

  @Field(() => ReplyType, { description: 'The reply.' })
  reply!: ReplyType;
}

describeEnum(
  WhenBusy,
  'WhenBusy',
  'How a question is handled while its conversation has an unfinished reply, or its account has three in progress.',
  {
    WAIT: 'It waits in line for its turn; `ChatReplyQueued` reports its place. Twenty may wait.',
    REJECT: 'It is refused, with CONVERSATION_BUSY or TOO_MANY_REPLIES.',
    INTERRUPT:
      'Every unfinished reply of its conversation is stopped, as by `replyStop`, and it comes next. If three replies of other conversations are in progress, it waits.',
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
      'The message that it edits, which may be the first: it follows the same reply as that message, and both stay. Not together with `afterReplyId`. One place holds fifty versions at most.',
  })
  @IsOptional()
  @Length(1, 100)
  editsMessageId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of your choice, 1 to 255 characters, that makes retries safe: the same key with the same input sends once and returns the same result.',
  })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => WhenBusy, {
    nullable: true,
    description: 'How it is handled when it cannot be answered at once; WAIT when absent.',
  })
  whenBusy?: WhenBusy | null;

  @Field(() => MessageForecastInput, {
    nullable: true,
    description: 'A forecast for the reply to present; an ordinary question when absent.',
  })
  @IsOptional()
  @ValidateNested()
  forecast?: MessageForecastInput | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Files of your own that the message is about, five at most, each analysed. Questions about an upload are then answered from these, not from the newest.',
  })
  @IsOptional()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  attachments?: string[] | null;
}

export const MessageSendPayload = payloadType('MessageSendPayload', 'Result of sending a message.', {
  message: [MessageType, 'The message as stored; null when it was not sent.'],
  reply: [ReplyType, 'The queued reply: subscribe to `chatReply` with its id. Null when the message was not sent.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});

@InputType('ReplyRegenerateInput', { description: 'Which reply to regenerate.' })
export class ReplyRegenerateInput {
  @Field(() => ID, { description: 'A reply that has ended. It stays; another is created beside it.' })
  @Length(1, 100)
  replyId!: string;
}

export const ReplyRegeneratePayload = payloadType('ReplyRegeneratePayload', 'Result of asking for another reply.', {
  message: [MessageType, 'The message that is answered again.'],
  reply: [ReplyType, 'The new reply, queued.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});
