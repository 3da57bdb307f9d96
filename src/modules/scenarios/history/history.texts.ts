import type { Localized } from '../../../platform/text.js';

export const NEUTRAL_NOT_REVIEWED: Localized = {
  ko: 'label: NEUTRAL은 판정할 수 없습니다.',
  en: 'label must not be NEUTRAL.',
};

export const REVIEW_MONTH: Localized = {
  ko: 'month: 이번 달까지의 월의 첫째 날이어야 합니다.',
  en: 'month must be the first day of a month, up to this one.',
};
