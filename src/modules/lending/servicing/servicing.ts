import type { HolidayCalendar } from '../calendar/index.js';
import type { Servicing } from './account.js';
import { payableDay } from './business-day.js';
import { defaultRateMillionths } from './default-rate.js';

const cachedByCalendar = new WeakMap<HolidayCalendar, Servicing>();

/**
 * Business-day calendar and legal default rate, one object for each calendar. It caches the days on which instalments can
 * be paid.
 */
export function servicingByCalendar(calendar: HolidayCalendar): Servicing {
  const known = cachedByCalendar.get(calendar);
  if (known) return known;
  const days = new Map<string, string>();
  const payableOn = (dueOn: string): string => {
    const day = days.get(dueOn) ?? payableDay(dueOn, calendar);
    days.set(dueOn, day);
    return day;
  };
  const servicing = { payableOn, defaultRate: defaultRateMillionths };
  cachedByCalendar.set(calendar, servicing);
  return servicing;
}
