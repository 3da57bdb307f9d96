import type { Localized } from '../../../../platform/text.js';

/** What becomes of rows of products. */
export const PRODUCT_EFFECTS: Readonly<Record<string, Localized>> = {
  CREATED: { ko: '새 상품', en: 'created' },
  UPDATED: { ko: '변경', en: 'changed' },
  UNCHANGED: { ko: '그대로', en: 'unchanged' },
};

/** Why rows of products are refused, beside faults of their fields. */
export const PRODUCT_FAULTS: Readonly<Record<string, Localized>> = {
  NO_LONGER_OFFERED: {
    ko: '판매가 끝난 상품은 다시 바꿀 수 없습니다. 다른 코드를 써 주세요.',
    en: 'The product is no longer offered, which is for good: give it another code.',
  },
  INVALID_INPUT: { ko: '상품의 조건이 서로 맞지 않습니다.', en: 'The terms of the product do not fit each other.' },
  BELOW_ONE: { ko: '1 이상이어야 합니다.', en: 'It must be at least 1.' },
  RATE_ABOVE_CEILING: { ko: '법정 최고금리를 넘는 이율입니다.', en: 'The rate is above the legal ceiling.' },
};

export const CHANGED_SINCE: Localized = { ko: '이후 변경됨', en: 'changed since' };
