import type { Localized } from '../../../../platform/text.js';

export const NO_SUCH_DEBT: Localized = { ko: '해당 부채가 없습니다.', en: 'names no debt' };

export const DEBT_TWICE: Localized = {
  ko: '같은 부채를 두 번 지정할 수 없습니다.',
  en: 'names a debt that is named before',
};

export const pastLastDayText = (lastDay: string): Localized => ({
  ko: `${lastDay}을 넘어갑니다.`,
  en: `leads past ${lastDay}`,
});

export const FIXED_MONTHS_MISSING: Localized = {
  ko: '혼합형·주기형 금리에는 고정 기간이 필요합니다.',
  en: 'is missing: MIXED and PERIODIC need it',
};

export const FIXED_MONTHS_UNASKED: Localized = {
  ko: '혼합형·주기형 금리에만 입력합니다.',
  en: 'belongs to MIXED and PERIODIC only',
};

export const FIXED_TOO_LONG: Localized = {
  ko: '고정 기간이 대출 기간보다 길 수 없습니다.',
  en: 'leaves the rate fixed for longer than any term',
};
