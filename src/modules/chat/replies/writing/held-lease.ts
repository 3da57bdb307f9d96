import type { Logger } from 'pino';
import { UpstreamFailure } from '../../../../platform/errors/index.js';
import { NO_PARTS } from '../parts/index.js';
import type { AnswerEvidence } from './ending-hook.js';
import type { Lease, LeaseRepository, Outcome, Progress } from './lease.repository.js';

interface HeldLeaseParts {
  readonly leases: LeaseRepository;
  readonly log: Logger;
  readonly leaseMs: number;
  /** What is stored with every renewal. */
  readonly progress: () => Progress;
  /** Called with the number of events now in the reply's row. */
  readonly onStored?: (events: number) => void;
  /** Called when the lease is lost: the writer must stop at once. */
  readonly onLost: () => void;
}

/** Renewals per lease duration, so that two renewals may fail. */
const RENEWALS_PER_LEASE = 3;
/** How often written text is stored, so that a process that dies loses about a second of it. */
const STORE_MS = 1_000;
/** Interval between attempts to store the end while PostgreSQL is unavailable. */
const STORE_RETRY_MS = 500;

/** Holds a lease while a reply is written, and stores the text as it grows, which also renews the lease. */
export class HeldLease {
  readonly #renewal: NodeJS.Timeout;
  #lapse: NodeJS.Timeout;
  #state: 'held' | 'storing' | 'gone' = 'held';
  #isRenewing = false;
  #storedEvents = 0;
  /** Parts change seldom, and are stored again only when they have changed. A fresh row has none. */
  #storedParts = NO_PARTS;
  #renewedAtMs = performance.now();

  constructor(
    private readonly lease: Lease,
    private readonly parts: HeldLeaseParts,
  ) {
    this.#renewal = setInterval(() => void this.#renewIfDue(), Math.min(STORE_MS, this.#renewMs));
    this.#lapse = this.#lapseLater();
  }

  /** Stores the end, retrying until the lease expires. False when another process is to end the reply. */
  async store(progress: Progress, outcome: Outcome, evidence: AnswerEvidence | null): Promise<boolean> {
    if (this.#state === 'held') this.#state = 'storing';
    while (this.#state === 'storing') {
      try {
        return await this.parts.leases.finish(this.lease, progress, outcome, evidence);
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error;
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
    return false;
  }

  /** Stops renewing; the lease expires by itself unless the reply has ended. */
  release(): void {
    this.#state = 'gone';
    clearInterval(this.#renewal);
    clearTimeout(this.#lapse);
  }

  #isHeld(): boolean {
    return this.#state === 'held';
  }

  get #renewMs(): number {
    return this.parts.leaseMs / RENEWALS_PER_LEASE;
  }

  /** One at a time, so that an older text never overwrites a newer one. */
  async #renewIfDue(): Promise<void> {
    if (!this.#isHeld() || this.#isRenewing) return;
    const progress = this.parts.progress();
    const hasGrown = progress.transcript.frameEnds.length > this.#storedEvents;
    // Timers may come a little early.
    const isDue = performance.now() - this.#renewedAtMs >= this.#renewMs * 0.9;
    if (!hasGrown && !isDue) return;
    this.#isRenewing = true;
    await this.#renew(progress);
    this.#isRenewing = false;
  }

  async #renew(progress: Progress): Promise<void> {
    const { leases, leaseMs, log, onStored } = this.parts;
    try {
      const { parts } = progress.transcript;
      const isRenewed = await leases.renew(this.lease, progress, leaseMs, parts !== this.#storedParts);
      // The reply may have ended, or been given up, during this renewal.
      if (!this.#isHeld()) return;
      if (!isRenewed) {
        this.#lose();
        return;
      }
      this.#renewedAtMs = performance.now();
      this.#storedParts = parts;
      this.#storedEvents = progress.transcript.frameEnds.length;
      clearTimeout(this.#lapse);
      this.#lapse = this.#lapseLater();
      onStored?.(this.#storedEvents);
    } catch (error) {
      log.warn({ err: error, replyId: this.lease.replyId }, 'the lease of a reply was not renewed');
    }
  }

  /** A writer that cannot renew assumes its lease is lost at about the time others may take it. */
  #lapseLater(): NodeJS.Timeout {
    return setTimeout(() => this.#lose(), this.parts.leaseMs);
  }

  #lose(): void {
    if (this.#state === 'gone') return;
    this.release();
    this.parts.onLost();
  }
}
