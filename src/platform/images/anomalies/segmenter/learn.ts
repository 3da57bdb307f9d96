import { randomOf } from '../../../../learning/index.js';
import { ADAM_W, segmentation, Tape, Trainer } from '../../../networks/index.js';
import { batchOf, type GoodPictures } from './crops.js';
import { foldedWeights } from './folding.js';
import { learningBlock, segmenter } from './network.js';

export interface SegmenterTraining {
  readonly steps: number;
  readonly seed: number;
  /** Squares per step. */
  readonly images: number;
  /** Their side in pixels, a multiple of 32 and no larger than an image. */
  readonly side: number;
}

const LEARNING_RATE = 2e-3;
/** Steps in which the rate rises; then it falls to 0 along a cosine. */
const WARM_UP = 30;
const LEAST_RATE = 1e-5;
/** Little weight decay: some hundred steps do not overfit. */
const OPTIMISER = { ...ADAM_W, memory: 0.999, decay: 1e-4, clip: 5 };
/** A square with something drawn on it counts three times, since they are few. */
const DRAWN_WEIGHT = 3;
/** Batches from which the channels' usual statistics are taken. */
const STATISTICS_BATCHES = 24;

/** Trains a network to see what is drawn on good images. Returns its weights for service. */
export async function learnSegmenter(
  pictures: GoodPictures,
  { steps, seed, images, side }: SegmenterTraining,
  onStep: (step: number, loss: number) => void,
): Promise<Float32Array> {
  const tape = new Tape({ kind: 'TRAIN', batch: images });
  const first = randomOf(seed, 1);
  const network = segmenter(tape, tape.input('image', [1, side, side]), learningBlock(tape, first), first);
  segmentation(tape, network.scores, {
    truths: tape.input('truths', network.scores.shape.slice(1)),
    weight: DRAWN_WEIGHT,
  });
  const trainer = await Trainer.create(tape, OPTIMISER);
  const random = randomOf(seed, 2);
  try {
    for (let step = 1; step <= steps; step += 1) {
      const batch = batchOf(pictures, { images, side }, random);
      const rate = LEARNING_RATE * Math.min(1, step / WARM_UP) * (0.5 + 0.5 * Math.cos((Math.PI * step) / steps));
      const loss = await trainer.step(
        {
          image: { values: batch.images, lengths: [images, 1, side, side] },
          truths: { values: batch.truths, lengths: network.scores.shape },
        },
        rate + LEAST_RATE,
      );
      onStep(step, loss);
    }
  } finally {
    await trainer.close();
  }
  const batches = Array.from({ length: STATISTICS_BATCHES }, () => batchOf(pictures, { images, side }, random).images);
  return foldedWeights(trainer.average, { images, side }, batches);
}
