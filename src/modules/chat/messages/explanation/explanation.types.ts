import { Length } from 'class-validator';
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime, encodeId, payloadType } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { EXPLANATION_ITEMS, ExplanationItemEnum, type ExplanationItem } from '../../../lending/index.js';
import { MessageType } from '../message.types.js';
import { ReplyType } from '../../replies/index.js';
import { ChatExplanationError } from './explanation.errors.js';
import type { ExplanationProgress } from './duty.js';

@ObjectType('ConversationExplanationItem', { description: 'One item of the explanation owed before a loan.' })
export class ExplanationItemProgressType {
  @Field(() => ExplanationItemEnum, { description: 'Which item.' })
  item!: ExplanationItem;

  @Field(() => String, { description: 'Its heading, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'Names the very words that hold now.' })
  textVersion!: string;

  @Field(() => ID, { nullable: true, description: 'The reply that told these words last; null when none did.' })
  replyId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When they were told; null when they were not.' })
  toldAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When they were acknowledged; null when they were not.' })
  acknowledgedAt!: Date | null;
}

@ObjectType('ConversationExplanation', {
  description: 'How far the explanation owed before a loan is in a conversation (금융소비자보호법 제19조).',
})
export class ExplanationProgressType {
  @Field(() => ID, { description: 'The application that is explained.' })
  applicationId!: string;

  @Extensions({ listSize: EXPLANATION_ITEMS.length })
  @Field(() => [ExplanationItemProgressType], { description: 'Every item, in the order in which it is explained.' })
  items!: ExplanationItemProgressType[];

  @Field(() => Boolean, {
    description: 'Whether every item was acknowledged as it reads now, here or elsewhere: then it can be submitted.',
  })
  isComplete!: boolean;
}

@InputType('ConversationExplainInput', { description: 'What to explain, and where.' })
export class ConversationExplainInput {
  @Field(() => ID, { description: 'The conversation; it is about the applicant.' })
  @Length(1, 100)
  conversationId!: string;

  @Field(() => ID, { description: 'The application, a draft.' })
  @Length(1, 100)
  applicationId!: string;

  @Field(() => String, {
    description: 'A key of your choice, 1 to 255 characters, that makes sending again safe: the same key tells once.',
  })
  @Length(1, 255)
  idempotencyKey!: string;
}

export const ConversationExplainPayload = payloadType(
  'ConversationExplainPayload',
  'What came of having the next item explained.',
  {
    message: [MessageType, 'The message that asks for it; null when nothing was told.'],
    reply: [ReplyType, 'The reply that tells it, whole; null when nothing was told.'],
    userErrors: [ChatExplanationError, 'Why it was not done; empty when it was.'],
  },
);

@InputType('ConversationExplanationAcknowledgeInput', { description: 'That an item was read and understood.' })
export class ConversationExplanationAcknowledgeInput {
  @Field(() => ID, { description: 'The reply that told it.' })
  @Length(1, 100)
  replyId!: string;

  @Field(() => String, { description: 'A key of your choice, 1 to 100 characters, that makes sending again safe.' })
  @Length(1, 100)
  idempotencyKey!: string;
}

export const ConversationExplanationAcknowledgePayload = payloadType(
  'ConversationExplanationAcknowledgePayload',
  'What came of acknowledging an item.',
  {
    explanation: [ExplanationProgressType, 'How far the explanation is now.'],
    userErrors: [ChatExplanationError, 'Why it was not done; empty when it was.'],
  },
);

/** Progress in the language of the caller. */
export function toProgressType({ applicationId, items }: ExplanationProgress, locale: Locale): ExplanationProgressType {
  return {
    applicationId: encodeId('RefinanceApplication', applicationId),
    items: items.map(({ item, title, version, replyId, toldAt, acknowledgedAt }) => ({
      item,
      title: title[locale],
      textVersion: version,
      toldAt,
      replyId: replyId === null ? null : encodeId('Reply', replyId),
      acknowledgedAt: acknowledgedAt === null ? null : new Date(acknowledgedAt),
    })),
    isComplete: items.every(({ acknowledgedAt }) => acknowledgedAt !== null),
  };
}
