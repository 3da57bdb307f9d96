import type { Localized } from '../../../platform/text.js';

/** What becomes of rows of loans. */
export const LOAN_EFFECTS: Readonly<Record<string, Localized>> = {
  TAKEN_OVER: {
    ko: '이관일부터 장부 시작',
    en: 'taken over as of the day interest is paid to, with balances today of',
  },
  PAID_OUT_HERE: { ko: '실행일부터 장부 시작', en: 'kept from the day the money went out, with balances today of' },
  REPAID: { ko: '상환이 끝난 대출', en: 'repaid before' },
  NOT_PAID_OUT: { ko: '실행 전', en: 'not paid out yet' },
  UNCHANGED: { ko: '그대로', en: 'in the books already, and the same' },
};

const BAD_INPUT: Localized = {
  ko: '대출 조건이 서로 맞지 않습니다.',
  en: 'The terms of the loan do not fit each other.',
};

/** Why rows of loans are refused. */
export const LOAN_FAULTS: Readonly<Record<string, Localized>> = {
  CUSTOMER_NOT_FOUND: {
    ko: '이 고객번호의 고객이 없습니다. 고객 파일을 먼저 가져와 주세요.',
    en: 'The institution has no customer of this key: import the customers first.',
  },
  LOAN_DIFFERS: {
    ko: '이미 장부에 있는 대출과 다릅니다. 장부는 가져오기로 고칠 수 없습니다. 이후 기장된 것이 없다면 그 가져오기를 되돌린 뒤 다시 가져와 주세요.',
    en: 'The loan is in the books, and they say something else. An import does not edit books: where nothing was booked since, undo the import that brought it, and import again.',
  },
  INVALID_INPUT: BAD_INPUT,
  RATE_ABOVE_CEILING: {
    ko: '계약일의 법정 최고금리를 넘는 이율입니다.',
    en: 'The rate is above the legal ceiling of the day of the contract.',
  },
};

/** What becomes of rows of repayments. */
export const REPAYMENT_EFFECTS: Readonly<Record<string, Localized>> = {
  ON_RECORD: { ko: '장부 시작 전 상환, 기록만', en: 'of before the books begin: on record only' },
  POSTED: { ko: '기장', en: 'posted' },
  CLOSED: { ko: '기장, 상환 완료', en: 'posted, and the loan is repaid' },
  UNCHANGED: { ko: '그대로', en: 'imported before, and the same' },
};

/** Why rows of repayments are refused. */
export const REPAYMENT_FAULTS: Readonly<Record<string, Localized>> = {
  LOAN_NOT_FOUND: {
    ko: '이 번호의 대출이 없습니다. 대출 파일을 먼저 가져와 주세요.',
    en: 'The institution has no loan of this number: import the loans first.',
  },
  LOAN_NOT_OPEN: { ko: '실행되지 않았거나 상환이 끝난 대출입니다.', en: 'The loan is not paid out, or is repaid.' },
  IN_THE_FUTURE: { ko: '미래일 수 없습니다.', en: 'The day must not be in the future.' },
  BEFORE_DISBURSEMENT: { ko: '대출 실행일보다 앞섭니다.', en: 'The day is before the money of the loan went out.' },
  BEFORE_LAST_BOOKING: {
    ko: '이 대출에 이미 기장된 마지막 날보다 앞섭니다.',
    en: 'Something was booked on the loan on a later day already.',
  },
  AMOUNT_EXCEEDS_BALANCE: {
    ko: '그날 갚을 수 있는 금액을 넘습니다.',
    en: 'It is more than the loan could take on that day.',
  },
  PARTS_DIFFER: {
    ko: '상환 내역의 나눔이 금액 또는 장부와 다릅니다.',
    en: 'The parts do not sum to the amount, or the books divide it otherwise.',
  },
  REPAYMENT_DIFFERS: {
    ko: '같은 번호로 이미 가져온 상환과 다릅니다.',
    en: 'A repayment of this number was imported before, with something else.',
  },
  EARLIER_ROW_REFUSED: {
    ko: '같은 대출의 앞선 상환이 거부되어 기장할 수 없습니다.',
    en: 'An earlier repayment of the same loan is refused, so that this one cannot be divided.',
  },
};

/** Why a row of a batch cannot be taken back. */
export const REST_TEXT: Readonly<Record<'REPAYMENT' | 'POSTING' | 'ACCOUNT', Localized>> = {
  REPAYMENT: {
    ko: '상환이 기록되어 있음(가져온 상환이면 그 가져오기를 먼저 되돌려 주세요)',
    en: 'repayments of it are on record; where they were imported, undo that import first',
  },
  POSTING: { ko: '이후 기장된 것이 있음', en: 'something was booked on it since' },
  ACCOUNT: { ko: '이후 장부가 바뀌었음', en: 'its account changed since' },
};
