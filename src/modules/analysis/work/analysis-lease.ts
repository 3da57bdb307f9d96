import type { Database } from '../../../platform/database/index.js';
import type { AnalysisTask, AnalysisTaskRepository } from './analysis-task.repository.js';

/** Why an analysis under way ends before it has a result. */
export type LeaseEnd = 'CANCELLED' | 'LOST' | 'STOPPED';

/** Ten renewals to a lease: a database that is away for some seconds costs nothing, and a cancel is heard soon. */
const RENEW_MS = 2_000;

/** Holds an analysis for as long as it is worked on, and aborts the work when it is cancelled, lost or to be given back. */
export class AnalysisLease {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #renewing = false;

  constructor(
    private readonly database: Database,
    private readonly tasks: AnalysisTaskRepository,
    private readonly task: AnalysisTask,
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
      const held = await this.tasks.renew(this.database, this.task);
      if (!held) this.#end('LOST');
      else if (held.cancelRequested) this.#end('CANCELLED');
    } catch {
      // The database is away. Whoever holds the lease by the time it is back stores; the attempt's number decides.
    } finally {
      this.#renewing = false;
    }
  }
}
