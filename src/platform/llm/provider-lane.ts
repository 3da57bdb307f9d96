import type { Clock } from '../clock.js';
import { Breaker, type BreakerOptions, type Ticket } from './breaker.js';
import { ProviderFailure } from './failure.js';
import type { ModelObserver } from './language-model.js';
import type { Provider } from './provider.js';

/** How long a provider that limits us without a stated time is left alone, in milliseconds. */
const COOLDOWN_DEFAULT_MS = 5_000;

/** A provider and its health. */
export class ProviderLane {
  readonly #breaker: Breaker;
  #restsUntil = 0;
  #lastFailure: ProviderFailure;
  #faultReported: number | null = null;

  constructor(
    readonly provider: Provider,
    breaker: BreakerOptions,
    private readonly clock: Clock,
    private readonly observer: ModelObserver,
  ) {
    this.#breaker = new Breaker(breaker, clock);
    this.#lastFailure = new ProviderFailure(provider.name, 'connection');
  }

  /** Permission to call the provider now, or why not: its last failure and how long to wait. */
  admit(): Ticket | ProviderFailure {
    const restMs = this.#restsUntil - this.#now();
    const ticket = restMs > 0 ? null : this.#breaker.admit();
    if (ticket) return ticket;
    const { kind, status } = this.#lastFailure;
    const retryAfterMs = Math.max(restMs, this.#breaker.waitMs());
    return new ProviderFailure(this.provider.name, kind, { status, retryAfterMs });
  }

  succeeded(ticket: Ticket): void {
    this.#faultReported = null;
    ticket.succeeded();
  }

  /**
   * Records a failure by its kind. A rate limit asks for a pause and is no sign of a fault. A refusal may concern one
   * request only (too long, say); otherwise one customer's requests could block the provider for all.
   */
  failed(ticket: Ticket, failure: ProviderFailure): void {
    const { kind, status, retryAfterMs } = failure;
    this.#lastFailure = failure;
    this.observer.failed?.(this.provider.name, kind);
    if (kind === 'rate_limited' || retryAfterMs !== null)
      this.#restsUntil = Math.max(this.#restsUntil, this.#now() + (retryAfterMs ?? COOLDOWN_DEFAULT_MS));
    if (kind === 'refused' && status !== null) this.#reportFault(status);
    if (kind === 'refused' || kind === 'rate_limited') ticket.released();
    else ticket.failed();
  }

  #reportFault(status: number): void {
    if (this.#faultReported === status) return;
    this.#faultReported = status;
    this.observer.configurationFault?.(this.provider.name, status);
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
