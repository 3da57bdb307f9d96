import { randomUUID } from 'node:crypto';
import { UpstreamFailure } from '../errors/index.js';
import { KEY_PREFIX, type Redis } from '../redis/index.js';
import { encode, MAX_VALUE_LENGTH, spanOf, type Cache, type Lifetime, type Span } from './cache.js';
import { CHANGE, STORE_CLAIMED, LOOK, SWAP, YIELD } from './redis-cache-lua.js';
import { SingleFlight } from './single-flight.js';

/** Longer than any load: a value is stored only while the claim of its load exists. */
const CLAIM_MS = 60_000;
/** How long a process waits for another's load, whose process may have died, before it loads for itself. */
const OTHER_LOAD_TIMEOUT_MS = 2_000;
const FIRST_POLL_MS = 10;
const LONGEST_POLL_MS = 100;

interface Look {
  readonly verdict: 'fresh' | 'stale' | 'refresh' | 'load' | 'wait';
  /** The value's JSON; for `wait` the token of the loader. */
  readonly text: string;
}

/** What a load needs: where to store the value, for how long, and the claim it began under. */
interface Order {
  readonly key: string;
  readonly span: Span;
  readonly token: string;
  readonly load: () => Promise<unknown>;
}

/** The cache of several nodes. */
export class RedisCache implements Cache {
  readonly #flights = new SingleFlight<string>();

  constructor(private readonly redis: Redis) {}

  async get<T>(key: string): Promise<T | undefined> {
    const json = await this.redis.send(['GET', valueKey(key)]);
    return typeof json === 'string' ? (JSON.parse(json) as T) : undefined;
  }

  async set(key: string, value: unknown, ttlMs: number): Promise<void> {
    const kept = keptOf(value, ttlMs);
    this.#flights.forget(key);
    await this.redis.run(CHANGE, keysOf(key), kept);
  }

  async delete(key: string): Promise<void> {
    this.#flights.forget(key);
    await this.redis.run(CHANGE, keysOf(key), []);
  }

  async swap(key: string, held: unknown, next: { readonly value: unknown; readonly ttlMs: number } | null) {
    const kept = next ? keptOf(next.value, next.ttlMs) : [];
    const isSwapped = (await this.redis.run(SWAP, keysOf(key), [encode(held), ...kept])) === 1;
    if (isSwapped) this.#flights.forget(key);
    return isSwapped;
  }

  async through<T>(key: string, lifetime: Lifetime, load: () => Promise<T>): Promise<T> {
    const span = spanOf(lifetime);
    const json = await this.#flights.join(key, () => this.#resolve({ key, span, load, token: randomUUID() }));
    return JSON.parse(json) as T;
  }

  async #resolve(order: Order): Promise<string> {
    const until = performance.now() + OTHER_LOAD_TIMEOUT_MS;
    for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(pollMs * 2, LONGEST_POLL_MS)) {
      const look = await this.#look(order);
      if (look === null) return encode(await order.load());
      if (look.verdict === 'load') return this.#load(order);
      if (look.verdict === 'refresh') this.#load(order).catch(() => undefined); // the stale value serves
      if (look.verdict !== 'wait') return look.text;
      if (performance.now() >= until) return this.#load({ ...order, token: look.text });
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  /** Null when Redis is down. */
  async #look({ key, span, token }: Order): Promise<Look | null> {
    const parameters = [token, String(CLAIM_MS), String(span.staleMs)];
    const answer = await this.#unlessAway(() => this.redis.run(LOOK, keysOf(key), parameters));
    if (!Array.isArray(answer)) return null;
    const [verdict, text = ''] = answer as [Look['verdict'], string?];
    return { verdict, text };
  }

  async #load({ key, span, token, load }: Order): Promise<string> {
    let json: string;
    try {
      json = encode(await load());
    } catch (error) {
      await this.#unlessAway(() => this.redis.run(YIELD, keysOf(key), [token]));
      throw error;
    }
    const keep = [token, json, String(span.ttlMs + span.staleMs)];
    const isTooLarge = json.length > MAX_VALUE_LENGTH;
    await this.#unlessAway(() =>
      isTooLarge ? this.redis.run(YIELD, keysOf(key), [token]) : this.redis.run(STORE_CLAIMED, keysOf(key), keep),
    );
    return json;
  }

  async #unlessAway(ask: () => Promise<unknown>): Promise<unknown> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof UpstreamFailure) return null;
      throw error;
    }
  }
}

/** The value and how long it lives, as scripts take them; nothing for a value that is too large to be stored. */
function keptOf(value: unknown, ttlMs: number): string[] {
  const { ttlMs: life } = spanOf(ttlMs);
  const json = encode(value);
  return json.length > MAX_VALUE_LENGTH ? [] : [json, String(life)];
}

function valueKey(key: string): string {
  return `${KEY_PREFIX}cache:{${key}}`;
}

function keysOf(key: string): string[] {
  return [valueKey(key), `${valueKey(key)}:claim`];
}
