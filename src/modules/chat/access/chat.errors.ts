import { registerEnumType } from 'type-graphql';

/** Why something in the chat was not done. */
export enum ChatErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CONVERSATION_NOT_FOUND = 'CONVERSATION_NOT_FOUND',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  MESSAGE_NOT_FOUND = 'MESSAGE_NOT_FOUND',
  REPLY_NOT_FOUND = 'REPLY_NOT_FOUND',
  REPLY_ALREADY_ENDED = 'REPLY_ALREADY_ENDED',
  REPLY_UNFINISHED = 'REPLY_UNFINISHED',
  CONVERSATION_BUSY = 'CONVERSATION_BUSY',
  TOO_MANY_VERSIONS = 'TOO_MANY_VERSIONS',
  TOO_MANY_REPLIES = 'TOO_MANY_REPLIES',
  DAILY_LIMIT_REACHED = 'DAILY_LIMIT_REACHED',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  SERIES_NOT_FOUND = 'SERIES_NOT_FOUND',
  SERIES_TOO_SHORT = 'SERIES_TOO_SHORT',
  FILE_NOT_FOUND = 'FILE_NOT_FOUND',
  FILE_NOT_ANALYSED = 'FILE_NOT_ANALYSED',
}

registerEnumType(ChatErrorCode, {
  name: 'ChatErrorCode',
  description: 'Why something in the chat was not done. New codes may join.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value is missing, too long or empty; `field` names it.' },
    CONVERSATION_NOT_FOUND: { description: 'There is no such conversation, or it is not yours.' },
    CUSTOMER_NOT_FOUND: { description: 'There is no such customer, or it is not yours to see.' },
    MESSAGE_NOT_FOUND: { description: 'There is no such message in this conversation, or it is not yours.' },
    REPLY_NOT_FOUND: { description: 'There is no such reply, or it is not yours.' },
    REPLY_ALREADY_ENDED: { description: 'The reply has ended; there is nothing to stop.' },
    REPLY_UNFINISHED: { description: 'The message still has a reply on its way. Stop it or wait for its end.' },
    CONVERSATION_BUSY: { description: 'The conversation has a reply on its way, and `whenBusy` was REJECT.' },
    TOO_MANY_VERSIONS: { description: 'Fifty messages have been asked at this place of the conversation already.' },
    TOO_MANY_REPLIES: {
      description:
        'Twenty questions of this account wait in line, or three replies are on their way and `whenBusy` was REJECT, or the message has ten replies already.',
    },
    DAILY_LIMIT_REACHED: {
      description: 'The account has used up its tokens of the day. `chatAllowance.resetsAt` tells when they are back.',
      deprecationReason:
        'No question is refused for it any more: its reply is in our own words. Removal on 2027-03-01 UTC.',
    },
    IDEMPOTENCY_CONFLICT: { description: 'The idempotency key was used before, with another input.' },
    SERIES_NOT_FOUND: { description: 'There is no such series, or it is not yours to see.' },
    SERIES_TOO_SHORT: { description: 'Too few figures in a row are known of the series for a forecast.' },
    FILE_NOT_FOUND: { description: 'There is no such file, or it is not yours.' },
    FILE_NOT_ANALYSED: { description: 'The analysis of the file has not succeeded, or not yet.' },
  },
});
