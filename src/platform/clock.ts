import { DAY_MS } from './calendar.js';

/** A source of time. Services take one, so that a test can choose the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Korea is nine hours ahead of UTC, without daylight saving since 1988. */
const AHEAD_MS = 9 * 3_600_000;

/** The calendar date in Korea, as `YYYY-MM-DD`. */
export function koreanDate(at: Date): string {
  return new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** A day in Korea: from its first moment to that of the next. */
export interface Day {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The day in Korea that a moment is in. */
export function koreanDay(at: Date): Day {
  const startMs = Math.floor((at.getTime() + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS;
  return { startsAt: new Date(startMs), endsAt: new Date(startMs + DAY_MS) };
}
