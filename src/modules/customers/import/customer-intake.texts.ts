import type { Localized } from '../../../platform/text.js';

/** What an import of customers does to rows, for people. */
export const CUSTOMER_EFFECTS: Readonly<Record<string, Localized>> = {
  REGISTERED: { ko: '새로 등록', en: 'registered' },
  UPDATED: { ko: '변경', en: 'changed' },
  UNCHANGED: { ko: '그대로', en: 'unchanged' },
};

/** Why it refuses rows, for people. */
export const CUSTOMER_FAULTS: Readonly<Record<string, Localized>> = {
  EMAIL_TAKEN: {
    ko: '기관의 다른 고객이 쓰는 이메일 주소입니다.',
    en: 'Another customer of the institution has this e-mail address.',
  },
  IN_THE_FUTURE: { ko: '미래일 수 없습니다.', en: 'The day must not be in the future.' },
  TOO_EARLY: { ko: '너무 이른 날짜입니다.', en: 'The day is too early.' },
};

// Why a customer of an import cannot be taken back, in the middle of a sentence.

export const CHANGED_SINCE: Localized = { ko: '이후 변경됨', en: 'changed since' };
