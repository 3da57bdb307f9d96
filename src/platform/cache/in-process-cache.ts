import type { Clock } from '../clock.js';
import { RecentMap } from '../recent-map.js';
import { encode, MAX_VALUE_LENGTH, spanOf, type Cache, type Lifetime, type Span } from './cache.js';
import { SingleFlight } from './single-flight.js';

interface InProcessCacheBounds {
  readonly maxEntries: number;
  /** Approximate bytes of keys and values; two for each character. */
  readonly maxBytes: number;
}

const DEFAULT_BOUNDS: InProcessCacheBounds = { maxEntries: 10_000, maxBytes: 64 * 1_048_576 };
/** What an entry uses beside its text: map slots, object headers. */
const ENTRY_BYTES = 200;

interface Entry {
  readonly json: string;
  readonly freshUntilMs: number;
  readonly expiresAtMs: number;
}

/** The cache of a single node. Values are stored as JSON, so that no caller can change what another gets. */
export class InProcessCache implements Cache {
  readonly #entries: RecentMap<Entry>;
  readonly #flights = new SingleFlight<string>();

  constructor(
    private readonly clock: Clock,
    bounds: Partial<InProcessCacheBounds> = {},
  ) {
    const { maxEntries, maxBytes } = { ...DEFAULT_BOUNDS, ...bounds };
    this.#entries = new RecentMap(maxEntries, maxBytes);
  }

  /** What is stored now. */
  get use(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#entries.size, bytes: this.#entries.weight };
  }

  get<T>(key: string): Promise<T | undefined> {
    const entry = this.#find(key);
    return Promise.resolve(entry && (JSON.parse(entry.json) as T));
  }

  // oxlint-disable-next-line typescript/require-await -- errors in the arguments become rejections
  async set(key: string, value: unknown, ttlMs: number): Promise<void> {
    this.#keep(key, encode(value), spanOf(ttlMs));
    this.#flights.forget(key);
  }

  delete(key: string): Promise<void> {
    this.#entries.delete(key);
    this.#flights.forget(key);
    return Promise.resolve();
  }

  async swap(key: string, held: unknown, next: { readonly value: unknown; readonly ttlMs: number } | null) {
    if (this.#find(key)?.json !== encode(held)) return false;
    await (next ? this.set(key, next.value, next.ttlMs) : this.delete(key));
    return true;
  }

  async through<T>(key: string, lifetime: Lifetime, load: () => Promise<T>): Promise<T> {
    const span = spanOf(lifetime);
    const entry = this.#find(key);
    if (entry && entry.freshUntilMs > this.#nowMs()) return JSON.parse(entry.json) as T;
    const loading = this.#flights.join(key, async (isCurrent) => {
      const json = encode(await load());
      if (isCurrent()) this.#keep(key, json, span);
      return json;
    });
    if (!entry) return JSON.parse(await loading) as T;
    loading.catch(() => undefined); // the stale value serves; the next caller tries again
    return JSON.parse(entry.json) as T;
  }

  #find(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry || entry.expiresAtMs > this.#nowMs()) return entry;
    this.#entries.delete(key);
    return undefined;
  }

  #keep(key: string, json: string, { ttlMs, staleMs }: Span): void {
    if (json.length > MAX_VALUE_LENGTH) {
      this.#entries.delete(key);
      return;
    }
    const freshUntilMs = this.#nowMs() + ttlMs;
    const bytes = 2 * (key.length + json.length) + ENTRY_BYTES;
    this.#entries.set(key, { json, freshUntilMs, expiresAtMs: freshUntilMs + staleMs }, bytes);
  }

  #nowMs(): number {
    return this.clock.now().getTime();
  }
}
