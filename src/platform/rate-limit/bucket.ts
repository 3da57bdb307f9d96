import type { BucketSize, Taken } from './rate-limit.js';

/** Points in a bucket at a moment. A bucket that is not stored is full. */
export interface Bucket {
  readonly points: number;
  readonly atMs: number;
}

/** Tolerance for rounding in a sum of refills, in points. */
export const ROUNDING_POINTS = 1e-6;

/** The points in the bucket now. A clock that went back adds nothing. */
export function refill({ points, atMs }: Bucket, { capacity, perSecond }: BucketSize, nowMs: number): number {
  return Math.min(capacity, points + (Math.max(0, nowMs - atMs) * perSecond) / 1_000);
}

/** The result of a take for the caller. `held` is what the bucket holds after it. */
export function takenFrom(held: number, allowed: boolean, points: number, { capacity, perSecond }: BucketSize): Taken {
  const untilMs = (wanted: number): number => Math.max(0, Math.ceil(((wanted - held) / perSecond) * 1_000));
  const retryAfterMs = points > capacity ? Infinity : Math.max(1, untilMs(points));
  return {
    allowed,
    remaining: Math.floor(held + ROUNDING_POINTS),
    capacity,
    resetMs: untilMs(capacity),
    retryAfterMs: allowed ? 0 : retryAfterMs,
    degraded: false,
  };
}

/** @throws RangeError for invalid points or an invalid bucket. */
export function assertBucket(points: number, { capacity, perSecond }: BucketSize): void {
  assertPoints(points);
  if (!(capacity > 0 && perSecond > 0 && Number.isFinite(capacity) && Number.isFinite(perSecond))) {
    throw new RangeError('a bucket holds points and gets some back every second');
  }
}

export function assertPoints(points: number): void {
  if (!(points >= 0 && Number.isFinite(points)))
    throw new RangeError(`points must be a number from 0 on, not ${points}`);
}
