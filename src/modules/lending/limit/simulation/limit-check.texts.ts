import type { Localized } from '../../../../platform/text.js';

// Korean is a whole sentence after the name of the field; English goes on from it.
export const ALREADY_HOME_OWNER: Localized = {
  ko: '보유 주택이 있으면 생애최초 구입이 아닙니다.',
  en: 'is not true of a household that has a home',
};
export const RATE_OR_SCORE_NEEDED: Localized = {
  ko: '금리와 신용점수 중 하나는 필요합니다.',
  en: 'or a credit score must be given',
};
export const NO_RATE_TO_CHANGE: Localized = {
  ko: '금리를 입력한 경우에만 바꿀 수 있습니다.',
  en: 'needs a rate that it changes',
};
export const RATE_OUT_OF_RANGE: Localized = {
  ko: '바뀐 금리는 0%에서 100% 사이여야 합니다.',
  en: 'would take the rate out of 0 to 100',
};
export const SCORE_WITHOUT_EFFECT: Localized = {
  ko: '금리를 직접 입력한 경우에는 신용점수 변화를 반영할 수 없습니다.',
  en: 'changes nothing beside a rate that is given',
};
export const OVERDRAFTS_ONLY: Localized = { ko: '마이너스통장에만 입력합니다.', en: 'belongs to overdrafts only' };
export const BALANCE_ABOVE_LIMIT: Localized = {
  ko: '약정 한도를 넘을 수 없습니다.',
  en: 'is above the agreed limit',
};
export const STARTED_LATER: Localized = {
  ko: '기준일보다 늦을 수 없습니다.',
  en: 'is after the day of the simulation',
};
export const FIXED_MONTHS_NEEDED: Localized = {
  ko: '혼합형·주기형 금리에는 고정 기간이 필요합니다.',
  en: 'is missing: MIXED and PERIODIC need it',
};
export const FIXED_MONTHS_UNUSED: Localized = {
  ko: '혼합형·주기형 금리에만 입력합니다.',
  en: 'belongs to MIXED and PERIODIC only',
};
export const FIXED_BEYOND_TERM: Localized = {
  ko: '고정 기간이 대출 기간보다 길 수 없습니다.',
  en: 'leaves the rate fixed for longer than the term',
};
export const NO_SUCH_DEBT: Localized = { ko: '해당 부채가 없습니다.', en: 'names no debt' };
export const REPAID_TWICE: Localized = {
  ko: '같은 부채를 두 번 상환할 수 없습니다.',
  en: 'repays a debt that is repaid before',
};
export const MORE_THAN_OWED: Localized = { ko: '남은 금액보다 많이 상환할 수 없습니다.', en: 'is more than is owed' };
