import type { HolidayCalendar } from '../calendar/index.js';
import type { Servicing } from './account.js';
import { payableDay } from './business-day.js';
import { defaultRateMillionths } from './default-rate.js';

const kept = new WeakMap<HolidayCalendar, Servicing>();

/** The books' calendar and law. Created once for each calendar; it caches the days it has looked up. */
export function servicingBy(calendar: HolidayCalendar): Servicing {
  const known = kept.get(calendar);
  if (known) return known;
  const days = new Map<string, string>();
  const payableOn = (dueOn: string): string => {
    const day = days.get(dueOn) ?? payableDay(dueOn, calendar);
    days.set(dueOn, day);
    return day;
  };
  const servicing = { payableOn, defaultRate: defaultRateMillionths };
  kept.set(calendar, servicing);
  return servicing;
}
