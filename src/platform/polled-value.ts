import type { Clock } from './clock.js';

/**
 * A value that changes seldom and is loaded again after some time, however many callers ask in between: each process
 * uses what it knows for at most `ttlMs`. A failure rejects for the callers waiting, and the next call tries again.
 */
export class PolledValue<Value> {
  #current: Promise<Value> | null = null;
  #polledAtMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly ttlMs: number,
    private readonly poll: () => Promise<Value>,
  ) {}

  get(): Promise<Value> {
    const nowMs = this.clock.now().getTime();
    const ageMs = nowMs - this.#polledAtMs;
    // A clock that was set back makes the age negative; that must not keep an old value alive.
    if (this.#current && ageMs >= 0 && ageMs < this.ttlMs) return this.#current;
    const pending = this.poll();
    this.#current = pending;
    this.#polledAtMs = nowMs;
    pending.catch(() => {
      if (this.#current === pending) this.#current = null;
    });
    return pending;
  }
}
