import type { Localized } from '../../../../platform/text.js';
import type { ApplicationStatus } from './application-status.js';

const STATUS_EXPLANATION: Partial<Readonly<Record<ApplicationStatus, Localized>>> = {
  SUPERSEDED: {
    ko: '같은 대출에 대한 다른 갈아타기 신청이 실행되어 이 신청은 종료되었습니다.',
    en: 'Another application has replaced the same loan, so this one has ended.',
  },
  TERMS_EXPIRED: {
    ko: '제시된 조건의 수락 기한이 지나 신청이 종료되었습니다. 원하시면 다시 신청하실 수 있습니다.',
    en: 'The terms offered were not accepted in time, so the application has ended. You are welcome to apply again.',
  },
};

/** What the log says of a move that nobody writes words for. */
export const wordsOfMove = (to: ApplicationStatus): Localized | undefined => STATUS_EXPLANATION[to];
