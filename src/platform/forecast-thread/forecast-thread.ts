import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describeForecaster, ForecasterRefused, type Outlook, type Vintages } from '../forecasting/index.js';
import { endThread, optionsToRun } from '../own-thread.js';
import {
  SeriesUnanswered,
  type ForecastAnswer,
  type ForecastEngine,
  type ForecastOrder,
  type OpenForecaster,
  type RecordedForecast,
  type SeriesForecaster,
} from './orders.js';

const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);

type Order = ForecastOrder extends infer Each
  ? Each extends { readonly id: number }
    ? Omit<Each, 'id'>
    : never
  : never;

/**
 * Forecasts by networks and their companions. The thread starts with the first request, and again after a failure: it
 * then reopens every network.
 */
export class ForecastThread implements ForecastEngine {
  readonly companions: SeriesForecaster = {
    identity: null,
    forecast: (...asked) => this.#forecast(null, ...asked),
  };
  readonly #waiting = new Map<number, PromiseWithResolvers<ForecastAnswer>>();
  readonly #networks = new Map<number, Uint8Array>();
  #worker: Worker | null = null;
  #asked = 0;
  #opened = 0;
  #isClosed = false;

  /** @throws ForecasterRefused for an invalid file, or one made for other windows. */
  async open(file: Uint8Array): Promise<OpenForecaster> {
    const identity = describeForecaster(file);
    const network = (this.#opened += 1);
    const answer = await this.#ask({ kind: 'OPEN', network, file });
    if (answer.kind === 'FAILED') throw new ForecasterRefused('UNREADABLE', answer.message);
    this.#networks.set(network, file);
    return {
      identity,
      forecast: (...asked) => this.#forecast(network, ...asked),
      quantilesOfMany: async (asked) => {
        const answer = await this.#ask({ kind: 'QUANTILES', network, asked });
        return answer.kind === 'QUANTILES' ? answer.quantiles : fail(answer);
      },
      close: () => {
        const wasOpen = this.#networks.delete(network);
        // When the thread has ended there is nothing to release.
        if (wasOpen && this.#worker) void this.#ask({ kind: 'CLOSE', network }).catch(() => undefined);
      },
    };
  }

  /** Ends the thread once its call returns; pending requests are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#fail(new Error('the thread that forecasts was closed'));
    if (worker) await endThread(worker);
  }

  async #forecast(
    network: number | null,
    values: readonly number[],
    outlook: Outlook,
    vintages: Vintages | null = null,
  ): Promise<RecordedForecast> {
    const { period, horizon } = outlook;
    const answer = await this.#ask({ kind: 'FORECAST', network, values, outlook: { period, horizon }, vintages });
    return answer.kind === 'FORECAST' ? answer.forecast : fail(answer);
  }

  #ask(order: Order): Promise<ForecastAnswer> {
    if (this.#isClosed) return Promise.reject(new Error('the thread that forecasts was closed'));
    const worker = (this.#worker ??= this.#start());
    const waiting = Promise.withResolvers<ForecastAnswer>();
    const id = (this.#asked += 1);
    this.#waiting.set(id, waiting);
    worker.ref();
    worker.postMessage(Object.assign({ id }, order));
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
    for (const [network, file] of this.#networks)
      worker.postMessage({ id: (this.#asked += 1), kind: 'OPEN', network, file } satisfies ForecastOrder);
    return worker;
  }

  #fail(error: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function fail(answer: ForecastAnswer): never {
  if (answer.kind !== 'FAILED') throw new Error('the thread that forecasts answered something else');
  throw answer.fault === null ? new Error(answer.message) : new SeriesUnanswered(answer.fault, answer.message);
}
