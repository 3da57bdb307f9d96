import type { Localized } from '../../../../platform/text.js';

export const BEFORE_TODAY: Localized = { ko: '오늘보다 앞설 수 없습니다.', en: 'must not be before today.' };

export const AFTER_LAST_INSTALMENT: Localized = {
  ko: '마지막 상환일보다 앞서야 합니다.',
  en: 'must be before the last instalment falls due.',
};

export const ABOVE_OWN_RATE: Localized = {
  ko: '지금 금리보다 클 수 없습니다.',
  en: 'must be at most the rate of the loan.',
};
