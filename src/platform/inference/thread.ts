import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NEIGHBOURS_FILE } from '../../learning/index.js';
import { endThread, optionsToRun } from '../own-thread.js';
import { InferenceUnavailable } from './errors.js';
import type { Answer, Order, ThreadData } from './orders.js';

const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);

/** A worker thread, and what it has loaded. It handles one request at a time. */
export class Thread {
  /** Models and vectors that it has loaded. */
  readonly known = new Set<number>();
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #alive = true;
  #asked: PromiseWithResolvers<Answer> | undefined;

  /** @param longestCallMs after which a call that does not return is interrupted, when the thread is to end. */
  constructor(
    file: URL = WORKER,
    private readonly longestCallMs?: number,
  ) {
    const data: ThreadData = { neighboursFile: NEIGHBOURS_FILE };
    this.#worker = new Worker(file, { workerData: data, execArgv: optionsToRun(file.pathname), env: {} });
    // An idle thread does not keep the process running.
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#settle(({ resolve }) => resolve(answer)));
    this.#worker.on('error', (cause: Error) => this.#fail(cause));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#fail(undefined);
        resolve();
      });
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /**
   * Sends a request; arrays named in `transfer` move to the thread and are detached here.
   * @throws InferenceUnavailable CRASHED when the thread ends before it answers.
   */
  ask(order: Order, transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    this.#asked = Promise.withResolvers<Answer>();
    if (this.#alive) {
      this.#worker.ref();
      this.#worker.postMessage(order, transfer);
    } else this.#fail(undefined);
    return this.#asked.promise;
  }

  /** Releases a subject after the current request. */
  forget(id: number): void {
    if (this.known.delete(id) && this.#alive) this.#worker.postMessage({ kind: 'forget', id } satisfies Order);
  }

  /** Answers no more, and ends once its call returns; resolves when it has ended. */
  async end(): Promise<void> {
    this.#fail(undefined);
    await endThread(this.#worker, this.longestCallMs);
    await this.#ended;
  }

  #fail(cause: Error | undefined): void {
    this.#alive = false;
    this.#settle(({ reject }) =>
      reject(new InferenceUnavailable('CRASHED', 'the thread ended before it answered', { cause })),
    );
  }

  #settle(how: (asked: PromiseWithResolvers<Answer>) => void): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined) return;
    this.#worker.unref();
    how(asked);
  }
}
