import type { Clock } from './clock.js';

/**
 * Something that changes seldom, looked up anew after some time, however many ask in between: each process goes on with
 * what it knows for `ttlMs` at most. What fails is told to those who waited, and tried again for the next.
 */
export class LookedUp<Value> {
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
    // A clock that was set back makes the age negative, and must not keep what is old alive.
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
