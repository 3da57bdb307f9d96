import { enumType } from '../../../platform/graphql/index.js';

/** Why something in the chat was not done. */
export const ChatErrorCode = enumType('ChatErrorCode', 'Why something in the chat was not done. New codes may join.', {
  INVALID_INPUT: 'A value is missing, too long or empty; `field` names it.',
  CONVERSATION_NOT_FOUND: 'There is no such conversation, or it is not yours.',
  CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not yours to see.',
  MESSAGE_NOT_FOUND: 'There is no such message in this conversation, or it is not yours.',
  REPLY_NOT_FOUND: 'There is no such reply, or it is not yours.',
  REPLY_ALREADY_ENDED: 'The reply has ended; there is nothing to stop.',
  REPLY_UNFINISHED: 'The message still has a reply on its way. Stop it or wait for its end.',
  CONVERSATION_BUSY: 'The conversation has a reply on its way, and `whenBusy` was REJECT.',
  TOO_MANY_VERSIONS: 'Fifty messages have been asked at this place of the conversation already.',
  TOO_MANY_REPLIES:
    'Twenty questions of this account wait in line, or three replies are on their way and `whenBusy` was REJECT, or the message has ten replies already.',
  DAILY_LIMIT_REACHED: {
    description: 'The account has used up its tokens of the day. `chatAllowance.resetsAt` tells when they are back.',
    deprecationReason:
      'No question is refused for it any more: its reply is in our own words. Removal on 2027-03-01 UTC.',
  },
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before, with another input.',
  SERIES_NOT_FOUND: 'There is no such series, or it is not yours to see.',
  SERIES_TOO_SHORT: 'Too few figures in a row are known of the series for a forecast.',
  FILE_NOT_FOUND: 'There is no such file, or it is not yours.',
  FILE_NOT_ANALYSED: 'The analysis of the file has not succeeded, or not yet.',
});

export type ChatErrorCode = keyof typeof ChatErrorCode;
