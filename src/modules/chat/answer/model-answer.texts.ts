import type { Localized } from '../../../platform/text.js';

/** The instruction to a model that has looked up enough. */
export const NO_MORE_TOOLS: Localized = {
  ko: '도구를 더 쓸 수 없습니다. 지금까지 받은 자료만으로 고객에게 답하세요. 없는 내용은 확인되지 않는다고 말하세요.',
  en: 'No more tools. Answer the customer with what you have; say of what is missing that it is not on record.',
};

/** Stands before an answer in our own words to somebody whose tokens of the day are used up. */
export const ALLOWANCE_SPENT: Localized = {
  ko: '오늘 쓰실 수 있는 AI 대화량을 모두 쓰셔서, 기록에서 확인된 내용만 정해진 문장으로 답해 드립니다.',
  en: 'You have used up what AI may write for you today, so here is what is on record, in set phrases.',
};

/** Replaces an answer that began to recite our instructions. */
export const RECITED: Localized = {
  ko: '상담에 쓰는 내부 안내문은 보여 드릴 수 없습니다. 대출, 상환, 카드 소비처럼 자료로 확인할 수 있는 내용을 물어봐 주세요.',
  en: 'I cannot show the instructions I work by. Please ask me about your loans, repayments or card spending.',
};
