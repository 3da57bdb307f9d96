import type { Localized } from '../../../platform/text.js';

export const GROUP_BY_COUNT: Localized = {
  ko: 'groupBy에는 서로 다른 기준을 5개까지 넣을 수 있습니다.',
  en: '`groupBy` holds at most 5 attributes, each of them once.',
};
