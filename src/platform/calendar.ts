/**
 * Arithmetic of calendar dates, `YYYY-MM-DD`. All of it is in whole days of UTC, so that no zone can shift a date; it
 * reads no clock. Which date it is now in Korea is `koreanDate`.
 */
export const DAY_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date so many days after 1 January 1970. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date so many days after another, or before it when negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
