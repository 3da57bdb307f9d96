import { parentPort, workerData } from 'node:worker_threads';
import { END_THREAD } from '../../../own-thread.js';
import type { GoodPictures } from './crops.js';
import { learnSegmenter, type SegmenterTraining } from './learn.js';

const { pictures, training } = workerData as {
  readonly pictures: GoodPictures;
  readonly training: SegmenterTraining;
};
const ended = new AbortController();
parentPort?.on('message', (order) => {
  if (order !== END_THREAD) return;
  ended.abort();
  parentPort?.close();
});
const weights = await learnSegmenter(pictures, training, (step, loss) => {
  // The error ends the thread between two steps.
  ended.signal.throwIfAborted();
  parentPort?.postMessage({ step, loss });
});
parentPort?.postMessage({ weights });
