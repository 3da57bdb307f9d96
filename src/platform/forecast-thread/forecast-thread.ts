import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ForecasterIdentity, Outlook } from '../forecasting/index.js';
import { optionsToRun } from '../own-thread.js';
import type { ForecastAnswer, ForecastEngine, ForecastOrder, RecordedForecast } from './orders.js';

const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);

/** Forecasts by the shipped network and its companions. The thread starts with the first question, anew after it failed. */
export class ForecastThread implements ForecastEngine {
  readonly #waiting = new Map<number, PromiseWithResolvers<ForecastAnswer>>();
  #worker: Worker | null = null;
  #identity: Promise<ForecasterIdentity> | null = null;
  #asked = 0;
  #isClosed = false;

  identity(): Promise<ForecasterIdentity> {
    this.#identity ??= this.#askIdentity().catch((error: unknown) => {
      this.#identity = null;
      throw error;
    });
    return this.#identity;
  }

  /** @throws Error for a series that no method can answer, and where the thread ended before it answered. */
  async forecast(values: readonly number[], outlook: Outlook): Promise<RecordedForecast> {
    const answer = await this.#ask(values, outlook);
    if ('told' in answer) return answer.told;
    throw faultOf(answer);
  }

  /** Ends the thread; what waits for it is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#fail(new Error('the thread that forecasts was closed'));
    await worker?.terminate();
  }

  async #askIdentity(): Promise<ForecasterIdentity> {
    const answer = await this.#ask(null, { period: 1, horizon: 1 });
    if ('identity' in answer) return answer.identity;
    throw faultOf(answer);
  }

  #ask(values: readonly number[] | null, { period, horizon }: Outlook): Promise<ForecastAnswer> {
    if (this.#isClosed) return Promise.reject(new Error('the thread that forecasts was closed'));
    const worker = (this.#worker ??= this.#start());
    const order: ForecastOrder = { id: (this.#asked += 1), values, period, horizon };
    const waiting = Promise.withResolvers<ForecastAnswer>();
    this.#waiting.set(order.id, waiting);
    worker.ref();
    worker.postMessage(order);
    return waiting.promise;
  }

  #start(): Worker {
    const worker = new Worker(WORKER, { execArgv: optionsToRun(WORKER.pathname), env: {} });
    // An idle thread does not keep the process running.
    worker.unref();
    worker.on('message', (answer: ForecastAnswer) => {
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) worker.unref();
    });
    const failed = (error: Error): void => {
      if (this.#worker === worker) this.#fail(error);
    };
    worker.on('error', failed);
    worker.once('exit', () => failed(new Error('the thread that forecasts ended before it answered')));
    return worker;
  }

  #fail(error: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const faultOf = (answer: ForecastAnswer): Error =>
  new Error('message' in answer ? answer.message : 'the thread that forecasts answered something else');
