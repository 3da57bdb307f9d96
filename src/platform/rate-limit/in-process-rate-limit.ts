import type { Clock } from '../clock.js';
import { RecentMap } from '../recent-map.js';
import { assertBucket, assertPoints, refill, ROUNDING_POINTS, takenFrom, type Bucket } from './bucket.js';
import type { BucketSize, RateLimit, Taken } from './rate-limit.js';

/** Buckets remembered; the least recently used is dropped first, and is most likely full again. */
const MAX_BUCKETS = 50_000;

/** The buckets of a single node. */
export class InProcessRateLimit implements RateLimit {
  readonly #buckets = new RecentMap<Bucket & { readonly size: BucketSize }>(MAX_BUCKETS);

  constructor(private readonly clock: Clock) {}

  /** Buckets remembered now. */
  get size(): number {
    return this.#buckets.size;
  }

  // oxlint-disable-next-line typescript/require-await -- what the arguments make it throw is a rejection
  async take(key: string, points: number, size: BucketSize): Promise<Taken> {
    assertBucket(points, size);
    const before = this.#held(key, size);
    const allowed = before + ROUNDING_POINTS >= points;
    const held = allowed ? Math.max(0, before - points) : before;
    this.#keep(key, held, size);
    return takenFrom(held, allowed, points, size);
  }

  // oxlint-disable-next-line typescript/require-await -- as above
  async give(key: string, points: number): Promise<void> {
    assertPoints(points);
    const size = this.#buckets.get(key)?.size;
    if (size) this.#keep(key, Math.min(size.capacity, this.#held(key, size) + points), size);
  }

  #held(key: string, size: BucketSize): number {
    const bucket = this.#buckets.get(key);
    return bucket ? refill(bucket, size, this.clock.now().getTime()) : size.capacity;
  }

  #keep(key: string, points: number, size: BucketSize): void {
    if (points >= size.capacity) this.#buckets.delete(key);
    else this.#buckets.set(key, { points, atMs: this.clock.now().getTime(), size });
  }
}
