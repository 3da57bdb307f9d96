import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describeEnum, DateTime, Node, UserError, payloadType } from '../../../platform/graphql/index.js';
import { ChatErrorCode } from '../access/index.js';
import { ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';

describeEnum(
  ReplyState,
  'ReplyState',
  'Where a reply stands. A reply is queued, then streaming, then ends in one of the other four states.',
  {
    QUEUED: 'Stored, and waiting for a worker, or in line (`queuePosition`).',
    STREAMING: 'Being written.',
    COMPLETED: 'Whole: the model or the built-in narrator was done, or the model reached its limit (`finishReason`).',
    STOPPED: 'Stopped by `replyStop`. The text until then is kept, and nothing completes it.',
    FAILED: 'Could not be written, or not to its end; `failureCode` says why.',
    INTERRUPTED: 'Its writer died or went down. The text until then is kept, or until about a second before.',
  },
);

describeEnum(ReplyFailureCode, 'ReplyFailureCode', 'Why a reply is not whole. New codes may join.', {
  MODEL_UNAVAILABLE:
    'No language model gave a whole answer, and the built-in narrator, which answers then, did not either.',
  DATA_UNAVAILABLE: 'The data an answer rests on could not be read.',
  NO_WORKER: 'No worker took the reply within a minute of its turn.',
  WRITER_LOST: 'The process that wrote it died or went down.',
  INTERNAL_ERROR: 'A fault on our side.',
});

describeEnum(ReplyFinishReason, 'ReplyFinishReason', 'Why the model ended its text.', {
  STOP: 'It was done.',
  LENGTH: 'The limit of length cut it off.',
  CONTENT_FILTER: 'The provider withheld the rest.',
});

@ObjectType('Reply', { implements: Node, description: 'One answer to a message. A message can have several.' })
export class ReplyType extends Node {
  @Field(() => ReplyState, { description: 'Where it stands.' })
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
    description: 'Why it is not whole; null unless it is FAILED or INTERRUPTED.',
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

export const ReplyStopPayload = payloadType('ReplyStopPayload', 'What came of stopping a reply.', {
  reply: [
    ReplyType,
    'The reply: STOPPED already if it was queued, STREAMING for a moment longer if it was being written.',
  ],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
});
