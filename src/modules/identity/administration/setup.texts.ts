import type { Localized } from '../../../platform/text.js';

/** What is said to an operator who sets up an institution, beside what accounts are refused for anyway. */
export const SETUP_TEXTS = {
  INSTITUTION_CODE_INVALID: {
    ko: '기관 코드는 영문 대문자로 시작하고 영문 대문자, 숫자, 밑줄로 된 2~30자여야 합니다.',
    en: 'A code is 2 to 30 capital letters, digits and underscores, and begins with a letter, such as MOA_BANK.',
  },
  INSTITUTION_CODE_TAKEN: { ko: '이미 사용 중인 기관 코드입니다.', en: 'Another institution has this code.' },
  INSTITUTION_NOT_FOUND: {
    ko: '이 코드의 기관이 없습니다. 먼저 기관을 만들어 주세요.',
    en: 'No institution has this code. Make it first: moa institution create --help',
  },
  NAME_INVALID: { ko: '이름은 1~100자여야 합니다.', en: 'A name has 1 to 100 characters.' },
  EMAIL_INVALID: { ko: '올바른 이메일 주소가 아닙니다.', en: 'This is no e-mail address.' },
  PASSWORD_TOO_LONG: { ko: '비밀번호는 128자 이하여야 합니다.', en: 'Use a password of 128 characters or fewer.' },
} as const satisfies Readonly<Record<string, Localized>>;
