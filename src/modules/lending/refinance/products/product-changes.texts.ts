import type { Localized } from '../../../../platform/text.js';

export const CODE_TEXT: Localized = {
  ko: '영문 대문자, 숫자, 하이픈(-), 밑줄(_) 2~40자여야 합니다.',
  en: 'must be 2 to 40 capital letters, digits, hyphens and underscores',
};

export const notBelowText = (least: string): Localized => ({
  ko: `${least}보다 작을 수 없습니다.`,
  en: `is not below ${least}.`,
});

export const NOT_EMPTY: Localized = { ko: '비워 둘 수 없습니다.', en: 'is not empty.' };
