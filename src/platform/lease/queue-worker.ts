import type { Logger } from 'pino';

/** How often a worker looks for rows of dead workers, and for retries. */
const LEASE_QUEUE_POLL_MS = 5_000;

/** Processes a queue of rows, one at a time per process, when woken and at intervals. */
export class QueueWorker {
  readonly #stopping = new AbortController();
  #working: Promise<void> | null = null;
  #isAsked = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly parts: {
      /** Does the next piece of work; returns whether there was one. It ends early when the signal aborts. */
      readonly next: (stopping: AbortSignal) => Promise<boolean>;
      readonly log: Logger;
      /** The name of the work, for the log. */
      readonly what: string;
    },
  ) {}

  start(): void {
    this.#timer = setInterval(() => this.wake(), LEASE_QUEUE_POLL_MS);
    this.wake();
  }

  /** Processes waiting work; if this process is already doing so, it looks again afterwards. */
  wake(): void {
    this.#isAsked = true;
    this.#working ??= this.#workOff().finally(() => (this.#working = null));
  }

  /** Gives back running work, and takes no more. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#working;
  }

  async #workOff(): Promise<void> {
    while (this.#isAsked && !this.#stopping.signal.aborted) {
      this.#isAsked = false;
      try {
        while (await this.#next());
      } catch (error) {
        this.parts.log.error({ err: error }, `${this.parts.what} cannot be worked on; tried again`);
      }
    }
  }

  async #next(): Promise<boolean> {
    const { signal } = this.#stopping;
    return !signal.aborted && this.parts.next(signal);
  }
}
