/** Parts of dates whose month stands by its English name, as both JavaScript and the database read patterns. */
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const ENGLISH_DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const ENGLISH_MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const BETWEEN = String.raw`(?:\s*,\s*|\s+|[-/])`;
const YEAR_BESIDE_MONTH_NAME = String.raw`(\d{4}|\d{2})`;

/** `24 Nov 2026`, `24th of November, 2026`, `Tue, 24-Nov-26`. */
const DAY_FIRST = String.raw`${WEEKDAY}${ENGLISH_DAY}(?:\s+of\s+|[-/\s]?\s*)${ENGLISH_MONTH}${BETWEEN}${YEAR_BESIDE_MONTH_NAME}`;
/** `Nov 24, 2026`, `November 24th 2026`. */
const MONTH_FIRST = String.raw`${WEEKDAY}${ENGLISH_MONTH}\s*${ENGLISH_DAY}${BETWEEN}${YEAR_BESIDE_MONTH_NAME}`;

/** A pattern for dates whose month stands by its name. @param time a pattern for what may follow a day */
export const namedMonthPattern = (time: string): RegExp => new RegExp(`^(?:${DAY_FIRST}|${MONTH_FIRST})${time}$`, 'i');

/** A text with such a date in the order of `24-Nov-2026`, in SQL; any other text stays as it is. */
export const namedMonthSql = (text: string): string =>
  `regexp_replace(regexp_replace(${text}, '^${MONTH_FIRST}', '\\2-\\1-\\3', 'i'), '^${DAY_FIRST}', '\\1-\\2-\\3', 'i')`;
