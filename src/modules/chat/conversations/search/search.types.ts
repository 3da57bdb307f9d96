import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { encodeId } from '../../../../platform/graphql/index.js';
import type { ConversationMatch } from './search-words.js';

export enum MatchKind {
  TITLE = 'TITLE',
  QUESTION = 'QUESTION',
  REPLY = 'REPLY',
}

registerEnumType(MatchKind, {
  name: 'ConversationMatchKind',
  description: 'Which text holds what was looked for.',
  valuesConfig: {
    TITLE: { description: 'The name of the conversation.' },
    QUESTION: { description: 'A question.' },
    REPLY: { description: 'A reply.' },
  },
});

@ObjectType('ConversationMatch', { description: 'A place that holds what was looked for.' })
export class ConversationMatchType {
  @Field(() => MatchKind, { description: 'In which text.' })
  kind!: keyof typeof MatchKind;

  @Field(() => ID, { nullable: true, description: 'The message; null for the name of the conversation.' })
  messageId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The reply; null unless it is in one.' })
  replyId!: string | null;

  @Field(() => String, { description: 'The text around the place, in one line.' })
  snippet!: string;

  @Field(() => Int, { description: 'Where in the snippet the word begins, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'How long the word is, in UTF-16 units.' })
  length!: number;
}

export const toMatchType = ({
  messageId,
  replyId,
  kind,
  snippet,
  start,
  length,
}: ConversationMatch): ConversationMatchType => ({
  ...{ kind, snippet, start, length },
  messageId: messageId === null ? null : encodeId('Message', messageId),
  replyId: replyId === null ? null : encodeId('Reply', replyId),
});
