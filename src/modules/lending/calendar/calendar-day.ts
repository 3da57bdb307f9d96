import { dayNumber } from '../../../platform/calendar.js';

/** 1 January 1970 was a Thursday, the fifth day of a week that begins on Sunday. */
const EPOCH_WEEKDAY = 4;

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

export function isWeekend(date: string): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}
