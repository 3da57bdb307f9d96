import type { Localized } from '../../../../platform/text.js';

// Titles of the examples.
export const stageTitle = (on: string): Localized => ({
  ko: `연소득 1억원, 연 4.2% 변동금리 30년 주택담보대출 한도(수도권, ${on})`,
  en: `Mortgage limit of 100 million won a year at 4.2 % variable over 30 years, capital area, ${on}`,
});

const SCENARIO_TEXTS = {
  NO_STRESS: { ko: '스트레스 금리 없음', en: 'no stress' },
  REGIONAL: { ko: '지방', en: 'regional' },
  CAPITAL: { ko: '수도권 규제지역', en: 'regulated capital area' },
} as const satisfies Record<string, Localized>;
export type ScenarioName = keyof typeof SCENARIO_TEXTS;

export const incomeTitle = (millions: number, scenario: ScenarioName): Localized => ({
  ko: `연소득 ${millions}백만원, 연 4% 30년 주택담보대출 한도(${SCENARIO_TEXTS[scenario].ko})`,
  en: `Mortgage limit of ${millions} million won a year at 4 % over 30 years, ${SCENARIO_TEXTS[scenario].en}`,
});

export const screenedTitle = (ratePercent: number, monthlyPaymentWon: number): Localized => ({
  ko: `연소득 4천만원, 심사금리 ${ratePercent}%, 다른 대출 월 ${monthlyPaymentWon}원일 때 한도`,
  en: `Limit of 40 million won a year screened at ${ratePercent} %, other loans ${monthlyPaymentWon} won a month`,
});

export const paymentTitle = (ratePercent: number): Localized => ({
  ko: `3억원, 연 ${ratePercent}%, 30년 원리금균등 월 납입액`,
  en: `Monthly payment on 300 million won at ${ratePercent} % over 30 years`,
});

export const feeTitle = (feePercent: number): Localized => ({
  ko: `1억원 중도상환, 수수료율 ${feePercent}%, 3년 중 730일 남음`,
  en: `Fee for paying back 100 million won early at ${feePercent} %, 730 of 1,095 days left`,
});

export const STRESS_RISE_TITLE: Localized = {
  ko: '스트레스 금리 하한이 1.5%에서 3%로 오를 때 연소득 1억원, 연 4% 30년 한도의 감소',
  en: 'Fall of the limit of 100 million won a year at 4 % over 30 years when stress rises from 1.5 to 3 points',
};

export const TWO_YEARS_TITLES = {
  EXACT_PAYMENT: {
    ko: '3억원, 연 3%, 24개월 월 납입액(반올림 전)',
    en: 'Payment on 300 million won at 3 % over 24 months, unrounded',
  },
  EXACT_INTEREST: { ko: '같은 대출의 총이자(반올림 전)', en: 'All interest of the same, unrounded' },
  FIRST_INTEREST: { ko: '같은 대출의 첫 달 이자', en: 'Interest of its first month' },
} as const satisfies Record<string, Localized>;

export const WORKED_TEXTS = {
  NOW: { ko: '현재', en: 'as things are' },
  INCOME: { ko: '소득 10% 증가', en: 'income +10 %' },
  CARD: { ko: '카드론 상환', en: 'the card loan repaid' },
  RATE: { ko: '금리 1%p 하락', en: 'the rate a point lower' },
  ALL: { ko: '모두 함께', en: 'all together' },
} as const satisfies Record<string, Localized>;

export const workedTitle = (name: keyof typeof WORKED_TEXTS): Localized => ({
  ko: `예시: ${WORKED_TEXTS[name].ko}`,
  en: `Worked example: ${WORKED_TEXTS[name].en}`,
});
