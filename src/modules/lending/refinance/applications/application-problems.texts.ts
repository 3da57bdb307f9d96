import type { Localized } from '../../../../platform/text.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

export const LOAN_TYPE_NOT_REPLACED: Localized = {
  ko: '이 상품으로 갈아탈 수 없는 종류의 대출입니다.',
  en: 'The product does not replace loans of this type.',
};

export const amountBoundsText = (minWon: number, maxWon: number): Localized => ({
  ko: `금액은 ${formatNumber(minWon)}원에서 ${formatNumber(maxWon)}원 사이여야 합니다.`,
  en: `The amount is between ${formatNumber(minWon)} and ${formatNumber(maxWon)} won.`,
});

export const termBoundsText = (minMonths: number, maxMonths: number): Localized => ({
  ko: `대출 기간은 ${minMonths}개월에서 ${maxMonths}개월 사이여야 합니다.`,
  en: `The term is between ${minMonths} and ${maxMonths} months.`,
});

export const rateBoundsText = (minPercent: string, maxPercent: string): Localized => ({
  ko: `금리는 연 ${minPercent}%에서 ${maxPercent}% 사이여야 합니다.`,
  en: `The rate is between ${minPercent}% and ${maxPercent}% a year.`,
});

export const RATE_TYPE_NOT_OFFERED: Localized = {
  ko: '이 상품에 없는 금리 유형입니다.',
  en: 'The product has not this kind of rate.',
};

export const METHOD_NOT_OFFERED: Localized = {
  ko: '이 상품에 없는 상환 방법입니다.',
  en: 'The product is not repaid so.',
};
