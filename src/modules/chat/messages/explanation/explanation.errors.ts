import { Field, ObjectType } from 'type-graphql';
import { refuse } from '../../../../platform/errors/index.js';
import { enumType, UserError } from '../../../../platform/graphql/index.js';
import {
  NO_SUCH_APPLICATION,
  ALREADY_FILED,
  ALL_CONFIRMED,
  NOT_AN_EXPLANATION,
  CUSTOMER_ALONE,
} from './explanation.texts.js';

/** Why an explanation was neither shown nor acknowledged. */
export const ChatExplanationErrorCode = enumType(
  'ChatExplanationErrorCode',
  'Why an explanation was neither shown nor acknowledged. New codes may be added.',
  {
    CONVERSATION_NOT_FOUND: 'There is no such conversation, or it is not yours.',
    APPLICATION_NOT_FOUND: 'There is no such application, or the conversation is not about its customer.',
    PRODUCT_NOT_FOUND: 'The product of the application is no longer there.',
    REPLY_NOT_FOUND: 'The conversation has no such reply that shows an item.',
    ILLEGAL_MOVE: 'The application is no longer a draft.',
    NOTHING_TO_EXPLAIN: 'Every item was acknowledged in its current wording: the application can be submitted.',
    NOT_THE_CUSTOMER: 'Only the customers themselves can acknowledge what they read in a conversation.',
    EXPLANATION_OUTDATED: 'The wording has changed: have the item explained again.',
    LOAN_BUSY: 'Another request is changing the same data. Try again.',
    INVALID_INPUT: 'A value is missing, too long or empty; `field` names it.',
    IDEMPOTENCY_CONFLICT: 'The idempotency key was used before, with another input.',
  },
);

export type ChatExplanationErrorCode = keyof typeof ChatExplanationErrorCode;

@ObjectType('ChatExplanationError', {
  implements: UserError,
  description: 'Why an explanation was neither shown nor acknowledged.',
})
export class ChatExplanationError extends UserError {
  @Field(() => ChatExplanationErrorCode, { description: 'The reason, for programs.' })
  code!: ChatExplanationErrorCode;
}

export const refuseApplication = (): never =>
  refuse(ChatExplanationErrorCode.APPLICATION_NOT_FOUND, NO_SUCH_APPLICATION, ['applicationId']);

export const refuseFiled = (): never => refuse(ChatExplanationErrorCode.ILLEGAL_MOVE, ALREADY_FILED, ['applicationId']);

export const refuseNothingLeft = (): never =>
  refuse(ChatExplanationErrorCode.NOTHING_TO_EXPLAIN, ALL_CONFIRMED, ['applicationId']);

export const refuseUnshown = (): never =>
  refuse(ChatExplanationErrorCode.REPLY_NOT_FOUND, NOT_AN_EXPLANATION, ['replyId']);

export const refuseStaff = (): never => refuse(ChatExplanationErrorCode.NOT_THE_CUSTOMER, CUSTOMER_ALONE);
