import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { ReplyPartType } from './parts/index.js';
import { ReplyFailureCode } from './reply-state.js';
import { ReplyType } from './reply.types.js';

const SEQUENCE = 'The place of this event, to be sent as `afterSequence` to go on after it.';

@ObjectType('ChatReplyQueued', {
  description:
    'The reply waits in line: for the one before it in its conversation, or because three replies of the account are being written. Told when reading begins and whenever the place changes, before ChatReplyStarted, and only where the document names this type. A reply that need not wait has none.',
})
export class ChatReplyQueued {
  @Field(() => Int, { description: 'Always 0: it has no place among the numbered events.' })
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
    'More text, to be joined to what came before. Joined, the deltas are a complete reading of the answer as plain text: who shows no parts misses nothing.',
})
export class ChatReplyDelta {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => String, { description: 'The text of some milliseconds: never empty, never half a character.' })
  text!: string;
}

@ObjectType('ChatReplyPart', {
  description:
    'A part of the answer beside its text, at its place among the deltas: text that says the same follows after it. Told to documents that name this type; others never see it, and numbers are left out for it.',
})
export class ChatReplyPart {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyPartType, {
    description: 'The part, whole. Its `end` may lie beyond the text so far, and beyond the end of a reply cut short.',
  })
  part!: ReplyPartType;
}

@ObjectType('ChatReplyRestarted', {
  description:
    'Another model, or the built-in narrator, begins anew: discard all text and parts so far. It comes when a model fails after its first words, takes longer than an answer may, recites its instructions, or when more than a third of its text was withheld, which is known at its end. Text and parts that this voids may be left out when events are told again.',
})
export class ChatReplyRestarted {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;
}

@ObjectType('ChatReplyEnded', {
  description: 'The reply is COMPLETED or STOPPED and stored; its text is that of the events. The last event.',
})
export class ChatReplyEnded {
  @Field(() => Int, { description: SEQUENCE })
  sequence!: number;

  @Field(() => ReplyType, { description: 'The reply as it is stored.' })
  reply!: ReplyType;
}

@ObjectType('ChatReplyFailed', {
  description:
    'The reply is FAILED or INTERRUPTED: it is not whole. `reply.text` is what is kept: all text so far, but for about the last second when server and event log were lost together. The last event; its sequence is above any that was told.',
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
    'One step of a reply: queued if it has to wait, started, then deltas and parts, now and then a restart, and one end. New types may join: pass over those you do not know.',
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
