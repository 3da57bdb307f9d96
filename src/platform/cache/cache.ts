/** How long a value serves. Within `staleMs` after `ttlMs` the old value is answered while a new one is loaded. */
export type Lifetime = number | { readonly ttlMs: number; readonly staleMs: number };

/** A cache of JSON values. Keys name everything that the value depends on: tenant, reader, version, locale. */
export interface Cache {
  /** What is kept under the key, stale or not; undefined when nothing is. @throws UpstreamFailure */
  get<T>(key: string): Promise<T | undefined>;

  /** Keeps a value for `ttlMs`; a load of the key under way will not overwrite it. @throws UpstreamFailure */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;

  /**
   * Forgets the key: who asks afterwards on this node is answered from a load that starts afterwards, and no load that
   * started before will be kept by any node.
   * @throws UpstreamFailure, and then the old value may live on for its lifetime.
   */
  delete(key: string): Promise<void>;

  /**
   * The kept value, or else the loaded one, which is then kept. Callers of one process share one load; those of several
   * processes too, unless the one that loads is slow or Redis is away: then each process loads for itself. Everyone
   * gets what JSON makes of the value. An outage of the cache is never an error here.
   * @throws what `load` throws (nothing is kept then), except while a stale value can be answered.
   */
  through<T>(key: string, lifetime: Lifetime, load: () => Promise<T>): Promise<T>;
}

/** A value of more characters of JSON than this is answered but not kept. */
export const MAX_VALUE_LENGTH = 4_194_304;

export interface Span {
  readonly ttlMs: number;
  readonly staleMs: number;
}

/** @throws RangeError on a lifetime that is none. */
export function spanOf(lifetime: Lifetime): Span {
  const span = typeof lifetime === 'number' ? { ttlMs: lifetime, staleMs: 0 } : lifetime;
  const isWhole = Number.isSafeInteger(span.ttlMs) && Number.isSafeInteger(span.staleMs);
  if (!isWhole || span.ttlMs <= 0 || span.staleMs < 0)
    throw new RangeError('a lifetime is whole milliseconds, above 0');
  return span;
}

/** @throws TypeError on what JSON cannot carry. */
export function encode(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('a cached value must be a JSON value');
  return json;
}
