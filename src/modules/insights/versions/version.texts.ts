import type { Localized } from '../../../platform/text.js';

export const VERSION_NAME: Localized = {
  ko: 'version: 영문, 숫자, 점(.), 밑줄(_), 더하기(+), 하이픈(-) 1~40자여야 하며 영문이나 숫자로 시작해야 합니다.',
  en: 'version must be 1 to 40 letters, digits, dots, underscores, pluses and hyphens, and begin with a letter or digit.',
};
