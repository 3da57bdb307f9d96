import type { Localized } from '../../text.js';
import type { DateOrder } from './date-forms.js';

const ORDERS = {
  YMD: { ko: '연/월/일', en: 'year, month, day' },
  MDY: { ko: '월/일/연도', en: 'month, day, year' },
  DMY: { ko: '일/월/연도', en: 'day, month, year' },
  MONTH: { ko: '연/월', en: 'year, month' },
  NAMED: { ko: '일/월/연도', en: 'day, month, year' },
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
