import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { ReplyPartType } from './parts/index.js';
import { ReplyFailureCode } from './reply-state.js';
import { ReplyType } from './reply.types.js';

const SEQUENCE = 'The sequence number of this event; send it as `afterSequence` to resume after it.';

@ObjectType('ChatReplyQueued', {
  description:
    'The reply waits in line: for the one before it in its conversation, or because three replies of the account are being written. Sent when reading begins and whenever the place changes, before ChatReplyStarted, and only if the document names this type. A reply that need not wait sends none.',
})
export class ChatReplyQueued {
  @Field(() => Int, { description: 'Always 0: this event is not numbered.' })
  sequence!: number;

  @Field(() => Int, { description: 'Its place among the waiting replies of the account, 1 for the first.' })
  position!: number;
}

@ObjectType('ChatReplyStarted', {
  description: 'A worker has begun to write. Always the first numbered event, sequence 1.',
})
export class ChatReplyStarted {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyType, { description: 'The reply as it stands now.' })
  reply!: ReplyType;
}

@ObjectType('ChatReplyDelta', {
  description:
    'More text, to be appended to what came before. Joined, the deltas are the complete answer as plain text: a client that shows no parts misses nothing.',
})
export class ChatReplyDelta {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => String, { description: 'The text of a few milliseconds: never empty, never half a character.' })
  text!: string;
}

@ObjectType('ChatReplyPart', {
  description:
    'A part of the answer beside its text, at its place among the deltas: text that says the same follows it. Sent only if the document names this type; otherwise its sequence number is skipped.',
})
export class ChatReplyPart {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyPartType, {
    description:
      'The whole part. Its `end` may lie beyond the text so far, and beyond the end of a reply that was cut short.',
  })
  part!: ReplyPartType;
}

@ObjectType('ChatReplyRestarted', {
  description:
    'Another model, or the built-in narrator, starts again: discard all text and parts so far. It is sent when a model fails after its first words, exceeds the time limit, recites its instructions, or had more than a third of its text withheld, which is known only at its end. Text and parts that it voids may be left out when events are replayed.',
})
export class ChatReplyRestarted {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;
}

@ObjectType('ChatReplyEnded', {
  description: 'The reply is COMPLETED or STOPPED and stored; its text equals that of the events. The last event.',
})
export class ChatReplyEnded {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyType, { description: 'The reply as it is stored.' })
  reply!: ReplyType;
}

@ObjectType('ChatReplyFailed', {
  description:
    'The reply is FAILED or INTERRUPTED: it is incomplete. `reply.text` is what is kept: all text so far, except about the last second when server and event log were lost together. The last event; its sequence is above any that was sent.',
})
export class ChatReplyFailed {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyFailureCode, { description: 'Why, for programs.' })
  code!: ReplyFailureCode;

  @Field(() => String, { description: 'Why and what to do, in the language of the caller.' })
  message!: string;

  @Field(() => ReplyType, { description: 'The reply as it is stored, with the text it has.' })
  reply!: ReplyType;
}

export const ChatReplyEvent = createUnionType({
  name: 'ChatReplyEvent',
  description:
    'One step of a reply: queued if it has to wait, started, then deltas and parts, sometimes a restart, and one end. New types may be added: ignore those you do not know.',
  types: () =>
    [
      ChatReplyQueued,
      ChatReplyStarted,
      ChatReplyDelta,
      ChatReplyPart,
      ChatReplyRestarted,
      ChatReplyEnded,
      ChatReplyFailed,
    ] as const,
  resolveType: ({ __typename }: object & { readonly __typename?: string }) => __typename,
});
