/** Why running work ends before it is done. */
type LeaseEnd = 'CANCELLED' | 'LOST' | 'STOPPED';

/** The result of a renewal; null when somebody else holds the row. */
export type Renewed = { readonly cancelRequested: boolean } | null;

/**
 * Ten renewals per lease of 20 seconds: a database outage of some seconds costs nothing, and a cancel is noticed soon.
 */
const RENEW_MS = 2_000;

/** Holds a row while it is worked on, and aborts the work when it is cancelled, lost or to be given back. */
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

  /** Stops renewing. */
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
      // The database is down. The holder of the lease when it is back stores the result; the attempt's number decides.
    } finally {
      this.#renewing = false;
    }
  }
}
