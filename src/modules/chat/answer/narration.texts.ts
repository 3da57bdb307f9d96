import type { Localized } from '../../../platform/text.js';
import type { FactTopic, LookedUpTopic } from '../../../platform/assistant/index.js';
import type { Topic } from '../plan/index.js';

export interface Section {
  readonly topics: readonly FactTopic[];
  readonly intro: Localized;
  readonly none: Localized;
}

export const SECTIONS: Partial<Record<Topic, Section>> = {
  ARREARS: {
    topics: ['ARREARS'],
    intro: { ko: '연체 여부를 확인했습니다.', en: 'This is what is on record about arrears.' },
    none: {
      ko: '아니요, 확인되는 대출이 없어 연체도 없습니다. 다른 금융회사의 대출은 이 상담에서 볼 수 없습니다.',
      en: 'No: no loan is on record here, so nothing is overdue. Loans at other institutions cannot be seen from this chat.',
    },
  },
  CREDIT: {
    topics: ['PROFILE'],
    intro: { ko: '등록된 신용점수입니다.', en: 'This is the credit score on record.' },
    none: {
      ko: '등록된 신용점수가 없습니다. 신용점수는 신용평가회사에서 조회하실 수 있습니다.',
      en: 'No credit score is on record here. The credit bureaus can tell it.',
    },
  },
  LOAN: {
    topics: ['LOAN'],
    intro: { ko: '현재 확인되는 대출 내용입니다.', en: 'These are your loans as they stand.' },
    none: {
      ko: '확인되는 대출이 없습니다. 다른 금융회사의 대출은 이 상담에서 볼 수 없습니다.',
      en: 'No loan is on record here. Loans at other institutions cannot be seen from this chat.',
    },
  },
  REPAYMENT: {
    topics: ['REPAYMENT'],
    intro: { ko: '상환과 관련해 확인되는 내용입니다.', en: 'This is what is on record about your repayments.' },
    none: { ko: '확인되는 상환 내역이 없습니다.', en: 'No repayment is on record.' },
  },
  SPENDING: {
    topics: ['SPENDING'],
    intro: { ko: '카드 소비에서 확인되는 내용입니다.', en: 'This is what your card spending shows.' },
    none: { ko: '확인되는 카드 소비 자료가 없습니다.', en: 'No card spending is on record.' },
  },
  SCENARIO: {
    topics: ['SCENARIO'],
    intro: { ko: '지금 상황을 자료로 살펴본 결과입니다.', en: 'This is how your situation looks from the data.' },
    none: { ko: '상황을 판단할 자료가 아직 없습니다.', en: 'There is not enough data yet to describe your situation.' },
  },
};

/** Before what can be done about a situation. */
export const NEXT_STEPS: Localized = { ko: '다음과 같이 해 보실 수 있습니다.', en: 'This is what you can do.' };

/** Telephone numbers of the Credit Counseling & Recovery Service (1600-5500) and the Inclusive Finance call centre (1397). */
export const HARDSHIP: Localized = {
  ko: '상환이 어려우시다면 혼자 감당하지 않으셔도 됩니다. 신용회복위원회(1600-5500)에서 채무조정을, 서민금융콜센터(1397)에서 지원 제도를 무료로 상담받으실 수 있습니다. 연체가 시작되기 전에 문의하시면 선택할 수 있는 방법이 더 많습니다.',
  en: 'If repaying has become too hard, you need not face it alone. The Credit Counseling & Recovery Service (1600-5500) advises on debt adjustment and the Inclusive Finance call centre (1397) on support, both free of charge. Asking before a payment is missed leaves more ways open.',
};

export const ACTION: Localized = {
  ko: '이 상담은 안내만 해 드리며, 신청, 이체, 상환, 해지 같은 처리를 대신하지 않습니다. 처리가 필요하시면 앱의 해당 메뉴나 영업점을 이용해 주세요.',
  en: 'This chat informs only: it does not apply, transfer, repay or cancel anything for you. Please use the app or a branch for that.',
};

/** It fits whoever is upset, too: nobody is told how good it is to hear from him. */
export const GREETING: Localized = {
  ko: '안녕하세요, 모아 상담입니다. 무엇을 도와드릴까요?',
  en: 'Hello, this is Moa. How can I help?',
};

export const THANKS: Localized = {
  ko: '도움이 되었다면 다행입니다.',
  en: 'I am glad if that helped.',
};

export const NOBODY: Localized = {
  ko: '이 대화에는 고객이 지정되어 있지 않아 조회할 자료가 없습니다. 고객을 지정해 새 대화를 열어 주세요.',
  en: 'This conversation names no customer, so there is no data to look at. Please open one that does.',
};

export const OTHER: Localized = {
  ko: '질문하신 내용은 제가 확인할 수 있는 자료에 없어 정확히 답해 드리기 어렵습니다.',
  en: 'What you ask is not in the data I can see, so I cannot answer it reliably.',
};

export const CLOSING: Localized = {
  ko: '위 수치는 표시된 기준일의 자료를 그대로 옮긴 것이며, 이후 거래는 반영되지 않았을 수 있습니다. 이 안내는 상품 권유나 심사 결과가 아닙니다.',
  en: 'These figures are taken unchanged from the data of the dates shown; later transactions may be missing. This is neither an offer nor a decision on credit.',
};

/** How what was looked up for a question is introduced, and which topics it answers better than their own facts do. */
export const LOOKED_UP: Readonly<
  Record<LookedUpTopic, { readonly intro: Localized; readonly covers: readonly Topic[] }>
> = {
  PAYOFF: {
    intro: {
      ko: '오늘 대출을 전부 갚으실 때 드는 금액입니다.',
      en: 'This is what repaying in full would take today.',
    },
    covers: ['LOAN', 'REPAYMENT'],
  },
  LIMIT: {
    intro: {
      ko: '규정에 따라 모의로 계산한 한도입니다. 실제 한도는 금융회사의 심사에 따라 달라집니다.',
      en: 'This is a limit simulated by the rules. A lender may decide otherwise.',
    },
    covers: ['LOAN'],
  },
  REFINANCE: {
    intro: {
      ko: '지금 대출과 다른 방법을 비용 순서로 비교한 결과입니다. 권유가 아니며 심사에 따라 조건이 달라질 수 있습니다.',
      en: 'These are the ways compared, by what they cost you. It is no recommendation, and terms depend on approval.',
    },
    covers: ['LOAN'],
  },
  QUARTER: {
    intro: { ko: '분기 카드 소비를 요약해 드립니다.', en: 'This is the quarter in short.' },
    covers: ['SPENDING'],
  },
  PEERS: {
    intro: { ko: '비슷한 고객과 비교한 결과입니다.', en: 'This is how it compares with people alike.' },
    covers: ['SPENDING'],
  },
  FINDING: { intro: { ko: '확인한 내용입니다.', en: 'This is what the records say.' }, covers: [] },
};
