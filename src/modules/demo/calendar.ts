import { isWeekend } from '../lending/index.js';
import { addDays, DAY_MS, dayNumber } from '../../platform/calendar.js';

/** A Saturday or Sunday becomes the Friday before: money goes out on working days. */
export function workday(date: string): string {
  const weekday = new Date(dayNumber(date) * DAY_MS).getUTCDay();
  return weekday === 6 ? addDays(date, -1) : weekday === 0 ? addDays(date, -2) : date;
}

/** The last day to pay on time what falls due on a date. Made-up histories know weekends alone; the books know holidays, too. */
export function payableOn(dueOn: string): string {
  let day = dueOn;
  while (isWeekend(day)) day = addDays(day, 1);
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

export function lastDayOf(quarter: string): string {
  const last = ['03-31', '06-30', '09-30', '12-31'][quarterOfYear(quarter) - 1] ?? '';
  return `${quarter.slice(0, 4)}-${last}`;
}

export function quarterOfYear(quarter: string): number {
  return Number(quarter.slice(5));
}
