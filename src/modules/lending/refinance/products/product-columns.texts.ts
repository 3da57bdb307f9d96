import type { Localized } from '../../../../platform/text.js';

/** What each column of a file of products holds. */
export const PRODUCT_COLUMN_TEXTS = {
  code: {
    ko: '상품 코드, 영문 대문자·숫자·하이픈(-)·밑줄(_) 2~40자, 바꿀 수 없음',
    en: 'code of 2 to 40 capital letters, digits, hyphens and underscores; it cannot change',
  },
  nameKo: { ko: '한국어 이름, 100자 이내', en: 'name in Korean' },
  nameEn: { ko: '영어 이름, 100자 이내', en: 'name in English' },
  loanType: { ko: '새 대출의 종류', en: 'type of the new loan' },
  rateType: { ko: '금리 유형', en: 'how the rate of the new loan may change' },
  rateMinPercent: { ko: '최저 금리(연 %)', en: 'lowest rate, in percent a year' },
  rateMaxPercent: { ko: '최고 금리(연 %)', en: 'highest rate, at most the legal ceiling' },
  amountMinWon: { ko: '최소 금액(원)', en: 'the least it lends, in won' },
  amountMaxWon: { ko: '최대 금액(원)', en: 'the most it lends, in won' },
  termMinMonths: { ko: '최단 기간(개월)', en: 'shortest term, in months' },
  termMaxMonths: { ko: '최장 기간(개월)', en: 'longest term, in months' },
  repaymentMethods: { ko: '상환 방식', en: 'how it may be repaid' },
  prepaymentFeePercent: {
    ko: '중도상환수수료율(%)',
    en: 'fee for paying back early, in percent of what is paid early',
  },
  fromLoanTypes: { ko: '갈아탈 수 있는 대출의 종류', en: 'types of loans that it may replace' },
  minCreditScore: { ko: '최저 신용점수', en: 'lowest credit score' },
  maxCreditScore: { ko: '최고 신용점수', en: 'highest credit score' },
  minAnnualIncomeWon: { ko: '최저 연소득(원)', en: 'lowest income of a year before tax, in won' },
  homeRegions: { ko: '주택이 있는 지역', en: 'where the home may be' },
  maxDsrPercent: { ko: '최고 DSR(%), 1 이상', en: 'highest DSR, in percent, at least 1' },
  maxLtvPercent: { ko: '최고 LTV(%), 1 이상', en: 'highest LTV, in percent, at least 1' },
} satisfies Readonly<Record<string, Localized>>;

export type ProductColumn = keyof typeof PRODUCT_COLUMN_TEXTS;
