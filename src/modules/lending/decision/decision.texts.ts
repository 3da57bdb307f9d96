import type { Localized } from '../../../platform/text.js';
import type { RankingCriterion } from './alternatives/ranking.js';

/** What each criterion means, for people. */
export const CRITERION_TEXT: Readonly<Record<RankingCriterion, Localized>> = {
  CAN_BE_TAKEN: {
    ko: '선택할 수 있는 방법을 먼저 보여 드립니다.',
    en: 'Ways that can be taken come first.',
  },
  PRICE_IS_SET: {
    ko: '금리가 정해진 방법을, 수용 여부를 알 수 없는 금리인하요구보다 먼저 보여 드립니다.',
    en: 'Ways with a set rate come before a rate cut that may be refused.',
  },
  NET_CASH: {
    ko: '비교 기간에 내시는 금액과 기간 말에 남는 잔액의 합이 적은 순서입니다. 알 수 없으면 뒤에 둡니다.',
    en: 'The less is paid within the horizon and still owed at its end, the better; unknown comes last.',
  },
  UPFRONT_CASH: { ko: '당일 내시는 금액이 적은 순서입니다.', en: 'The less is paid on the day itself, the better.' },
  TOTAL_INTEREST: { ko: '만기까지의 총이자가 적은 순서입니다.', en: 'The less interest until the end, the better.' },
  MONTHLY_PAYMENT: { ko: '월 상환액이 적은 순서입니다.', en: 'The lower the monthly payment, the better.' },
  LEAST_CHANGE: { ko: '바뀌는 것이 적은 순서입니다.', en: 'The less changes, the better.' },
  PRODUCT_CODE: { ko: '상품 코드 순서입니다.', en: 'By the code of the product.' },
};

export const RANKING_TEXT: Localized = {
  ko: '고객이 부담하는 금액만으로 순서를 정합니다. 판매 수수료, 금융회사의 이익이나 제휴 관계는 순서에 전혀 쓰이지 않습니다.',
  en: 'The order follows from what the customer pays and nothing else. Commissions, margins and partnerships take no part in it.',
};

export const RETENTION_TEXT: Localized = {
  ko: '남은 기간 동안 고객이 실제로 받을 수 있는 가장 낮은 금리의 상품으로 옮겨 아낄 수 있는 금액(현재 금리의 이자 − 그 금리의 이자 − 중도상환수수료 − 고객 부담 인지세)이 큰 순서입니다. 이탈 확률을 지어내지 않으며, 수수료나 이익은 쓰이지 않습니다.',
  en: 'By what the customer would save over the rest of the loan by the cheapest product that they could really get: interest at the own rate − interest at its rate − prepayment fee − the customer’s stamp duty, the most first. No probability of leaving is made up, and no commission or margin takes part.',
};
