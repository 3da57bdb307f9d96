import { UpstreamFailure } from '../errors/index.js';

export interface BucketSize {
  /** Points a full bucket holds. */
  readonly capacity: number;
  /** Points restored every second. */
  readonly perSecond: number;
}

export interface Taken {
  readonly allowed: boolean;
  /** Whole points left, rounded down. */
  readonly remaining: number;
  readonly capacity: number;
  /** Until the bucket is full again. */
  readonly resetMs: number;
  /** Until the same request would be allowed; 0 when it was, `Infinity` when it asks for more than the bucket holds. */
  readonly retryAfterMs: number;
  /** Passed unchecked because the limit was unreachable. */
  readonly degraded: boolean;
}

/** Buckets of points. An unused bucket is full, and a bucket is stored only until it is full again. */
export interface RateLimit {
  /**
   * Takes the points, or none when there are not enough; `points` may be a fraction, and 0 only looks.
   * @throws UpstreamFailure when the buckets cannot be reached.
   */
  take(key: string, points: number, size: BucketSize): Promise<Taken>;

  /** Gives back points that were taken and not used; beyond full they are lost. @throws UpstreamFailure */
  give(key: string, points: number): Promise<void>;
}

/**
 * Lets everything pass, marked `degraded`, while the buckets cannot be reached. For query cost: an outage of Redis must
 * not become one of the API, and depth, size and time of each operation stay limited without it.
 */
export function failOpen(limit: RateLimit): RateLimit {
  return {
    take: (key, points, size) =>
      limit.take(key, points, size).catch((error: unknown) => {
        if (!(error instanceof UpstreamFailure)) throw error;
        const { capacity } = size;
        return { allowed: true, remaining: capacity, capacity, resetMs: 0, retryAfterMs: 0, degraded: true };
      }),
    give: (key, points) =>
      limit.give(key, points).catch((error: unknown) => {
        if (!(error instanceof UpstreamFailure)) throw error;
      }),
  };
}
