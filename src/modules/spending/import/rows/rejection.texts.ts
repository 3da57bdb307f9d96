import type { Localized } from '../../../../platform/text.js';
import type { RejectionCode } from '../../source/index.js';
import { FAULT_TEXT } from '../../../../platform/delimited/index.js';

/** What each rejection code means, in words for the person who made the file. */
export const REJECTION_TEXT: Readonly<Record<RejectionCode, Localized>> = {
  COLUMN_COUNT: FAULT_TEXT.COLUMN_COUNT,
  CUT_OFF: {
    ko: '파일이 이 줄에서 끊겼습니다. 파일을 다시 받아 주세요.',
    en: 'The file breaks off within this line: fetch it again.',
  },
  MALFORMED_QUOTE: FAULT_TEXT.MALFORMED_QUOTE,
  LINE_TOO_LONG: FAULT_TEXT.LINE_TOO_LONG,
  NUL_BYTE: FAULT_TEXT.NUL_BYTE,
  EMPTY: FAULT_TEXT.EMPTY,
  MALFORMED_QUARTER: { ko: '분기는 2023Q1과 같은 형식이어야 합니다.', en: 'A quarter is written like 2023Q1.' },
  QUARTER_NOT_OVER: {
    ko: '아직 끝나지 않은 분기입니다. 금액은 분기 말까지 6개월의 평균이므로 분기가 끝나기 전에는 알 수 없습니다.',
    en: 'The quarter is not over: its amounts are means of the six months to its end, and cannot be known before.',
  },
  MALFORMED_KEY: { ko: '고객번호는 20자 이내의 영문자와 숫자입니다.', en: 'A key is 1 to 20 letters and digits.' },
  MALFORMED_MONTH: { ko: '연월은 202301과 같은 형식이어야 합니다.', en: 'A month is written like 202301.' },
  MONTH_AFTER_QUARTER: {
    ko: '카드 발급 연월이 그 행의 분기보다 늦습니다.',
    en: 'The month of the first card is after the quarter of the row.',
  },
  UNKNOWN_CODE: { ko: '명세서에 없는 코드입니다.', en: 'The code is not one of the column’s.' },
  NOT_A_NUMBER: { ko: '숫자가 아닙니다.', en: 'The field is not a number in plain digits.' },
  NOT_WHOLE: { ko: '금액은 천원 단위의 정수입니다.', en: 'An amount is a whole number of thousand won.' },
  NEGATIVE: { ko: '금액은 음수일 수 없습니다.', en: 'An amount may not be negative.' },
  TOO_LARGE: { ko: '금액이 2,147,483,647천원을 넘습니다.', en: 'An amount is at most 2,147,483,647 thousand won.' },
  DUPLICATE_IN_FILE: {
    ko: '같은 고객과 분기의 행이 이 파일에 먼저 나왔습니다.',
    en: 'An earlier line of the file has the same customer and quarter.',
  },
  DUPLICATE_KEY: {
    ko: '같은 고객과 분기의 행이 다른 금액으로 이미 저장되어 있습니다.',
    en: 'A row of the same customer and quarter came with an earlier file, with other figures.',
  },
};
