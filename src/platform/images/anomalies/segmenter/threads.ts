import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endThread, optionsToRun } from '../../../own-thread.js';
import type { GoodPictures } from './crops.js';
import type { SegmenterTraining } from './learn.js';

const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);

type ThreadMessage = { readonly step: number; readonly loss: number } | { readonly weights: Float32Array };

export interface Watching {
  readonly signal?: AbortSignal | undefined;
  /** Steps that all networks have completed, and their total. */
  readonly onStep: (done: number, total: number) => void;
}

/**
 * Trains one network per training, all at the same time, each in its own thread; returns their weights in order. Equal
 * pictures and trainings give equal weights on one machine.
 * @throws The signal's reason when aborted.
 */
export async function learnInThreads(
  pictures: GoodPictures,
  trainings: readonly SegmenterTraining[],
  { signal, onStep }: Watching,
): Promise<Float32Array[]> {
  const total = trainings.reduce((sum, { steps }) => sum + steps, 0);
  let done = 0;
  const threads = trainings.map(
    (training) =>
      new Worker(WORKER, { execArgv: optionsToRun(WORKER.pathname), env: {}, workerData: { pictures, training } }),
  );
  const end = (): Promise<unknown> => Promise.all(threads.map((thread) => endThread(thread)));
  try {
    return await Promise.all(threads.map((thread) => weightsOf(thread, signal, () => onStep((done += 1), total))));
  } finally {
    await end();
  }
}

async function weightsOf(thread: Worker, signal: AbortSignal | undefined, onStep: () => void): Promise<Float32Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Float32Array>();
  const stopped = (): void => reject(signal?.reason as Error);
  thread
    .on('message', (message: ThreadMessage) => ('weights' in message ? resolve(message.weights) : onStep()))
    .once('error', reject)
    .once('exit', () => reject(new Error('a thread that learns ended before it had learnt')));
  signal?.addEventListener('abort', stopped);
  if (signal?.aborted) stopped();
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stopped);
  }
}
