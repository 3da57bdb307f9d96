import type { Localized } from '../../../platform/text.js';

export const NO_CUSTOMER_FOUND: Localized = {
  ko: '이 대화에는 고객이 지정되어 있지 않아 조회할 자료가 없습니다. 고객을 지정해 새 대화를 열어 주세요.',
  en: 'This conversation names no customer, so there is no data to look at. Please open one that does.',
};

/** `너무 불안해서 잠이 안 와요. 잔액이 얼마예요?`: how somebody feels, in a sentence before the question. */
export const SAID_BEFORE = /[.!~…ㅠㅜㅎㅋ]\s+\S/;
