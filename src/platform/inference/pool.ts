import type { Timer } from '../timer.js';
import { InferenceUnavailable } from './errors.js';
import type { Answer } from './orders.js';
import type { Thread } from './thread.js';

/** A job that waits for a thread. */
export interface Job {
  /** Jobs of the same kind may share a run; null for one that may not. */
  readonly kind: number | null;
  /** Its size within a run. */
  readonly size: number;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

export interface PoolLimits {
  readonly threads: number;
  /** How many jobs may wait; one more is refused. */
  readonly waiting: number;
  /** Time limit of a job, waiting included, and of a run before its thread is ended. */
  readonly timeoutMs: number;
  /** Largest total size of the jobs in one run, if there are several. */
  readonly runSize: number;
}

/** Runs jobs together on a thread, and resolves or rejects each. */
export type Run<J extends Job> = (thread: Thread, jobs: readonly J[]) => Promise<void>;

const closed = (): InferenceUnavailable => new InferenceUnavailable('CLOSED', 'inference was closed');

/** Threads and their queue of jobs, first come, first served. A thread that died is replaced for the next job. */
export class Pool<J extends Job> {
  readonly #threads: (Thread | undefined)[];
  readonly #busy = new Set<number>();
  readonly #ending = new Set<Promise<void>>();
  #waiting: J[] = [];
  #closed = false;

  constructor(
    private readonly limits: PoolLimits,
    private readonly timer: Timer,
    private readonly run: Run<J>,
    private readonly startThread: () => Thread,
  ) {
    this.#threads = Array.from({ length: limits.threads });
  }

  /**
   * Queues the job.
   * @throws InferenceUnavailable BUSY or CLOSED.
   */
  add(job: J): void {
    if (this.#closed) throw closed();
    if (this.#waiting.length >= this.limits.waiting)
      throw new InferenceUnavailable('BUSY', `${this.#waiting.length} predictions wait already`);
    this.#waiting.push(this.#timed(job));
    // Concurrent callers queue first, and share a run.
    queueMicrotask(() => this.#dispatch());
  }

  forget(id: number): void {
    for (const thread of this.#threads) thread?.forget(id);
  }

  /** Rejects waiting and running jobs, and ends all threads. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closed());
    this.#threads.forEach((_, place) => this.#endThread(place));
    await Promise.all(this.#ending);
  }

  /** The job, rejected when its time is up. A running job continues, but its result is ignored. */
  #timed(job: J): J {
    const cancel = this.timer.after(this.limits.timeoutMs, () => {
      this.#waiting = this.#waiting.filter((other) => other !== timed);
      job.reject(new InferenceUnavailable('TIMEOUT', `no answer within ${this.limits.timeoutMs} ms`));
    });
    const settled =
      <Value>(how: (value: Value) => void) =>
      (value: Value): void => {
        cancel();
        how(value);
      };
    const timed: J = {
      ...job,
      resolve: settled((answer: Answer) => job.resolve(answer)),
      reject: settled((error: unknown) => job.reject(error)),
    };
    return timed;
  }

  #dispatch(): void {
    for (let place = 0; place < this.limits.threads && this.#waiting.length > 0; place += 1)
      if (!this.#busy.has(place)) void this.#work(place, this.#take());
  }

  /** The first job, and others of its kind that fit. */
  #take(): J[] {
    const [first, ...rest] = this.#waiting;
    if (first === undefined) return [];
    const taken = [first];
    let size = first.size;
    this.#waiting = [];
    for (const job of rest) {
      const joins = job.kind !== null && job.kind === first.kind && size + job.size <= this.limits.runSize;
      (joins ? taken : this.#waiting).push(job);
      if (joins) size += job.size;
    }
    return taken;
  }

  async #work(place: number, jobs: readonly J[]): Promise<void> {
    this.#busy.add(place);
    const cancel = this.timer.after(this.limits.timeoutMs, () => this.#endThread(place));
    try {
      await this.run(this.#threadAt(place), jobs);
    } catch (error) {
      for (const job of jobs) job.reject(this.#closed ? closed() : error);
    } finally {
      cancel();
      this.#busy.delete(place);
      this.#dispatch();
    }
  }

  #threadAt(place: number): Thread {
    const thread = this.#threads[place];
    if (thread?.alive === true) return thread;
    return (this.#threads[place] = this.startThread());
  }

  #endThread(place: number): void {
    const thread = this.#threads[place];
    this.#threads[place] = undefined;
    if (thread === undefined) return;
    const ending = thread.end().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}
