import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpstreamFailure } from '../errors/index.js';
import { KEY_PREFIX, type Redis } from '../redis/index.js';
import type { Timer } from '../timer.js';
import { assertLease, LockBusy, RENEWALS_PER_LEASE, type Lease, type Lock, type LockOptions } from './lock.js';
import { ACQUIRE, RELEASE, RENEW } from './redis-lock.lua.js';

const FIRST_POLL_MS = 20;
const LONGEST_POLL_MS = 200;

/** The lock of several nodes. Waiting is by asking again, a little later each time and not all at once. */
export class RedisLock implements Lock {
  constructor(
    private readonly redis: Redis,
    private readonly timer: Timer,
  ) {}

  async withLock<T>(
    name: string,
    ttlMs: number,
    work: (lease: Lease) => Promise<T>,
    { waitMs = 0 }: LockOptions = {},
  ): Promise<T> {
    assertLease(ttlMs);
    const holder = randomUUID();
    const held = await this.#acquire(name, holder, ttlMs, waitMs);
    const renewal = new Renewal(ttlMs, held.sinceMs, this.timer, () =>
      this.redis.run(RENEW, [holderKey(name)], [holder, String(ttlMs)]),
    );
    try {
      return await work({ token: held.token, signal: renewal.signal });
    } finally {
      renewal.stop();
      await this.#release(name, holder);
    }
  }

  async #acquire(
    name: string,
    holder: string,
    ttlMs: number,
    waitMs: number,
  ): Promise<{ readonly token: number; readonly sinceMs: number }> {
    const until = performance.now() + waitMs;
    for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(pollMs * 2, LONGEST_POLL_MS)) {
      const sinceMs = performance.now();
      const token = await this.#ask(name, holder, ttlMs);
      if (typeof token === 'number') return { token, sinceMs };
      const leftMs = until - performance.now();
      if (leftMs <= 0) throw new LockBusy(name);
      await sleep(Math.min(leftMs, pollMs * (0.5 + Math.random() / 2)));
    }
  }

  async #ask(name: string, holder: string, ttlMs: number): Promise<unknown> {
    try {
      return await this.redis.run(ACQUIRE, [holderKey(name), tokenKey(name)], [holder, String(ttlMs)]);
    } catch (error) {
      void this.#release(name, holder); // perhaps only the answer was lost
      throw error;
    }
  }

  /** A lock that cannot be given back now runs out by itself. */
  async #release(name: string, holder: string): Promise<void> {
    await this.redis.run(RELEASE, [holderKey(name)], [holder]).catch(() => undefined);
  }
}

/** Keeps one lease alive, and says so when it could not. */
class Renewal {
  readonly #controller = new AbortController();
  #isStopped = false;
  #cancelNext: () => void;
  #cancelDeadline: () => void = () => undefined;

  constructor(
    private readonly ttlMs: number,
    sinceMs: number,
    private readonly timer: Timer,
    private readonly renew: () => Promise<unknown>,
  ) {
    this.#holdFrom(sinceMs);
    this.#cancelNext = timer.after(ttlMs / RENEWALS_PER_LEASE, () => void this.#renew());
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelNext();
    this.#cancelDeadline();
  }

  async #renew(): Promise<void> {
    const sinceMs = performance.now();
    const answer = await this.renew().catch(() => null); // unknown: the deadline decides
    if (this.#isStopped) return;
    if (answer === 0) {
      this.#lose();
      return;
    }
    if (answer === 1) this.#holdFrom(sinceMs);
    this.#cancelNext = this.timer.after(this.ttlMs / RENEWALS_PER_LEASE, () => void this.#renew());
  }

  /** The server counts the lease from when it was asked at the earliest; here it ends that early. */
  #holdFrom(sinceMs: number): void {
    this.#cancelDeadline();
    const leftMs = Math.max(0, sinceMs + this.ttlMs - performance.now());
    this.#cancelDeadline = this.timer.after(leftMs, () => this.#lose());
  }

  #lose(): void {
    this.stop();
    this.#controller.abort(new UpstreamFailure('redis', 'the lease of a lock was lost'));
  }
}

/** The braces keep both keys on one node of a cluster. */
function holderKey(name: string): string {
  return `${KEY_PREFIX}lock:{${name}}`;
}

function tokenKey(name: string): string {
  return `${KEY_PREFIX}lock:{${name}}:token`;
}
