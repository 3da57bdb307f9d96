import { isBusinessDay, servicingByCalendar, type HolidayCalendar, type Servicing } from '../../lending/index.js';
import { addDays, endOfMonth } from '../../../platform/calendar.js';

/** A calendar that knows no year: only weekends are closed. */
const WEEKENDS_ALONE: HolidayCalendar = { knownFrom: '9999-12-31', knownUntil: '0000-01-01', holidays: new Set() };

/** What the books go by under the calendar of a data set. */
export const demoServicing = ({ calendar }: { readonly calendar?: HolidayCalendar }): Servicing =>
  servicingByCalendar(calendar ?? WEEKENDS_ALONE);

/** The day itself, or the last business day before it: money goes out on days on which lenders work. */
export function workday(date: string, calendar: HolidayCalendar = WEEKENDS_ALONE): string {
  let day = date;
  while (isBusinessDay(day, calendar) === false) day = addDays(day, -1);
  return day;
}

/** Full years from one date to another, as an age is counted in Korea since 2023 (만나이). */
export function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** The last `count` quarters that ended before a date, oldest first. */
export function quartersBefore(date: string, count: number): string[] {
  const current = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const quarter = current - count + index;
    return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  });
}

/** The quarter that a month lies in, counted from January of the year 0. */
export function quarterOfMonth(month: number): string {
  return `${Math.floor(month / 12)}Q${Math.floor((month % 12) / 3) + 1}`;
}

export function quarterOfYear(quarter: string): number {
  return Number(quarter.slice(5));
}

/** The last days of so many months, that of the latest month that ended before a date first. */
export function monthEndsBefore(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, before) => endOfMonth(date, -before - 1));
}
