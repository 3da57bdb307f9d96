import type { Localized } from '../text.js';

export const CODE_TEXT: Localized = {
  ko: '영문 대문자, 숫자, 하이픈(-), 밑줄(_) 2~40자여야 합니다.',
  en: 'must be 2 to 40 capital letters, digits, hyphens and underscores',
};
