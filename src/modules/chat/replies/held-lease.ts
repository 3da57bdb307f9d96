import type { Logger } from 'pino';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import type { Lease, LeaseRepository, Outcome, Progress } from './lease.repository.js';

export interface HeldLeaseParts {
  readonly leases: LeaseRepository;
  readonly log: Logger;
  readonly leaseMs: number;
  /** What is stored with every renewal. */
  readonly progress: () => Progress;
  /** The lease is another's or nobody's: the writer is to stop at once. */
  readonly onLost: () => void;
}

/** A lease is renewed this many times in its length, so that two renewals may fail. */
const RENEWALS_PER_LEASE = 3;
/** Between two attempts to store the end while PostgreSQL is away. */
const STORE_RETRY_MS = 500;

/** Keeps a lease while a reply is written, and stores the text so far each time. */
export class HeldLease {
  readonly #renewal: NodeJS.Timeout;
  #lapse: NodeJS.Timeout;
  #state: 'held' | 'storing' | 'gone' = 'held';

  constructor(
    private readonly lease: Lease,
    private readonly parts: HeldLeaseParts,
  ) {
    this.#renewal = setInterval(() => void this.#renew(), parts.leaseMs / RENEWALS_PER_LEASE);
    this.#lapse = this.#lapseLater();
  }

  /** Stores the end, trying for as long as the lease lasts. False when the reply is another's to end. */
  async store(progress: Progress, outcome: Outcome): Promise<boolean> {
    if (this.#state === 'held') this.#state = 'storing';
    while (this.#state === 'storing') {
      try {
        return await this.parts.leases.finish(this.lease, progress, outcome);
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error;
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
    return false;
  }

  /** Renews no more; the lease runs out by itself unless the reply has ended. */
  release(): void {
    this.#state = 'gone';
    clearInterval(this.#renewal);
    clearTimeout(this.#lapse);
  }

  #isHeld(): boolean {
    return this.#state === 'held';
  }

  async #renew(): Promise<void> {
    if (!this.#isHeld()) return;
    const { leases, leaseMs, log, progress } = this.parts;
    try {
      const isRenewed = await leases.renew(this.lease, progress(), leaseMs);
      // The reply may have ended, or been given up, while this was under way.
      if (!this.#isHeld()) return;
      if (!isRenewed) {
        this.#lose();
        return;
      }
      clearTimeout(this.#lapse);
      this.#lapse = this.#lapseLater();
    } catch (error) {
      log.warn({ err: error, replyId: this.lease.replyId }, 'the lease of a reply was not renewed');
    }
  }

  /** Whoever cannot renew takes his lease for lost about when the others may. */
  #lapseLater(): NodeJS.Timeout {
    return setTimeout(() => this.#lose(), this.parts.leaseMs);
  }

  #lose(): void {
    if (this.#state === 'gone') return;
    this.release();
    this.parts.onLost();
  }
}
