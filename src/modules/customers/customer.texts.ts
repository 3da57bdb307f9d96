import type { Localized } from '../../platform/text.js';

export const BIRTH_DATE_AHEAD: Localized = {
  ko: 'birthDate: 미래일 수 없습니다.',
  en: 'birthDate must not be in the future.',
};

export const fieldBlankText = (field: string): Localized => ({
  ko: `${field}: 비워 둘 수 없습니다.`,
  en: `${field} cannot be emptied.`,
});

export const EMAIL_TAKEN: Localized = {
  ko: '이미 등록된 이메일 주소입니다.',
  en: 'Another customer of the institution has this e-mail address.',
};

export const CHANGED_MEANWHILE: Localized = {
  ko: '다른 사용자가 먼저 변경했습니다. 다시 조회한 뒤 수정해 주세요.',
  en: 'Somebody changed the customer first. Read it again, then decide again.',
};

export const PLAIN_RULE: Localized = {
  ko: '글자나 숫자가 하나 이상 있어야 하며 제어 문자는 쓸 수 없습니다.',
  en: 'must be text with a letter or digit and without control characters',
};

export const PHONE_RULE_TEXT: Localized = {
  ko: '숫자와 구분 기호로 된 8~24자의 전화번호여야 합니다.',
  en: 'must be a phone number with 8 to 24 digits and separators',
};

export const REASON_RULE: Localized = {
  ko: '열람 목적을 다섯 글자 이상으로 적어 주세요.',
  en: 'must say in at least five letters why',
};

export const NOT_BLANK_RULE: Localized = { ko: '비워 둘 수 없습니다.', en: 'cannot be emptied' };

export const PAST_RULE: Localized = { ko: '미래일 수 없습니다.', en: 'must not be in the future' };

export const searchTooLongText = (maxSearchLetters: number): Localized => ({
  ko: `검색어는 ${maxSearchLetters}자 이하여야 합니다.`,
  en: `A search has at most ${maxSearchLetters} letters.`,
});

/** What the API says of the field of the name. */
export const NAME_DESCRIPTION = 'Name; masked as 홍*동 or J*** S****.';
