/** Dates are `YYYY-MM-DD`; all arithmetic is in whole days of UTC, so that no zone can shift one. */
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday, the fifth day of a week that begins on Sunday. */
const EPOCH_WEEKDAY = 4;

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

export function isWeekend(date: string): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}
