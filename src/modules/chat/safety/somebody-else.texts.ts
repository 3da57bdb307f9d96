import type { Localized } from '../../../platform/text.js';

export const OFFER: Localized = {
  ko: '저는 대출 현황, 앞으로의 상환, 분기별 카드 소비, 현재 상황 진단을 자료에 근거해 안내해 드릴 수 있습니다. 예를 들어 “대출 잔액이 얼마나 남았나요?”나 “지난 분기 카드 소비를 요약해 주세요”라고 물어보세요.',
  en: 'I can tell you about your loans, what falls due next, your card spending by quarter and your situation, always from the data. Ask me, for example, “How much do I still owe?” or “Summarise my card spending last quarter”.',
};

export const ONLY_OWN: Localized = {
  ko: '이 상담에서는 본인의 자료만 보여 드릴 수 있습니다. 다른 분의 정보는 가족이라도 확인해 드리지 않습니다.',
  en: 'This chat can show your own data only. It says nothing about anyone else, family included.',
};
