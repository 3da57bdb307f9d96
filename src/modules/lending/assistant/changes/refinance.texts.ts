import type { Localized } from '../../../../platform/text.js';
import type { ComparisonAnswer } from '../../decision/index.js';

export type Alternative = ComparisonAnswer['ways'][number];
type Reason = Alternative['reasons'][number];

export const KIND_TEXT: Readonly<Record<Alternative['kind'], Localized>> = {
  NOTHING: { ko: '지금 대출 유지', en: 'Keeping the loan as it is' },
  STAY: { ko: '지금 금융회사의 금리 조정', en: 'A new rate at the lender of today' },
  RATE_CUT_REQUEST: { ko: '금리인하요구', en: 'Asking for a lower rate' },
  SWITCH: { ko: '대환', en: 'Switching' },
};

/** What a rate is called, by where it is from: a customer has to know which rate somebody stands by. */
export const RATE_TEXT: Readonly<Record<NonNullable<Alternative['basis']>, Localized>> = {
  CONTRACT: { ko: '금리 연', en: 'rate a year' },
  GIVEN: { ko: '가정한 금리 연', en: 'rate a year, as assumed' },
  TURNING_RATE: {
    ko: '이만큼 내려가면 갈아타기와 비용이 같아지는 금리(제안된 금리가 아님) 연',
    en: 'the rate a year at which keeping costs no more than switching (nobody has offered it)',
  },
  PRODUCT_LOWEST: { ko: '상품의 최저 금리(심사 전) 연', en: 'lowest rate a year of the product, before approval' },
  PRODUCT_HIGHEST: { ko: '상품의 최고 금리(심사 전) 연', en: 'highest rate a year of the product, before approval' },
};

/** What has to be known of an alternative beside its figures, for those reasons that its figures do not show. */
export const REASON_TEXT: Readonly<Partial<Record<Reason, Localized>>> = {
  LONGER_TERM: { ko: '상환 기간이 길어짐', en: 'it runs longer' },
  SHORTER_TERM: { ko: '상환 기간이 짧아짐', en: 'it ends sooner' },
  REPAYMENT_CHANGES: { ko: '상환 방식이 바뀜', en: 'it is repaid in another way' },
  RATE_NOT_ASSURED: {
    ko: '최저 금리로 계산했으며 실제 금리는 심사 후 정해지고 더 높을 수 있음',
    en: 'computed at the lowest rate; the real one is set on approval and may be higher',
  },
  DSR_ABOVE_CAP: {
    ko: '총부채원리금상환비율(DSR) 한도를 넘어 받기 어려움',
    en: 'debt service would exceed the legal cap, so that it can hardly be had',
  },
};

/** Criteria of a product that could not be checked, because something is not on record. */
const CRITERION_TEXT: Readonly<Record<string, Localized>> = {
  AMOUNT_OUT_OF_RANGE: { ko: '대출 금액', en: 'amount' },
  TERM_OUT_OF_RANGE: { ko: '대출 기간', en: 'term' },
  LOAN_NOT_ELIGIBLE: { ko: '대상 대출', en: 'kind of loan' },
  DELINQUENT: { ko: '연체 여부', en: 'arrears' },
  SCORE_TOO_LOW: { ko: '신용점수 하한', en: 'lowest credit score' },
  SCORE_TOO_HIGH: { ko: '신용점수 상한', en: 'highest credit score' },
  INCOME_INSUFFICIENT: { ko: '소득', en: 'income' },
  REGION_NOT_ELIGIBLE: { ko: '주택 지역', en: 'where the home is' },
  LTV_EXCEEDED: { ko: '담보인정비율(LTV)', en: 'loan to value (LTV)' },
  DSR_EXCEEDED: { ko: '총부채원리금상환비율(DSR)', en: 'debt service to income (DSR)' },
};

/** What was not checked of a product, in words; nothing where all was. */
export function openCriteriaText(criteria: readonly string[]): Localized[] {
  const names = criteria.map((each) => CRITERION_TEXT[each] ?? { ko: each, en: each });
  if (names.length === 0) return [];
  const list = (of: 'ko' | 'en'): string => names.map((name) => name[of]).join(', ');
  return [{ ko: `아직 확인되지 않은 조건: ${list('ko')}`, en: `not checked yet: ${list('en')}` }];
}
