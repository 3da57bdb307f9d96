import type { Localized } from '../../../../platform/text.js';

export const RATE_RULE_TEXT: Localized = {
  ko: '0.01 이상 50 이하의 숫자여야 하며, 소수점 아래는 최대 두 자리입니다.',
  en: 'must be between 0.01 and 50 with at most two decimals',
};

export const SHARE_RULE_TEXT: Localized = {
  ko: '0 이상 100 이하의 숫자여야 하며, 소수점 아래는 최대 두 자리입니다.',
  en: 'must be between 0 and 100 with at most two decimals',
};

export const FIGURE_RULE_TEXT: Localized = {
  ko: '0 이상 1,000,000 미만의 숫자여야 하며, 소수점 아래는 최대 두 자리입니다.',
  en: 'must be from 0 up to a million with at most two decimals',
};

export const daysBoundsText = (mostDays: number): Localized => ({
  ko: `days 값은 1에서 ${mostDays} 사이여야 합니다.`,
  en: `\`days\` must be between 1 and ${mostDays}.`,
});
