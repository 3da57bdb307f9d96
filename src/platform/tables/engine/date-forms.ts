import { namedMonthPattern } from './month-names.js';

/**
 * The order of a date's parts; `COMPACT` is eight digits without separators, such as 20240131, `STAMP` the same with a time
 * behind it, such as 20240131093000, `SERIAL` the number of a day as spreadsheets count them, `MONTH` a year and a month
 * alone, and `NAMED` either order of a day and a month by its name, such as 31 Jan 2024.
 */
export type DateOrder = 'YMD' | 'MDY' | 'DMY' | 'COMPACT' | 'STAMP' | 'SERIAL' | 'MONTH' | 'NAMED';

/** How the dates of a column are written. */
export interface DateShape {
  readonly type: 'DATE' | 'DATETIME';
  readonly dateOrder: DateOrder;
  /** Whether the parts could be distinguished. */
  readonly isOrderSure: boolean;
  /** Whether the database reads all of them directly. */
  readonly isPlain: boolean;
}

const TIME = String.raw`(?:[ T](?:(?:오전|오후|AM|PM)\s?)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(?:AM|PM))?(?:\s?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?`;
/** The day of the week that people write behind a date. */
const WEEKDAY = String.raw`(?:\s?\((?:[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\))?`;
const ISO = new RegExp(String.raw`^\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)?$`);
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[.일]?${WEEKDAY}${TIME}$`,
  'i',
);
/** A year of two digits comes first where dates are written as in Korea, 24.03.01, and last elsewhere. */
const SHORT_YEAR_FIRST = new RegExp(
  String.raw`^(\d{2})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[.일]?${WEEKDAY}${TIME}$`,
  'i',
);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})${TIME}$`, 'i');
const NAMED_MONTH = namedMonthPattern(TIME);
/** 2024-03, 2024/3, 2024년 3월 and 24년 3월. */
const WRITTEN_MONTH = /^(?:(?:19|20)\d{2}\s?[-/]\s?|(?:\d{4}|\d{2})년\s?)(?:0?[1-9]|1[0-2])월?$/;
/** 9999-12-31 stands for no end in data of banks. */
const COMPACT = /^(?:19|20|99)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A date and a time in digits: 20240131093000, 202401310930 and 20240131 093000. */
const STAMP = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;
/** The number of a day, and of a moment where it has a fraction. */
const SERIAL = /^[3-6]\d{4}(?:\.\d+)?$/;
/** Names of columns of days, and of moments; a time alone may be how long something took. */
const SAYS_DAY = /(?:일|일자|일시|날짜)$|(?:^|[^a-z])(?:date|datetime|dt)$|[a-z]date(?:time)?$/;
const SAYS_MOMENT = /시각$|(?:^|[^a-z])time(?:stamp)?$|[a-z]time(?:stamp)?$/;
/** Days differ this many times as often as years before the order of a short date is certain. */
const CLEARLY_MORE = 3;
const MOST_DAY = 31;
const MOST_MONTH = 12;

/** Whether at least this share of values are dates in eight digits. */
export const areCompact = (known: readonly string[], least: number): boolean =>
  known.filter((value) => COMPACT.test(value)).length >= known.length * least;

/**
 * How dates are written that are numbers as well, so that the name of their column has to say that they are dates; null
 * when they are none. @param least share of `known` that have to be dates
 */
export function numberedDates(name: string, known: readonly string[], least: number): DateShape | null {
  const bare = name
    .replace(/\s*[([].*$/, '')
    .trim()
    .toLowerCase();
  const isDay = SAYS_DAY.test(bare);
  if (!isDay && !SAYS_MOMENT.test(bare)) return null;
  const areAll = (pattern: RegExp): boolean =>
    known.length > 0 && known.filter((value) => pattern.test(value)).length >= known.length * least;
  if (areAll(STAMP)) return { type: 'DATETIME', dateOrder: 'STAMP', isOrderSure: true, isPlain: false };
  if (!isDay || !areAll(SERIAL)) return null;
  const type = known.some((value) => value.includes('.')) ? 'DATETIME' : 'DATE';
  return { type, dateOrder: 'SERIAL', isOrderSure: true, isPlain: false };
}

/**
 * How the dates of a column are written; null when it holds none.
 * @param known values that are there @param filled these and the signs for missing ones @param least share of `known`
 * that have to be dates
 */
export function dateShapeOf(known: readonly string[], filled: readonly string[], least: number): DateShape | null {
  const share = (pattern: RegExp): number => known.filter((value) => pattern.test(value)).length / known.length;
  const type = known.some((value) => value.includes(':')) ? 'DATETIME' : 'DATE';
  if (share(WRITTEN_MONTH) >= least) return { type: 'DATE', dateOrder: 'MONTH', isOrderSure: true, isPlain: false };
  if (share(NAMED_MONTH) >= least) return { type, dateOrder: 'NAMED', isOrderSure: true, isPlain: false };
  if (share(YEAR_FIRST) >= least)
    return { type, dateOrder: 'YMD', isOrderSure: true, isPlain: filled.every((value) => ISO.test(value)) };
  const short = share(SHORT_YEAR_FIRST) >= least ? shortYearFirst(known) : null;
  if (short !== null) return { type, dateOrder: 'YMD', isOrderSure: short.isSure, isPlain: false };
  if (share(YEAR_LAST) < least) return null;
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of known) {
    const [, one, other] = YEAR_LAST.exec(value) ?? [];
    if (Number(one) > MOST_MONTH) dayFirst += 1;
    if (Number(other) > MOST_MONTH) monthFirst += 1;
  }
  const dateOrder = dayFirst > monthFirst ? 'DMY' : 'MDY';
  return { type, dateOrder, isOrderSure: dayFirst + monthFirst > 0, isPlain: false };
}

/**
 * Whether dates of two-digit years begin with the year; null when they do not. A part above 31 is a year. Otherwise
 * the year is the part that differs less often, and with as many values on both sides the separator decides: 24.03.01
 * and 24-03-01 begin with it, 3/1/24 does not.
 */
function shortYearFirst(known: readonly string[]): { readonly isSure: boolean } | null {
  if (known.some((value) => /^\d{2}\s?년|\d\.(?:$|\s\D)|일/.test(value))) return { isSure: true };
  const parts = known.flatMap((value) => {
    const found = SHORT_YEAR_FIRST.exec(value);
    return found ? [[Number(found[1]), Number(found[2]), Number(found[3])] as const] : [];
  });
  if (parts.some(([first]) => first > MOST_DAY)) return { isSure: true };
  // Years come last: the part in the middle is then a day, or the last one above any day of a month.
  if (parts.some(([, middle, last]) => middle > MOST_MONTH || last > MOST_DAY || last === 0)) return null;
  const [firsts, lasts] = [new Set(parts.map(([first]) => first)).size, new Set(parts.map(([, , last]) => last)).size];
  if (firsts === lasts) return known.some((value) => value.includes('/')) ? null : { isSure: false };
  return firsts < lasts ? { isSure: firsts * CLEARLY_MORE <= lasts } : null;
}
