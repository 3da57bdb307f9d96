import type { Clock } from './clock.js';

/**
 * A value that changes seldom and is loaded again after some time, however many callers ask in between: each process
 * uses what it knows for at most `ttlMs`. A failure rejects for the callers waiting, and the next call tries again.
 */
export class PolledValue<Value> {
  #current: Promise<Value> | null = null;
  #lookedUpAtMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly ttlMs: number,
    private readonly lookUp: () => Promise<Value>,
  ) {}

  get(): Promise<Value> {
    const nowMs = this.clock.now().getTime();
    const ageMs = nowMs - this.#lookedUpAtMs;
    // A clock that was set back makes the age negative; that must not keep an old value alive.
    if (this.#current && ageMs >= 0 && ageMs < this.ttlMs) return this.#current;
    const lookedUp = this.lookUp();
    this.#current = lookedUp;
    this.#lookedUpAtMs = nowMs;
    lookedUp.catch(() => {
      if (this.#current === lookedUp) this.#current = null;
    });
    return lookedUp;
  }
}
