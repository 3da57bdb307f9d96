import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endThread, optionsToRun } from '../own-thread.js';
import { IMAGE_LIMITS } from './decode.js';
import { ImageRefused, type ImageProblem } from './image.errors.js';
import { openImageModel, type OpenImageModel } from './open-model.js';
import type { ImageInspection, ImageInspectorOptions, ImageLimits, ImageModel } from './image.types.js';

/** A request to the thread. A model is sent with its first image. */
export interface InspectionOrder {
  readonly id: number;
  readonly image: Uint8Array;
  readonly limits: ImageLimits;
  readonly modelKey: string;
  readonly model: OpenImageModel | null;
}

/** Tells that the thread runs and has the model open: from now on the time of the image counts. */
export interface InspectionBegun {
  readonly id: number;
  readonly begun: true;
}

export type InspectionAnswer =
  | { readonly id: number; readonly inspection: ImageInspection }
  | { readonly id: number; readonly problem: ImageProblem; readonly cause: string }
  | { readonly id: number; readonly fault: string };

interface Waiting {
  readonly image: Uint8Array;
  readonly model: ImageModel;
  readonly promise: PromiseWithResolvers<ImageInspection>;
}

const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
/** Memory of JavaScript for one image of 800 pixels, its planes and a model. Buffers lie outside of it. */
const HEAP_MIB = 256;
/** For starting a thread and opening a model, however much else the machine does; no image can make it longer. */
const OPENING_TIMEOUT_MS = 30_000;

/** Judges images one after another in a thread, which is replaced when an image takes too long or crashes it. */
export class ImageInspector {
  readonly #limits: ImageLimits;
  readonly #most: number;
  #thread: Worker | null = null;
  #known = new Set<string>();
  #waiting: Waiting[] = [];
  #current: Waiting | null = null;
  #closed = false;
  #asked = 0;
  readonly #ending = new Set<Promise<void>>();

  constructor({ limits, waiting = 32 }: ImageInspectorOptions = {}) {
    this.#limits = { ...IMAGE_LIMITS, ...limits };
    this.#most = waiting;
  }

  /**
   * Judges an image.
   * @throws ImageRefused when it cannot be judged; Error when the model cannot be run.
   */
  inspectImage(image: Uint8Array, model: ImageModel): Promise<ImageInspection> {
    if (this.#closed) return Promise.reject(new Error('the inspector of images was closed'));
    if (this.#waiting.length >= this.#most) return Promise.reject(new ImageRefused('BUSY'));
    const promise = Promise.withResolvers<ImageInspection>();
    this.#waiting.push({ image, model, promise });
    this.#next();
    return promise.promise;
  }

  /** Ends the thread once its call returns; waiting images are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    const error = new Error('the inspector of images was closed');
    for (const { promise } of [...(this.#current ? [this.#current] : []), ...this.#waiting]) promise.reject(error);
    this.#waiting = [];
    this.#current = null;
    this.#endThread();
    await Promise.all(this.#ending);
  }

  #next(): void {
    if (this.#current) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#current = next;
    void this.#ask(next)
      .then(next.promise.resolve, next.promise.reject)
      .finally(() => {
        if (this.#current === next) this.#current = null;
        this.#next();
      });
  }

  async #ask({ image, model }: Waiting): Promise<ImageInspection> {
    const thread = (this.#thread ??= this.#startThread());
    const modelKey = `${model.name} ${model.version}`;
    const copy = new Uint8Array(image);
    const order: InspectionOrder = {
      id: (this.#asked += 1),
      image: copy,
      limits: this.#limits,
      modelKey,
      model: this.#known.has(modelKey) ? null : openImageModel(model),
    };
    thread.ref();
    thread.postMessage(order, [copy.buffer]);
    const answer = await this.#answer(thread, order.id);
    if ('fault' in answer) throw new Error(answer.fault);
    // A thread that was ended meanwhile took its models along.
    if (this.#thread === thread) this.#known.add(modelKey);
    if ('problem' in answer) throw new ImageRefused(answer.problem, { cause: answer.cause });
    return answer.inspection;
  }

  /** The thread's answer; TOO_COMPLEX after it was ended for taking too long or too much memory. */
  async #answer(thread: Worker, id: number): Promise<InspectionAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<InspectionAnswer>();
    const tooComplex = (): void => resolve({ id, problem: 'TOO_COMPLEX', cause: 'beyond the limits of one image' });
    let timeout = setTimeout(() => reject(new Error('the thread that reads images did not start')), OPENING_TIMEOUT_MS);
    const heard = (said: InspectionBegun | InspectionAnswer): void => {
      if ('begun' in said) {
        clearTimeout(timeout);
        timeout = setTimeout(tooComplex, this.#limits.timeoutMs);
      } else resolve(said);
    };
    const failed = (error: Error & { readonly code?: string }): void =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : reject(error);
    const ended = (): void => reject(new Error('the thread that reads images ended'));
    thread.on('message', heard).once('error', failed).once('exit', ended);
    try {
      const answer = await promise;
      if ('problem' in answer && answer.problem === 'TOO_COMPLEX') this.#endThread();
      return answer;
    } catch (error) {
      this.#endThread();
      throw error;
    } finally {
      clearTimeout(timeout);
      thread.off('message', heard).off('error', failed).off('exit', ended);
      // One that is ending keeps the process running until it has.
      if (this.#thread === thread) thread.unref();
    }
  }

  #startThread(): Worker {
    const thread = new Worker(WORKER, {
      execArgv: optionsToRun(WORKER.pathname),
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: 64 },
    });
    // An idle thread does not keep the process running; a failure while idle shows at the next image.
    thread.unref();
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#known = new Set();
    });
    return thread;
  }

  /** The next image gets another thread at once; this one ends when its call returns. */
  #endThread(): void {
    const thread = this.#thread;
    this.#thread = null;
    this.#known = new Set();
    if (thread === null) return;
    const ending = endThread(thread).finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}
