import { parentPort, workerData } from 'node:worker_threads';
import type { GoodPictures } from './crops.js';
import { learnSegmenter, type SegmenterTraining } from './learn.js';

const { pictures, training } = workerData as {
  readonly pictures: GoodPictures;
  readonly training: SegmenterTraining;
};
const weights = await learnSegmenter(pictures, training, (step, loss) => parentPort?.postMessage({ step, loss }));
parentPort?.postMessage({ weights });
