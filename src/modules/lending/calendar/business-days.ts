import { isWeekend } from './calendar-day.js';
import { addDays } from '../../../platform/calendar.js';

/**
 * Days other than weekends on which lenders are closed, and the range of days for which they are known. Outside the
 * range the answer is "not known": every year has holidays, but not every year is loaded.
 */
export interface HolidayCalendar {
  /** First day of the first loaded year. */
  readonly knownFrom: string;
  /** Last day of the last year that is loaded without a gap before it. */
  readonly knownUntil: string;
  readonly holidays: ReadonlySet<string>;
}

/** Far longer than any legal period counted in business days; stops a wrong number from counting forever. */
const MAX_BUSINESS_DAYS = 2_000;

/** Whether lenders work on that day; null when the holidays of its year are not known. Weekends are always known. */
export function isBusinessDay(date: string, calendar: HolidayCalendar): boolean | null {
  if (isWeekend(date)) return false;
  return isKnown(date, calendar) ? !calendar.holidays.has(date) : null;
}

export function isKnown(date: string, { knownFrom, knownUntil }: HolidayCalendar): boolean {
  return date >= knownFrom && date <= knownUntil;
}

/**
 * The day that is a number of business days after the start, which is not counted itself (Civil Code, article 157);
 * before it for a negative number. Zero gives the start, or the first business day after it (article 161).
 * Null when the count leads beyond the known days.
 * @throws RangeError for a number that is not whole, or beyond 2,000.
 */
export function addBusinessDays(start: string, businessDays: number, calendar: HolidayCalendar): string | null {
  requireCount(businessDays);
  const step = businessDays < 0 ? -1 : 1;
  let left = Math.max(Math.abs(businessDays), 1);
  for (let day = businessDays === 0 ? start : addDays(start, step); ; day = addDays(day, step)) {
    const works = isBusinessDay(day, calendar);
    if (works === null) return null;
    if (works) left -= 1;
    if (left === 0) return day;
  }
}

/**
 * How many business days lie after the first day up to and including the second; negative when the second is before
 * the first, so that distances add up. Null when the count leads beyond the known days.
 */
export function businessDaysBetween(from: string, to: string, calendar: HolidayCalendar): number | null {
  if (to < from) {
    const back = businessDaysBetween(to, from, calendar);
    return back === null ? null : 0 - back;
  }
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isBusinessDay(day, calendar);
    if (works === null) return null;
    if (works) count += 1;
  }
  return count;
}

export function requireCount(businessDays: number): void {
  if (Number.isInteger(businessDays) && Math.abs(businessDays) <= MAX_BUSINESS_DAYS) return;
  throw new RangeError(`${businessDays} is not a number of business days up to ${MAX_BUSINESS_DAYS}`);
}
