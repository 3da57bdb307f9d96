import { said } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

export const REGISTERED: Localized = { ko: '등록된 고객 정보', en: 'customer record' };
export const MONTHLY_RECORDS_SOURCE: Localized = { ko: '월별 재무 기록', en: 'monthly records' };

export const NO_MONTHS: Localized = {
  ko: '월별 재무 기록이 아직 없어 알려 드릴 수 없습니다.',
  en: 'There are no monthly records yet, so there is nothing to show.',
};

export const CUSTOMER_FOLLOW_UPS = {
  cards: said('카드는 얼마나 썼나요?', 'How much of my card limit is used?'),
  income: said('등록된 연소득이 얼마인가요?', 'What yearly income do you have on record?'),
  balance: said('바로 쓸 수 있는 돈은 얼마인가요?', 'How much money do I have at hand?'),
  score: said('신용점수는 몇 점인가요?', 'What is my credit score?'),
  raise: said('신용점수를 올리려면 어떻게 해야 하나요?', 'How can I raise my credit score?'),
  health: said('재무 건강 점수는 몇 점인가요?', 'What is my health score?'),
  extra: said('여윳돈은 어디에 쓰면 좋을까요?', 'What should I do with money left over?'),
} as const;
