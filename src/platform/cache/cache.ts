/** How long a value is valid. Within `staleMs` after `ttlMs` the old value is returned while a new one is loaded. */
export type Lifetime = number | { readonly ttlMs: number; readonly staleMs: number };

/** A cache of JSON values. Keys name everything that the value depends on: tenant, reader, version, locale. */
export interface Cache {
  /** The value stored under the key, stale or not; undefined when there is none. @throws UpstreamFailure */
  get<T>(key: string): Promise<T | undefined>;

  /** Stores a value for `ttlMs`; a running load of the key will not overwrite it. @throws UpstreamFailure */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;

  /**
   * Deletes the key: later reads on this node get a load that starts afterwards, and no node stores a load that started
   * before.
   * @throws UpstreamFailure, in which case the old value may stay until it expires.
   */
  delete(key: string): Promise<void>;

  /**
   * Stores another value, or deletes the key where `next` is null, but only while the key holds a value with the JSON of
   * `held`. Returns whether it did: for a holder that may have lost the key to another meanwhile.
   * @throws UpstreamFailure
   */
  swap(key: string, held: unknown, next: { readonly value: unknown; readonly ttlMs: number } | null): Promise<boolean>;

  /**
   * Returns the stored value, or else loads and stores it. Callers of one process share one load; those of several
   * processes too, unless the loader is slow or Redis is down: then each process loads for itself. Everyone gets a JSON
   * copy of the value. An outage of the cache is never an error here.
   * @throws what `load` throws (nothing is stored then), except while a stale value can be returned.
   */
  through<T>(key: string, lifetime: Lifetime, load: () => Promise<T>): Promise<T>;
}

/** A value whose JSON is longer than this is returned but not stored. */
export const MAX_VALUE_LENGTH = 4_194_304;

export interface Span {
  readonly ttlMs: number;
  readonly staleMs: number;
}

/** @throws RangeError for an invalid lifetime. */
export function spanOf(lifetime: Lifetime): Span {
  const span = typeof lifetime === 'number' ? { ttlMs: lifetime, staleMs: 0 } : lifetime;
  const isWhole = Number.isSafeInteger(span.ttlMs) && Number.isSafeInteger(span.staleMs);
  if (!isWhole || span.ttlMs <= 0 || span.staleMs < 0)
    throw new RangeError('a lifetime is whole milliseconds, above 0');
  return span;
}

/** @throws TypeError for values that JSON cannot represent. */
export function encode(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('a cached value must be a JSON value');
  return json;
}
