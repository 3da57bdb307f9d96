import type { Intent } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

/** What is answered in words alone, by what was asked for. Complaints: the Financial Supervisory Service, 1332. */
export const ANSWERS_IN_WORDS: Partial<Readonly<Record<Intent, Localized>>> = {
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
    ko: '신청, 이체, 상환, 해지는 고객님이 앱에서 직접 확인하셔야 처리됩니다. 앱에 없는 변경은 영업점이나 고객센터에서 도와드립니다. 무엇을 하시려는지 말씀해 주시면 금액과 조건을 먼저 계산해 드리겠습니다.',
    en: 'Applying, paying and cancelling take your own confirmation in the app; what it does not offer, a branch or the call centre changes for you. Tell me what you want to do, and I will work out amounts and terms first.',
  },
};

/** What nobody can know here, by what it is about; the first that fits is said. */
export const UNKNOWABLE: readonly (readonly [about: RegExp, words: Localized])[] = [
  [
    /승인|심사|통과|부결|거절|한도 ?나오|approv|accept|reject|go(?:es)? through|turned? down|granted/i,
    {
      ko: '심사 결과는 심사가 끝나야 정해지므로 미리 알 수 없고, 약속해 드릴 수도 없습니다. 지금 소득과 대출로 계산한 한도와, 이미 하신 신청이 어디까지 진행됐는지는 바로 알려 드릴 수 있습니다.',
      en: 'The decision is made by the review, so nobody can know or promise it beforehand. I can tell you right away what limit your income and loans allow, and how far an application of yours has come.',
    },
  ],
  [
    /다른 ?(?:은행|카드|금융|데)|타행|딴 ?은행|[가-힣]+은행에|증권|보험|내 ?(?:주식|펀드|코인)|(?:주식|펀드|코인) ?(?:계좌|잔고|수익률|평가)|another bank|other banks?|different bank|elsewhere|brokerage|insur|\bmy (?:stocks?|shares|funds?|crypto)\b/i,
    {
      ko: '다른 금융회사의 계좌와 상품은 제가 볼 수 없어 알 수 없습니다. 여러 금융회사의 계좌는 ‘어카운트인포’나 마이데이터 앱에서 한 번에 확인하실 수 있습니다.',
      en: 'I cannot see accounts and products at other institutions. Apps with MyData show the accounts of all of them together.',
    },
  ],
  [
    /세금|[가-힣]세(?![가-힣])|연금|급여|퇴직금|보상금|환급|\btax|pension|benefit|refund/i,
    {
      ko: '세금이나 연금, 급여는 제가 보는 자료에 없어 알 수 없습니다. 세금은 국세청 홈택스에서, 국민연금은 국민연금공단에서 확인하실 수 있습니다.',
      en: 'Taxes, pensions and benefits are not in the data that I see, so I cannot tell. The National Tax Service and the National Pension Service can.',
    },
  ],
  [
    /어제|오늘|그제|방금|아까|지난주|편의점|점심|택시|스타벅스|결제 ?(?:한|건)|yesterday|today|last (?:week|night|friday)|this morning|receipt/i,
    {
      ko: '그날그날의 결제 내역은 제 자료에 없어 알 수 없습니다. 분기별로 모은 소비와 업종은 알려 드릴 수 있고, 건별 내역은 카드사 앱의 이용내역에서 보실 수 있습니다.',
      en: 'Single payments are not in my data, so I cannot tell. I can tell your spending by quarter and category; the card’s app lists each payment.',
    },
  ],
];

/** What nobody can know here, whatever it is about. */
export const NOT_KNOWN_HERE: Localized = {
  ko: '앞으로 어떻게 될지는 정해져 있지 않아 미리 알 수 없습니다. 대신 지금의 기록과, 조건을 바꿨을 때의 계산은 바로 알려 드릴 수 있습니다.',
  en: 'What is to come cannot be known. I can tell you what is on record now, and work out what would change under other conditions.',
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

export const EXAMPLES_INTRO: Localized = { ko: '예를 들어 이렇게 물어보세요.', en: 'You could ask me:' };
