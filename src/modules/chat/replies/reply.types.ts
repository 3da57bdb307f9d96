import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describeEnum, DateTime, Node, UserError, payloadType } from '../../../platform/graphql/index.js';
import { ChatErrorCode } from '../access/index.js';
import { ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';

describeEnum(
  ReplyState,
  'ReplyState',
  'The state of a reply. A reply is queued, then streaming, then ends in one of the other four states.',
  {
    QUEUED: 'Stored, and waiting for a worker, or in line (`queuePosition`).',
    STREAMING: 'Being written.',
    COMPLETED:
      'Complete: the model or the built-in narrator finished, or the model reached its limit (`finishReason`).',
    STOPPED: 'Stopped by `replyStop`. The text until then is kept and never completed.',
    FAILED: 'Could not be written, or not completely; `failureCode` says why.',
    INTERRUPTED: 'Its writer died or went down. The text until then is kept, or until about a second before.',
  },
);

describeEnum(ReplyFailureCode, 'ReplyFailureCode', 'Why a reply is incomplete. New codes may be added.', {
  MODEL_UNAVAILABLE:
    'No language model gave a complete answer, and neither did the built-in narrator, which answers in that case.',
  DATA_UNAVAILABLE: 'The data an answer rests on could not be read.',
  NO_WORKER: 'No worker took the reply within a minute of its turn.',
  WRITER_LOST: 'The process that wrote it died or went down.',
  INTERNAL_ERROR: 'A fault on our side.',
});

describeEnum(ReplyFinishReason, 'ReplyFinishReason', 'Why the model ended its text.', {
  STOP: 'It finished.',
  LENGTH: 'The length limit cut it off.',
  CONTENT_FILTER: 'The provider withheld the rest.',
});

@ObjectType('Reply', { implements: Node, description: 'One answer to a message. A message can have several.' })
export class ReplyType extends Node {
  @Field(() => ReplyState, { description: 'Its state.' })
  state!: ReplyState;

  @Field(() => String, {
    description:
      'The text. While the reply is streaming, this may lag by some seconds: subscribe to `chatReply` for it live.',
  })
  text!: string;

  @Field(() => ReplyFinishReason, {
    nullable: true,
    description: 'Why the model ended its text; null unless the reply is COMPLETED.',
  })
  finishReason!: ReplyFinishReason | null;

  @Field(() => ReplyFailureCode, {
    nullable: true,
    description: 'Why it is incomplete; null unless it is FAILED or INTERRUPTED.',
  })
  failureCode!: ReplyFailureCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who provided the model, `built-in` for the narrator; null before it began.',
  })
  provider!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The model that wrote the text as it stands, `narrator` where no model did: a restart may change it. Null before it began.',
  })
  model!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a worker took it; null while it is queued.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When `replyStop` was first asked for; null if it never was.' })
  stopRequestedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place among the replies of the account that wait in line, 1 for the first; null when it waits for no other reply.',
  })
  queuePosition!: number | null;

  readonly key!: number;
}

@ObjectType('ChatError', { implements: UserError, description: 'Why something in the chat was not done.' })
export class ChatError extends UserError {
  @Field(() => ChatErrorCode, { description: 'The reason, for programs.' })
  code!: ChatErrorCode;
}

@InputType('ReplyStopInput', { description: 'Which reply to stop.' })
export class ReplyStopInput {
  @Field(() => ID, { description: 'The reply.' })
  @Length(1, 100)
  replyId!: string;
}

export const ReplyStopPayload = payloadType('ReplyStopPayload', 'Result of stopping a reply.', {
  reply: [
    ReplyType,
    'The reply: STOPPED already if it was queued, STREAMING for a moment longer if it was being written.',
  ],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});
