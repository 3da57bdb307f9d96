import type { Clock } from '../clock.js';
import type { Timer } from '../timer.js';
import { assertLease, LockBusy, type Lease, type Lock, type LockOptions } from './lock.js';

/** The lock of a single node: first come, first served. A lease is never lost, since holder and lock live together. */
export class InProcessLock implements Lock {
  /** Who waits for each name that is held; in order. */
  readonly #queues = new Map<string, Set<() => void>>();
  #lastToken = 0;

  constructor(private readonly time: { readonly clock: Clock; readonly timer: Timer }) {}

  /** Names held now. */
  get size(): number {
    return this.#queues.size;
  }

  async withLock<T>(
    name: string,
    ttlMs: number,
    work: (lease: Lease) => Promise<T>,
    { waitMs = 0 }: LockOptions = {},
  ): Promise<T> {
    assertLease(ttlMs);
    await this.#acquire(name, waitMs);
    try {
      return await work({ token: this.#nextToken(), signal: new AbortController().signal });
    } finally {
      this.#release(name);
    }
  }

  #acquire(name: string, waitMs: number): Promise<void> {
    const queue = this.#queues.get(name);
    if (queue === undefined) {
      this.#queues.set(name, new Set());
      return Promise.resolve();
    }
    if (waitMs <= 0) return Promise.reject(new LockBusy(name));
    return new Promise((resolve, reject) => {
      const cancel = this.time.timer.after(waitMs, () => {
        queue.delete(proceed);
        reject(new LockBusy(name));
      });
      const proceed = (): void => {
        cancel();
        resolve();
      };
      queue.add(proceed);
    });
  }

  /** Hands the lock to the next in the queue. */
  #release(name: string): void {
    const queue = this.#queues.get(name);
    const next = queue?.values().next().value;
    if (next === undefined) {
      this.#queues.delete(name);
      return;
    }
    queue?.delete(next);
    next();
  }

  /** Goes by the time, so that tokens grow over restarts too. */
  #nextToken(): number {
    this.#lastToken = Math.max(this.#lastToken + 1, this.time.clock.now().getTime());
    return this.#lastToken;
  }
}
