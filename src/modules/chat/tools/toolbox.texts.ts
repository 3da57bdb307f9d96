import type { Localized } from '../../../platform/text.js';

/** For people, where a room names fields that only programs know. */
export const NOT_ENOUGH: Localized = {
  ko: '계산에 필요한 자료(연 소득, 금리 등)가 부족해 확인되지 않습니다. 알고 계신 값을 질문에 함께 적어 주세요.',
  en: 'not known: what it needs (income, a rate) is not on record. Name what you know in your question.',
};

export const MOA: Localized = { ko: '모아', en: 'Moa' };
