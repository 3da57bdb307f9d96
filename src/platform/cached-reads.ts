import type { Clock } from './clock.js';
import { RecentMap } from './recent-map.js';

/** Caches reads for a while. Each key is read once at a time, however many callers wait. */
export class CachedReads<Value> {
  private readonly known: RecentMap<{ readonly readAt: number; readonly value: Promise<Value> }>;

  constructor(
    private readonly read: (key: string) => Promise<Value>,
    private readonly clock: Clock,
    private readonly bounds: { readonly maxAgeMs: number; readonly maxEntries: number },
  ) {
    this.known = new RecentMap(bounds.maxEntries);
  }

  /** @throws whatever reading throws, which is not remembered. */
  get(key: string): Promise<Value> {
    const now = this.clock.now().getTime();
    const known = this.known.get(key);
    // A clock that was set back makes a read look newer than now.
    if (known && now >= known.readAt && now - known.readAt < this.bounds.maxAgeMs) return known.value;
    const value = this.read(key);
    const entry = { readAt: now, value };
    this.known.set(key, entry);
    value.catch(() => {
      if (this.known.get(key) === entry) this.known.delete(key);
    });
    return value;
  }

  /** Forgets it, so that it is read again. */
  forget(key: string): void {
    this.known.delete(key);
  }
}
