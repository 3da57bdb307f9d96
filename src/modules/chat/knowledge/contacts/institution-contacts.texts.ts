import type { Localized } from '../../../../platform/text.js';

export const NOT_A_CONTACT: Localized = {
  ko: '전화번호, 이메일 주소 또는 링크 하나여야 합니다.',
  en: 'It should be one telephone number, e-mail address or link.',
};
