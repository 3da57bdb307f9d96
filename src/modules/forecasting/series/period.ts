import { dateOf, dayNumber, isDate, monthNumber } from '../../../platform/calendar.js';

/** How often a series is measured; days are Monday to Friday. */
export type Frequency = 'MONTH' | 'QUARTER' | 'YEAR' | 'DAY';

export const FREQUENCIES: readonly Frequency[] = ['MONTH', 'QUARTER', 'YEAR', 'DAY'];

/** Periods of a season: a year, or for days a week from Monday to Friday. */
export const SEASON: Readonly<Record<Frequency, number>> = { MONTH: 12, QUARTER: 4, YEAR: 1, DAY: 5 };

type InYear = Exclude<Frequency, 'DAY'>;
const PERIODS_A_YEAR: Readonly<Record<InYear, number>> = { MONTH: 12, QUARTER: 4, YEAR: 1 };
/** Days from Monday to Friday in an ordinary month. */
const DAYS_A_MONTH = 21;
const DAYS_A_WEEK = 5;
/** 1 January 1970, from which days are counted, was a Thursday. */
const MONDAY_BEFORE = 3;

const MONTH_PERIOD = /^([12]\d{3})[-./]?(0[1-9]|1[0-2])(?:[-./]?01)?$/;
const QUARTER_PERIOD = /^([12]\d{3})[-./]?[Qq]([1-4])$/;
const YEAR_PERIOD = /^([12]\d{3})(?:[-./]01[-./]01)?$/;
const DAY_PERIOD = /^([12]\d{3})[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12]\d|3[01])$/;

/**
 * A period as it is kept: `2024-07`, `2024Q3`, `2024` or `2024-07-15`; null for a text that names no period of the frequency,
 * such as a Sunday for days. A month is also read from `2024.07`, `202407` and the first of the month.
 */
export function readPeriod(frequency: Frequency, text: string): string | null {
  if (frequency === 'DAY') return readDay(text.trim());
  const [, year = '', part = ''] =
    { MONTH: MONTH_PERIOD, QUARTER: QUARTER_PERIOD, YEAR: YEAR_PERIOD }[frequency].exec(text.trim()) ?? [];
  if (year === '') return null;
  return frequency === 'MONTH' ? `${year}-${part}` : frequency === 'QUARTER' ? `${year}Q${part}` : year;
}

function readDay(text: string): string | null {
  const [, year, month, day] = DAY_PERIOD.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month ?? ''}-${day ?? ''}`;
  const number = dayNumber(date);
  return isDate(date) && (number + MONDAY_BEFORE) % 7 < DAYS_A_WEEK ? date : null;
}

/** The frequency whose kept form a text has; null for none. */
export const frequencyOf = (period: string): Frequency | null =>
  FREQUENCIES.find((frequency) => readPeriod(frequency, period) === period) ?? null;

/** Periods counted from the year 0, days from Monday to Friday from 1970, so that neighbours differ by one. */
export function periodNumber(frequency: Frequency, period: string): number {
  if (frequency === 'DAY') return businessDay(period);
  const year = Number(period.slice(0, 4));
  const part = frequency === 'YEAR' ? 1 : Number(period.slice(5));
  return PERIODS_A_YEAR[frequency] * year + part - 1;
}

/** Days from Monday to Friday up to a day; for a Saturday or a Sunday the number of the Friday before. */
function businessDay(day: string): number {
  const number = dayNumber(day) + MONDAY_BEFORE;
  return Math.floor(number / 7) * DAYS_A_WEEK + Math.min(number % 7, DAYS_A_WEEK - 1);
}

/** The period of a number: the inverse of `periodNumber`. */
export function periodText(frequency: Frequency, number: number): string {
  if (frequency === 'DAY') return dateOf(Math.floor(number / DAYS_A_WEEK) * 7 + (number % DAYS_A_WEEK) - MONDAY_BEFORE);
  const inYear = PERIODS_A_YEAR[frequency];
  const year = String(Math.floor(number / inYear)).padStart(4, '0');
  const part = (number % inYear) + 1;
  if (frequency === 'YEAR') return year;
  return frequency === 'MONTH' ? `${year}-${String(part).padStart(2, '0')}` : `${year}Q${part}`;
}

/** The first day of a period, `YYYY-MM-DD`. */
export function firstDayOf(frequency: Frequency, period: string): string {
  if (frequency === 'DAY') return period;
  const month = ((periodNumber(frequency, period) % PERIODS_A_YEAR[frequency]) * 12) / PERIODS_A_YEAR[frequency] + 1;
  return `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The period that contains a day, `YYYY-MM-DD`; for weekends the last one before. */
export function periodOf(frequency: Frequency, day: string): string {
  if (frequency === 'DAY') return periodText(frequency, businessDay(day));
  return periodText(frequency, Math.floor((monthNumber(day) * PERIODS_A_YEAR[frequency]) / 12));
}

/** How many periods cover a number of months. */
export const stepsOf = (frequency: Frequency, months: number): number =>
  frequency === 'DAY' ? DAYS_A_MONTH * months : Math.ceil((months * PERIODS_A_YEAR[frequency]) / 12);
