import type { Localized } from '../../text.js';
import type { DateOrder } from './date-forms.js';

const ORDERS = {
  YMD: { ko: '연/월/일', en: 'year, month, day' },
  MDY: { ko: '월/일/연도', en: 'month, day, year' },
  DMY: { ko: '일/월/연도', en: 'day, month, year' },
  MONTH: { ko: '연/월', en: 'year, month' },
  NAMED: { ko: '일/월/연도', en: 'day, month, year' },
  STAMP: { ko: '연/월/일', en: 'year, month, day' },
  SERIAL: { ko: '연/월/일', en: 'year, month, day' },
  COMPACT: { ko: '연/월/일', en: 'year, month, day' },
} as const satisfies Readonly<Record<DateOrder, Localized>>;

/** In which order dates were read whose parts could stand in another. */
export function dateOrderText(column: string, order: DateOrder | null): Localized {
  const { ko, en } = ORDERS[order ?? 'MDY'];
  return {
    ko: `${column} 열의 날짜는 ${ko} 순서로 읽었습니다. 다르다면 2026-01-31 형식으로 저장해 주세요.`,
    en: `Dates of ${column} were read as ${en}. If that is wrong, save them like 2026-01-31.`,
  };
}

/** That a column of months holds their first days. */
export const monthsText = (column: string): Localized => ({
  ko: `${column} 열에는 월까지만 적혀 있어 그달 1일로 읽었습니다.`,
  en: `The column ${column} holds months alone, which were read as their first days.`,
});

/** That numbers of a column are days as spreadsheets count them. */
export const serialsText = (column: string): Localized => ({
  ko: `${column} 열의 숫자는 엑셀이 날짜를 세는 번호로 보고 날짜로 읽었습니다(45292는 2024-01-01). 아니라면 2026-01-31 형식으로 저장해 주세요.`,
  en: `Numbers of ${column} were read as days as Excel counts them (45292 is 2024-01-01). If that is wrong, save them like 2026-01-31.`,
});
