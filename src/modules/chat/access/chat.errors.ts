import { enumType } from '../../../platform/graphql/index.js';

/** Why a chat operation was refused. */
export const ChatErrorCode = enumType('ChatErrorCode', 'Why a chat operation was refused. New codes may be added.', {
  INVALID_INPUT: 'A value is missing, too long or empty; `field` names it.',
  CONVERSATION_NOT_FOUND: 'There is no such conversation, or it is not yours.',
  CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not yours to see.',
  MESSAGE_NOT_FOUND: 'There is no such message in this conversation, or it is not yours.',
  REPLY_NOT_FOUND: 'There is no such reply, or it is not yours.',
  REPLY_ALREADY_ENDED: 'The reply has ended; there is nothing to stop.',
  REPLY_UNFINISHED: 'The message still has an unfinished reply. Stop it or wait for it to end.',
  CONVERSATION_BUSY: 'The conversation has an unfinished reply, and `whenBusy` was REJECT.',
  TOO_MANY_VERSIONS: 'Fifty messages already stand at this place in the conversation.',
  TOO_MANY_REPLIES:
    'Twenty questions of this account wait in line, or three replies are in progress and `whenBusy` was REJECT, or the message already has ten replies.',
  DAILY_LIMIT_REACHED: {
    description: 'The account has used up its tokens of the day. `chatAllowance.resetsAt` says when it resets.',
    deprecationReason:
      'Questions are no longer refused for this: the reply is in fixed words. Removal on 2027-03-01 UTC.',
  },
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before, with another input.',
  SERIES_NOT_FOUND: 'There is no such series, or it is not yours to see.',
  SERIES_TOO_SHORT: 'The series has too few consecutive figures for a forecast.',
  FILE_NOT_FOUND: 'There is no such file, or it is not yours.',
  FILE_NOT_ANALYSED: 'The analysis of the file failed or has not finished.',
});

export type ChatErrorCode = keyof typeof ChatErrorCode;
