import type { Intent } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

/** What is answered in words alone, by what was asked for. Complaints: the Financial Supervisory Service, 1332. */
export const WORDS: Partial<Readonly<Record<Intent, Localized>>> = {
  GREETING: { ko: '안녕하세요, 모아 상담입니다. 무엇을 도와드릴까요?', en: 'Hello, this is Moa. How can I help?' },
  THANKS: {
    ko: '도움이 되었다니 기쁩니다. 더 궁금한 것이 있으면 언제든 물어봐 주세요.',
    en: 'I am glad that helped. Ask me anything else whenever you like.',
  },
  SMALL_TALK: {
    ko: '말씀 나눠 주셔서 고맙습니다. 저는 돈과 관련된 이야기를 제일 잘 도와드릴 수 있습니다.',
    en: 'It is nice of you to chat. Where I can help best is with your money.',
  },
  CAPABILITIES: {
    ko: '저는 고객님의 자료를 바탕으로 답하는 모아 상담의 자동 안내 프로그램이며, 사람이 아닙니다. 대출의 잔액, 금리, 상환일, 중도상환과 한도, 카드 소비와 또래 비교, 재무 건강과 지금 상황을 알려 드리고, 금융 용어도 설명해 드립니다.',
    en: 'I am Moa, a program that answers from your own data, not a person. I can tell you about your loans, their rates and due dates, early repayment and limits, your card spending beside others like you, your financial health and situation, and I explain financial terms.',
  },
  COMPLAINT: {
    ko: '불편을 드려 죄송합니다. 민원은 거래하시는 금융회사의 고객센터나 영업점에 접수하실 수 있고, 해결되지 않으면 금융감독원(1332)에 도움을 청하실 수 있습니다. 어떤 일이 있었는지 말씀해 주시면 관련된 기록은 제가 바로 찾아 드리겠습니다.',
    en: 'I am sorry for the trouble. You can file a complaint with your bank’s call centre or a branch, and turn to the Financial Supervisory Service (1332) if that does not help. Tell me what happened, and I will look up the records that belong to it.',
  },
  HUMAN_AGENT: {
    ko: '상담원과 이야기하시려면 거래하시는 금융회사의 고객센터나 영업점으로 연락해 주세요. 이 대화에서 바로 연결해 드리지는 못하지만, 기록으로 확인되는 내용은 지금 답해 드릴 수 있습니다.',
    en: 'To speak to a person, please call your bank’s call centre or visit a branch. I cannot put you through from here, but I can answer now what is on record.',
  },
  ACTION_REQUEST: {
    ko: '신청, 이체, 상환, 해지는 고객님이 앱에서 직접 확인하셔야 처리됩니다. 무엇을 하시려는지 말씀해 주시면 금액과 조건을 먼저 계산해 드리겠습니다.',
    en: 'Applying, paying and cancelling take your own confirmation in the app. Tell me what you want to do, and I will work out amounts and terms first.',
  },
};

/** Asked of something that has nothing to do with money. */
export const OUTSIDE: Localized = {
  ko: '그 이야기는 제 자료로는 알 수 없어 도움이 되지 못하지만, 대출이나 카드, 지출처럼 돈에 관한 일은 바로 찾아 드릴 수 있습니다.',
  en: 'That is something I cannot know from my data, but I can look up anything about your loans, cards and spending right away.',
};

/** Questions to begin with, which the assistant can answer. */
export const TO_BEGIN: readonly Localized[] = [
  { ko: '대출 잔액이 얼마나 남았나요?', en: 'How much do I still owe?' },
  { ko: '지난 분기에 카드를 어디에 많이 썼어요?', en: 'Where did I spend most with my cards last quarter?' },
  { ko: '지금 얼마까지 빌릴 수 있어요?', en: 'How much could I borrow now?' },
];
