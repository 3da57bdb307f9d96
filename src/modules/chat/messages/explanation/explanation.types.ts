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
class ExplanationItemProgressType {
  @Field(() => ExplanationItemEnum, { description: 'Which item.' })
  item!: ExplanationItem;

  @Field(() => String, { description: 'Its heading, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'Identifies the current wording.' })
  textVersion!: string;

  @Field(() => ID, { nullable: true, description: 'The reply that last showed this wording; null when none did.' })
  replyId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was shown; null when it was not.' })
  toldAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was acknowledged; null when it was not.' })
  acknowledgedAt!: Date | null;
}

@ObjectType('ConversationExplanation', {
  description: 'Progress of the explanation owed before a loan in a conversation (금융소비자보호법 제19조).',
})
export class ExplanationProgressType {
  @Field(() => ID, { description: 'The application being explained.' })
  applicationId!: string;

  @Extensions({ listSize: EXPLANATION_ITEMS.length })
  @Field(() => [ExplanationItemProgressType], { description: 'Every item, in the order in which it is explained.' })
  items!: ExplanationItemProgressType[];

  @Field(() => Boolean, {
    description:
      'Whether every item was acknowledged in its current wording, here or elsewhere: then it can be submitted.',
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
    description: 'A key of your choice, 1 to 255 characters, that makes retries safe: the same key shows an item once.',
  })
  @Length(1, 255)
  idempotencyKey!: string;
}

export const ConversationExplainPayload = payloadType(
  'ConversationExplainPayload',
  'Result of having the next item explained.',
  {
    message: [MessageType, 'The message that asks for it; null when nothing was shown.'],
    reply: [ReplyType, 'The complete reply that shows it; null when nothing was shown.'],
    userErrors: [ChatExplanationError, 'Why it was not done; empty when it was.'],
  },
);

@InputType('ConversationExplanationAcknowledgeInput', { description: 'Which item was read and understood.' })
export class ConversationExplanationAcknowledgeInput {
  @Field(() => ID, { description: 'The reply that showed it.' })
  @Length(1, 100)
  replyId!: string;

  @Field(() => String, { description: 'A key of your choice, 1 to 100 characters, that makes retries safe.' })
  @Length(1, 100)
  idempotencyKey!: string;
}

export const ConversationExplanationAcknowledgePayload = payloadType(
  'ConversationExplanationAcknowledgePayload',
  'Result of acknowledging an item.',
  {
    explanation: [ExplanationProgressType, 'The progress of the explanation now.'],
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
