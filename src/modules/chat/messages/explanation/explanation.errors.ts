import { Field, ObjectType } from 'type-graphql';
import { refuse } from '../../../../platform/errors/index.js';
import { enumType, UserError } from '../../../../platform/graphql/index.js';

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
  refuse(
    ChatExplanationErrorCode.APPLICATION_NOT_FOUND,
    { ko: '신청을 찾을 수 없습니다.', en: 'There is no such application.' },
    ['applicationId'],
  );

export const refuseFiled = (): never =>
  refuse(
    ChatExplanationErrorCode.ILLEGAL_MOVE,
    { ko: '이미 접수된 신청입니다.', en: 'The application is no draft any more.' },
    ['applicationId'],
  );

export const refuseNothingLeft = (): never =>
  refuse(
    ChatExplanationErrorCode.NOTHING_TO_EXPLAIN,
    {
      ko: '설명을 모두 확인하셨습니다. 이제 신청하실 수 있습니다.',
      en: 'Everything was explained and acknowledged: you can apply now.',
    },
    ['applicationId'],
  );

export const refuseUntold = (): never =>
  refuse(
    ChatExplanationErrorCode.REPLY_NOT_FOUND,
    { ko: '이 대화에서 설명한 답변이 아닙니다.', en: 'There is no such reply that explained an item.' },
    ['replyId'],
  );

export const refuseStaff = (): never =>
  refuse(ChatExplanationErrorCode.NOT_THE_CUSTOMER, {
    ko: '설명 확인은 고객 본인만 할 수 있습니다.',
    en: 'Only the customer himself can acknowledge an explanation.',
  });
