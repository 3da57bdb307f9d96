import type { Localized } from '../../../../platform/text.js';

export const ABOVE_OWN_RATE: Localized = {
  ko: '지금 금리보다 클 수 없습니다.',
  en: 'must be at most the rate of the loan.',
};
