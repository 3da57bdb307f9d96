import type { Localized } from '../../text.js';

export const NOT_A_DATE_TIME: Localized = {
  ko: '시각은 "2025-07-01T09:00:00+09:00"처럼 시간대를 포함해 적어 주세요.',
  en: 'DateTime is an instant with its offset, such as "2025-07-01T09:00:00+09:00".',
};

export const NOT_A_DATE: Localized = {
  ko: '날짜는 1900-01-01부터 2999-12-31 사이에 실제로 있는 날이어야 하며, YYYY-MM-DD 형식으로 적어 주세요.',
  en: 'Date is a calendar date that exists, written YYYY-MM-DD, from 1900-01-01 to 2999-12-31.',
};

export const NOT_A_DECIMAL: Localized = {
  ko: '소수는 "4.25"처럼 숫자로 된 문자열이어야 합니다. 정수 부분은 15자리, 소수 부분은 10자리까지 적을 수 있습니다.',
  en: 'Decimal is a string of digits such as "4.25": at most 15 before the point and 10 after it.',
};

export const NOT_A_QUARTER: Localized = {
  ko: '분기는 2024Q3 형식으로 적어 주세요.',
  en: 'Quarter is a calendar quarter written as 2024Q3.',
};

export const NOT_WON: Localized = {
  ko: '원화 금액은 -(2^53-1)부터 2^53-1까지의 정수여야 합니다.',
  en: 'Won is a whole number of Korean won between -(2^53-1) and 2^53-1, sent as a JSON integer.',
};
