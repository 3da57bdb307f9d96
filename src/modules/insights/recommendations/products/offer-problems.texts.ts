import { PLAUSIBLE } from './product.js';
import type { Localized } from '../../../../platform/text.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

export const VALUE_MISSING: Localized = {
  ko: '이 조건에 필요한 값입니다.',
  en: 'is needed by a condition of this kind.',
};

export const UNASKED: Localized = {
  ko: '이 조건에는 쓰지 않는 값입니다.',
  en: 'has no place in a condition of this kind.',
};

export const BLANK: Localized = { ko: '비워 둘 수 없습니다.', en: 'is not empty.' };

export const TWICE: Localized = { ko: '앞에서 이미 정한 대상입니다.', en: 'names what an earlier one does.' };

export const LEVELS: Localized = {
  ko: '대분류와 중분류를 함께 쓸 수 없습니다. 같은 이용액이 두 번 계산될 수 있습니다.',
  en: 'mixes major and detailed categories, and one amount might count twice.',
};

export const NOT_POSITIVE: Localized = { ko: '0보다 커야 합니다.', en: 'is above 0.' };

export const TOO_MUCH_OF_ALL: Localized = {
  ko: `모든 카드 이용에 주는 혜택은 ${PLAUSIBLE.mostRateOfAllBp / 100}% 이하여야 합니다.`,
  en: `is at most ${PLAUSIBLE.mostRateOfAllBp / 100}% of all spending.`,
};

export const NO_CAP: Localized = {
  ko: `${PLAUSIBLE.uncappedRateBp / 100}%를 넘는 혜택에는 월 한도가 필요합니다.`,
  en: `is needed above ${PLAUSIBLE.uncappedRateBp / 100}%.`,
};

export const atMostWonText = (most: number): Localized => ({
  ko: `${formatNumber(most)}원 이하여야 합니다.`,
  en: `is at most ${formatNumber(most)} won.`,
});
