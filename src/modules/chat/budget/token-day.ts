/** Korea is nine hours ahead of UTC, without daylight saving since 1988. */
const AHEAD_MS = 9 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

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

/** What an account may still use of the tokens of a day. */
export interface Allowance {
  readonly tokensPerDay: number;
  readonly tokensUsed: number;
  /** Never below 0: the last reply of a day may go beyond it, since nobody knows its length before. */
  readonly tokensLeft: number;
  /** When all of it is there again. */
  readonly resetsAt: Date;
}

export function allowanceOf(tokensPerDay: number, tokensUsed: number, { endsAt }: Day): Allowance {
  return { tokensPerDay, tokensUsed, tokensLeft: Math.max(0, tokensPerDay - tokensUsed), resetsAt: endsAt };
}
