/** Where time comes from. Services take one, so that a test can stand anywhere in time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date in Korea (UTC+9, no daylight saving since 1988), as `YYYY-MM-DD`. */
export function koreanDate(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}
