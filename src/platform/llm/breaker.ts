import type { Clock } from '../clock.js';

export interface BreakerOptions {
  /** Failures in a row that open the breaker. */
  readonly failures: number;
  /** How long it stays open before one call may probe, in milliseconds. */
  readonly openMs: number;
}

/** Permission for one call, which reports how the call went. Only the first report of each kind counts. */
export interface Ticket {
  /** The first token came: an open breaker closes, on probation until the reply is whole. */
  responded(): void;
  succeeded(): void;
  failed(): void;
  /** The call said nothing about the provider's health, for example because its caller left. */
  released(): void;
}

type State = 'closed' | 'open' | 'probing';

/** Stops calls to a system that fails repeatedly, and lets one call at a time probe whether it is back. */
export class Breaker {
  #state: State = 'closed';
  #failures = 0;
  #probeAt = 0;
  /** Grows with every change of state: a call from an earlier state does not affect the current one. */
  #era = 0;

  constructor(
    private readonly options: BreakerOptions,
    private readonly clock: Clock,
  ) {}

  /** Null while calls are not allowed. */
  admit(): Ticket | null {
    if (this.#state === 'closed') return this.#ticket();
    if (this.#state === 'probing' || this.waitMs() > 0) return null;
    this.#become('probing');
    return this.#ticket();
  }

  /** Milliseconds until a probe is due; 0 when calls may pass. */
  waitMs(): number {
    return this.#state === 'closed' ? 0 : Math.max(0, this.#probeAt - this.clock.now().getTime());
  }

  #ticket(): Ticket {
    let era = this.#era;
    const once = (act: () => void) => () => {
      if (era !== this.#era) return;
      era = -1;
      act();
    };
    return {
      responded: () => {
        if (era !== this.#era || this.#state !== 'probing') return;
        this.#become('closed');
        this.#failures = this.options.failures - 1;
        era = this.#era;
      },
      succeeded: once(() => {
        this.#failures = 0;
        if (this.#state !== 'closed') this.#become('closed');
      }),
      failed: once(() => {
        this.#failures++;
        if (this.#state === 'probing' || this.#failures >= this.options.failures) this.#open();
      }),
      released: once(() => {
        if (this.#state === 'probing') this.#become('open');
      }),
    };
  }

  #open(): void {
    this.#probeAt = this.clock.now().getTime() + this.options.openMs;
    this.#become('open');
  }

  #become(state: State): void {
    this.#state = state;
    this.#era++;
  }
}
