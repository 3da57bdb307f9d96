import { places, randomOf, shuffle, type Random } from '../../../learning/index.js';
import type { AnomalyNote } from '../open-model.js';
import { areAligned, thumbnailOf } from './alignment.js';
import { CellSampler, type BankSettings } from './cells.js';
import {
  anomalyGraph,
  FEATURES,
  featureGraph,
  seenFeatures,
  seenGraph,
  type AnomalyParts,
  type Bank,
} from './graph.js';
import type { ImageFigures } from './figures.js';
import { settle } from './held-out.js';
import type { ImageSize } from './image-size.js';
import { PicturePool } from './picture-pool.js';
import { bestSize, greyImages, type NamedImage, type OnRefused } from './read-images.js';
import type { GoodPictures } from './segmenter/crops.js';
import { learnInThreads } from './segmenter/threads.js';

/** Options of a training; the rest has defaults. */
export interface AnomalyTraining extends BankSettings {
  readonly version: string;
  readonly seed: number;
  /** The size to read images at; by default the best for the given images. */
  readonly size?: ImageSize;
  /** Networks trained at the same time, each on its own core. */
  readonly networks: number;
  /** Training steps of each network, and squares per step. */
  readonly steps: number;
  readonly squares: number;
  /** Cells used for whitening and the bank. */
  readonly sampledCells: number;
  /** Memory limit of the training, in MB. */
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
  readonly onRefused: OnRefused;
  readonly progress: (message: string, done: number, total: number) => void;
}

/** A trained model of good images, before anyone has evaluated it. */
export interface TrainedAnomalies {
  /** The model's file; with changes to its note when some are given. */
  readonly file: (changed?: Partial<AnomalyNote>) => Uint8Array;
  readonly note: AnomalyNote;
  readonly trainedOn: number;
  readonly heldOut: number;
  /** Figures of the training images. */
  readonly figures: readonly ImageFigures[];
}

export const ANOMALY_DEFAULTS = {
  seed: 1,
  networks: 2,
  steps: 600,
  squares: 16,
  sampledCells: 20_000,
  bankCells: 1_500,
  dimensions: 64,
  memoryMb: 1_200,
  onRefused: () => undefined,
  progress: () => undefined,
} as const;
/** The fifth of the good images that sets the threshold, and how many it takes at most. */
const [HELD_SHARE, MOST_HELD] = [0.2, 200];
/** The minimum number of good images. */
export const LEAST_IMAGES = 10;
/** Side of the squares that networks learn from, in pixels. */
const SQUARE_SIDE = 128;
/** How many images are compared for alignment. */
const COMPARED = 200;

/** There are too few readable good images. */
export class TooFewImages extends Error {
  override readonly name = 'TooFewImages';

  constructor(readonly there: number) {
    super(`${there} good images are too few; ${LEAST_IMAGES} are needed`);
  }
}

/**
 * Learns what parts of good images look like, and what things drawn on them look like. Files are read one at a time; as
 * many small pictures as `memoryMb` allows stay in memory.
 * @throws TooFewImages; RangeError when a side is not a multiple of 32; the signal's reason when aborted.
 */
export async function trainAnomalies(
  images: readonly NamedImage[],
  given: Partial<AnomalyTraining> & Pick<AnomalyTraining, 'version'>,
): Promise<TrainedAnomalies> {
  const options: AnomalyTraining = Object.assign({}, ANOMALY_DEFAULTS, given);
  if (images.length < LEAST_IMAGES) throw new TooFewImages(images.length);
  const size = options.size ?? (await bestSize(images));
  if (size.width % 32 !== 0 || size.height % 32 !== 0) throw new RangeError('width and height are multiples of 32');
  const random = randomOf(options.seed);
  const { learnt, held } = divided(images, random);
  const { bank, pictures, isAligned, figures } = await looked(learnt, size, options, random);
  if (figures.length + held.length < LEAST_IMAGES) throw new TooFewImages(figures.length);
  const networks = await taught(pictures, options);
  const parts = { bank, networks, seen: await seenBank(pictures, networks, options, random) };
  options.progress('Good images kept apart are judged', 0, held.length);
  const settled = await settle(parts, greyImages(held, size, options), { size, isAligned, random });
  if (settled.heldOut < 2) throw new TooFewImages(figures.length + settled.heldOut);
  const whole: AnomalyParts = Object.assign({ places: settled.places }, parts);
  return {
    file: (changed = {}) => anomalyGraph(whole, size, options.version, Object.assign({}, settled.note, changed)),
    note: settled.note,
    trainedOn: figures.length,
    figures,
    heldOut: settled.heldOut,
  };
}

function divided(images: readonly NamedImage[], random: Random): { learnt: NamedImage[]; held: NamedImage[] } {
  const order = shuffle(places(images.length), random);
  const heldCount = Math.min(MOST_HELD, Math.max(3, Math.round(HELD_SHARE * images.length)));
  const take = (from: number, to?: number): NamedImage[] =>
    [...order.subarray(from, to)].flatMap((place) => images[place] ?? []);
  return { learnt: take(heldCount), held: take(0, heldCount) };
}

/** Reads each image once: its cells for the bank, a small picture for the networks, and its alignment. */
async function looked(
  learnt: readonly NamedImage[],
  size: ImageSize,
  options: AnomalyTraining,
  random: Random,
): Promise<{ bank: Bank; pictures: GoodPictures; isAligned: boolean; figures: ImageFigures[] }> {
  const sampler = await CellSampler.open(featureGraph(size), FEATURES, size);
  const pool = new PicturePool(size, learnt.length, options.memoryMb);
  const thumbnails: Float32Array[] = [];
  const each = Math.ceil(options.sampledCells / learnt.length);
  const figures: ImageFigures[] = [];
  for await (const { grey, figures: own } of greyImages(learnt, size, options)) {
    await sampler.add(grey, each, random);
    pool.add(grey, random);
    if (thumbnails.length < COMPARED) thumbnails.push(thumbnailOf(grey, size));
    options.progress('Good images are read', figures.push(own), learnt.length);
  }
  if (figures.length === 0) throw new TooFewImages(0);
  return { bank: await sampler.bank(options), pictures: pool.pictures(), isAligned: areAligned(thumbnails), figures };
}

function taught(
  pictures: GoodPictures,
  { networks, steps, squares, seed, signal, progress }: AnomalyTraining,
): Promise<Float32Array[]> {
  const side = Math.min(SQUARE_SIDE, pictures.width, pictures.height);
  const trainings = Array.from({ length: networks }, (_, network) => ({
    steps,
    side,
    images: squares,
    seed: seed + 1_000 * network,
  }));
  const onStep = (done: number, total: number): void => progress('Networks learn to see what is drawn', done, total);
  return learnInThreads(pictures, trainings, { signal, onStep });
}

/** The bank of what the networks see in the small pictures. */
async function seenBank(
  pictures: GoodPictures,
  networks: readonly Float32Array[],
  options: AnomalyTraining,
  random: Random,
): Promise<Bank> {
  const { width, height, count, bytes } = pictures;
  const sampler = await CellSampler.open(seenGraph(networks, pictures), seenFeatures(networks.length), pictures);
  const each = Math.ceil(options.sampledCells / count);
  for (let picture = 0; picture < count; picture += 1) {
    options.signal?.throwIfAborted();
    const start = picture * width * height;
    await sampler.add(Float32Array.from(bytes.subarray(start, start + width * height)), each, random);
    options.progress('What networks see is gathered', picture + 1, count);
  }
  return sampler.bank(options);
}
