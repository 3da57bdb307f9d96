import type { Localized } from '../text.js';

/** What is wrong with a line or one of its fields, for the person who made the file. */
export const FAULT_TEXT = {
  COLUMN_COUNT: { ko: '열의 수가 머리글과 다릅니다.', en: 'The line has another number of columns than the header.' },
  MALFORMED_QUOTE: {
    ko: '따옴표가 닫히지 않았거나 잘못된 자리에 있습니다.',
    en: 'A quoted field does not end, or text follows its end.',
  },
  LINE_TOO_LONG: { ko: '한 줄이 64 KiB를 넘습니다.', en: 'The line is longer than 64 KiB.' },
  NUL_BYTE: { ko: 'NUL 문자가 들어 있습니다.', en: 'The field holds a NUL character.' },
  EMPTY: { ko: '비어 있을 수 없는 열입니다.', en: 'The field may not be empty.' },
  MALFORMED_TEXT: {
    ko: '이 열에서 쓸 수 없는 형식의 글입니다.',
    en: 'The text is not of the form that the column asks for.',
  },
  MALFORMED_DATE: { ko: '날짜는 2026-11-21과 같은 형식이어야 합니다.', en: 'A date is written like 2026-11-21.' },
  MALFORMED_PERCENT: {
    ko: '0 이상 100 이하의 숫자여야 하며, 소수점 아래는 최대 네 자리입니다.',
    en: 'A percentage is from 0 to 100 with at most four decimals, without a sign.',
  },
  UNKNOWN_CODE: { ko: '이 열에 없는 코드입니다.', en: 'The code is not one of the column’s.' },
  NOT_A_NUMBER: { ko: '숫자가 아닙니다.', en: 'The field is not a number in plain digits.' },
  NOT_WHOLE: { ko: '정수여야 합니다.', en: 'The number must be a whole one.' },
  OUT_OF_RANGE: { ko: '허용된 범위를 벗어난 숫자입니다.', en: 'The number is out of range.' },
} as const satisfies Readonly<Record<string, Localized>>;

export type FaultCode = keyof typeof FAULT_TEXT;

/** Why a line is refused. */
export interface Fault {
  /** Null when no single column is to blame. */
  readonly column: string | null;
  readonly code: string;
  /** What was found, and what may be there, in neither language; null when there is nothing to add. */
  readonly detail: string | null;
}
