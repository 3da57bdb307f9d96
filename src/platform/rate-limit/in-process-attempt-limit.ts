import type { Clock } from '../clock.js';
import { RecentMap } from '../recent-map.js';
import { ATTEMPT_DEFAULTS, delayAfter, type AttemptLimit, type AttemptSettings } from './attempt-limit.js';

/** Keys remembered; the least recently used is dropped first. An attacker gains little by pushing one out. */
const MAX_KEYS = 50_000;

interface Failures {
  readonly count: number;
  readonly blockedUntilMs: number;
}

/** The failures seen by a single node. */
export class InProcessAttemptLimit implements AttemptLimit {
  readonly #failures = new RecentMap<Failures>(MAX_KEYS);
  private readonly settings: AttemptSettings;

  constructor(
    private readonly clock: Clock,
    settings: Partial<AttemptSettings> = {},
  ) {
    this.settings = { ...ATTEMPT_DEFAULTS, ...settings };
  }

  /** Keys remembered now. */
  get size(): number {
    return this.#failures.size;
  }

  check(key: string): Promise<number> {
    return Promise.resolve(Math.max(0, (this.#find(key)?.blockedUntilMs ?? 0) - this.#nowMs()));
  }

  fail(key: string): Promise<void> {
    const count = (this.#find(key)?.count ?? 0) + 1;
    this.#failures.set(key, { count, blockedUntilMs: this.#nowMs() + delayAfter(count, this.settings) });
    return Promise.resolve();
  }

  succeed(key: string): Promise<void> {
    this.#failures.delete(key);
    return Promise.resolve();
  }

  #find(key: string): Failures | undefined {
    const failures = this.#failures.get(key);
    if (!failures || this.#nowMs() < failures.blockedUntilMs + this.settings.windowMs) return failures;
    this.#failures.delete(key);
    return undefined;
  }

  #nowMs(): number {
    return this.clock.now().getTime();
  }
}
