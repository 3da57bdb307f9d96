import type { Localized } from '../../../platform/text.js';

export const GRACE_TOO_LONG: Localized = {
  ko: 'graceMonths: 거치기간은 대출 기간보다 짧아야 합니다.',
  en: 'graceMonths must be less than termMonths.',
};

export const dateAheadText = (field: string): Localized => ({
  ko: `${field}: 미래일 수 없습니다.`,
  en: `${field} must not be in the future.`,
});

export const dateBeforeText = (field: string, bound: string): Localized => ({
  ko: `${field}: ${bound}보다 앞설 수 없습니다.`,
  en: `${field} must not be before ${bound}.`,
});

export const LOAN_NUMBER_TAKEN: Localized = {
  ko: '이미 사용 중인 대출 번호입니다.',
  en: 'The institution has a loan of this number already.',
};
