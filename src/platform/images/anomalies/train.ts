import { InferenceSession, Tensor } from 'onnxruntime-node';
import { fitPlatt, places, randomOf, shuffle, type Random } from '../../learning/index.js';
import { decodeImage } from '../decode.js';
import type { AnomalyNote } from '../open-model.js';
import { anomalyGraph, FEATURES, featureGraph, type Bank, type ImageSize } from './graph.js';
import { greyOf, scoreOf } from './judge.js';
import { withMadeUpDefect } from './synthetic.js';
import { spreadOut, whitened, whiteningOf } from './whitening.js';

/** Reads the bytes of an image; called for one at a time. */
export type ReadImage = () => Promise<Uint8Array>;

export interface AnomalyTraining extends ImageSize {
  readonly version: string;
  readonly seed: number;
  /** Cells that whitening and bank are made of, and cells that the bank keeps. */
  readonly sampledCells: number;
  readonly bankCells: number;
  readonly dimensions: number;
  readonly signal?: AbortSignal;
}

export interface TrainedAnomalies {
  readonly bytes: Uint8Array;
  readonly note: AnomalyNote;
  readonly trainedOn: number;
  readonly heldOut: number;
}

const DEFAULTS = { width: 256, height: 256, seed: 1, sampledCells: 20_000, bankCells: 1_500, dimensions: 64 } as const;
/** The fifth of the good images that sets the threshold, and good images below which nothing can be said. */
const [HELD_SHARE, LEAST_IMAGES] = [0.2, 10];
/** The share of good images that are taken for good. */
const GOOD_PASSES = 0.95;

/**
 * Learns from good images alone what their parts look like. One image is in memory at a time, with the sampled cells:
 * 816 bytes each.
 * @throws RangeError when there are fewer than ten images or a side is no multiple of 32; ImageRefused for an image that
 *   cannot be read.
 */
export async function trainAnomalies(
  images: readonly ReadImage[],
  given: Partial<AnomalyTraining> & Pick<AnomalyTraining, 'version'>,
): Promise<TrainedAnomalies> {
  const options = { ...DEFAULTS, ...given };
  if (images.length < LEAST_IMAGES)
    throw new RangeError(`${images.length} good images are too few; ${LEAST_IMAGES} are needed`);
  if (options.width % 32 !== 0 || options.height % 32 !== 0)
    throw new RangeError('width and height are multiples of 32');
  const random = randomOf(options.seed);
  const order = shuffle(places(images.length), random);
  const heldCount = Math.max(3, Math.round(HELD_SHARE * images.length));
  const take = (from: number, to?: number): ReadImage[] =>
    [...order.subarray(from, to)].flatMap((place) => images[place] ?? []);
  const [held, learnt] = [take(0, heldCount), take(heldCount)];
  const bank = await bankOf(learnt, options, random);
  const note = await noteOf(held, bank, options, random);
  const bytes = anomalyGraph(bank, options, options.version, note);
  return { bytes, note, trainedOn: learnt.length, heldOut: held.length };
}

type Options = ImageSize & Omit<AnomalyTraining, 'signal'> & { readonly signal?: AbortSignal };

async function greyImage(read: ReadImage, { width, height }: ImageSize): Promise<Float32Array> {
  return greyOf(await decodeImage(await read(), { width, height }));
}

async function bankOf(images: readonly ReadImage[], options: Options, random: Random): Promise<Bank> {
  const session = await InferenceSession.create(featureGraph(options));
  const each = Math.ceil(options.sampledCells / images.length);
  const sampled: Float32Array[] = [];
  for (const read of images) {
    options.signal?.throwIfAborted();
    const tensor = new Tensor('float32', await greyImage(read, options), [1, 1, options.height, options.width]);
    const features = (await session.run({ image: tensor }))['features']?.data as Float32Array;
    sampled.push(cellsOf(features, each, random));
  }
  await session.release();
  const rows = new Float32Array(sampled.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of sampled) {
    rows.set(part, filled);
    filled += part.length;
  }
  const whitening = whiteningOf(rows, FEATURES, options.dimensions);
  const cells = spreadOut(whitened(rows, FEATURES, whitening), options.dimensions, options.bankCells);
  return { dimensions: options.dimensions, whitening: whitening.matrix, offsets: whitening.offsets, cells };
}

/** Features of cells chosen at random, one cell after another; the graph gives them one feature after another. */
function cellsOf(features: Float32Array, count: number, random: Random): Float32Array {
  const cells = features.length / FEATURES;
  const chosen = shuffle(places(cells), random, count).subarray(0, Math.min(count, cells));
  const rows = new Float32Array(chosen.length * FEATURES);
  chosen.forEach((cell, row) => {
    for (let feature = 0; feature < FEATURES; feature += 1)
      rows[row * FEATURES + feature] = features[feature * cells + cell] ?? 0;
  });
  return rows;
}

/** Threshold and probabilities, from good images that the bank does not hold. */
async function noteOf(
  images: readonly ReadImage[],
  bank: Bank,
  options: Options,
  random: Random,
): Promise<AnomalyNote> {
  const session = await InferenceSession.create(anomalyGraph(bank, options, options.version, null));
  const mapOf = async (grey: Float32Array): Promise<Float32Array> => {
    const tensor = new Tensor('float32', grey, [1, 1, options.height, options.width]);
    return (await session.run({ image: tensor }))['map']?.data as Float32Array;
  };
  const good: number[] = [];
  const bad: number[] = [];
  const distances: number[] = [];
  for (const read of images) {
    options.signal?.throwIfAborted();
    const grey = await greyImage(read, options);
    const map = await mapOf(grey);
    good.push(scoreOf(map));
    distances.push(...map.filter((_, cell) => cell % 7 === 0));
    bad.push(scoreOf(await mapOf(withMadeUpDefect(grey, options, random))));
  }
  await session.release();
  good.sort((one, other) => one - other);
  const threshold = quantileOf(good, GOOD_PASSES);
  const { slope, intercept } = fitPlatt(
    [...good, ...bad],
    Uint8Array.from([...good, ...bad], (_, place) => (place < good.length ? 0 : 1)),
  );
  const usual = distances.sort((one, other) => one - other);
  const worst = Math.max(threshold, ...bad);
  return {
    ...{ kind: 'ANOMALY', width: options.width, height: options.height, goodScores: good, threshold, slope, intercept },
    // Far beyond the worst that was made up: another thing altogether.
    limit: threshold + 3 * (worst - quantileOf(good, 0.5)),
    heatRange: [quantileOf(usual, 0.9), Math.max(threshold * 1.3, quantileOf(usual, 0.9) + 1e-3)],
  };
}

const quantileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length - 1)))] ?? 0;
