import type { Localized } from '../../../platform/text.js';

export const PERCENT_RULE: Localized = {
  ko: '0 이상 100 이하의 숫자여야 하며, 소수점 아래는 최대 네 자리입니다.',
  en: 'must be between 0 and 100 with at most four decimals',
};

export const LOAN_NUMBER_RULE: Localized = {
  ko: '영문자, 숫자, 하이픈(-) 4~40자여야 하며 숫자를 하나 이상 포함해야 합니다.',
  en: 'must be 4 to 40 letters, digits and hyphens with at least one digit',
};
