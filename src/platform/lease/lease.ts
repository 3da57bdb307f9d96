/** Why work under way ends before it is done. */
export type LeaseEnd = 'CANCELLED' | 'LOST' | 'STOPPED';

/** What is heard at a renewal; null when somebody else holds the row. */
export type Renewed = { readonly cancelRequested: boolean } | null;

/** Ten renewals to a lease of 20 seconds: a database that is away for some seconds costs nothing, and a cancel is heard soon. */
const RENEW_MS = 2_000;

/** Holds a row for as long as it is worked on, and aborts the work when it is cancelled, lost or to be given back. */
export class Lease {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #renewing = false;

  constructor(
    private readonly renew: () => Promise<Renewed>,
    stopping: AbortSignal,
  ) {
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
    if (stopping.aborted) this.#end('STOPPED');
    stopping.addEventListener('abort', () => this.#end('STOPPED'), { once: true, signal: this.#abort.signal });
  }

  /** Aborts when the work has to end. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Why the work has to end; null while it may go on. */
  get ended(): LeaseEnd | null {
    return this.#abort.signal.aborted ? (this.#abort.signal.reason as LeaseEnd) : null;
  }

  /** Renews no more. */
  close(): void {
    clearInterval(this.#timer);
  }

  #end(why: LeaseEnd): void {
    this.#abort.abort(why);
  }

  async #renew(): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    try {
      const held = await this.renew();
      if (!held) this.#end('LOST');
      else if (held.cancelRequested) this.#end('CANCELLED');
    } catch {
      // The database is away. Whoever holds the lease by the time it is back stores; the attempt's number decides.
    } finally {
      this.#renewing = false;
    }
  }
}
