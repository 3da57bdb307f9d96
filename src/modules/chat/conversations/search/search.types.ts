import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType, encodeId } from '../../../../platform/graphql/index.js';
import type { ConversationMatch } from './search-words.js';

const MatchKind = enumType('ConversationMatchKind', 'Which text contains the searched words.', {
  TITLE: 'The name of the conversation.',
  QUESTION: 'A question.',
  REPLY: 'A reply.',
});

type MatchKind = keyof typeof MatchKind;

@ObjectType('ConversationMatch', { description: 'A place that contains the searched words.' })
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
  kind,
  snippet,
  start,
  length,
  messageId: messageId === null ? null : encodeId('Message', messageId),
  replyId: replyId === null ? null : encodeId('Reply', replyId),
});
