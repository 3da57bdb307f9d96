import { decodeImage } from '../decode.js';
import { ImageRefused } from '../image.errors.js';
import { figuresOf, type ImageFigures } from './figures.js';
import { sizeFor, type ImageSize } from './image-size.js';
import { greyOf } from './judge.js';

/** An image that is read when it is its turn, and let go of afterwards. */
export interface NamedImage {
  /** For messages: where it lies. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** An image as a model reads it. */
export interface GreyImage {
  /** From 0 to 255, row by row. */
  readonly grey: Float32Array;
  readonly figures: ImageFigures;
}

/** Learns of images that cannot be used, and why. */
export type OnRefused = (name: string, why: ImageRefused) => void;

/** Images that a size is chosen by: those of one camera are alike. */
const MEASURED = 25;
/** What a size is measured at: large enough for its proportion, and soon read. */
const MEASURED_SIDE = 64;

/** The size that these images are best read at. Those that cannot be read have no say. */
export async function bestSize(images: readonly NamedImage[]): Promise<ImageSize> {
  const sizes: ImageSize[] = [];
  const step = Math.max(1, Math.floor(images.length / MEASURED));
  for (let place = 0; place < images.length; place += step) {
    const decoded = await unlessRefused(images[place], (bytes) => decodeImage(bytes, { longSide: MEASURED_SIDE }));
    if (decoded) sizes.push({ width: decoded.sentWidth, height: decoded.sentHeight });
  }
  return sizeFor(sizes);
}

/** Reads images one after another; one that cannot be read is told and left out. */
export async function* greyImages(
  images: readonly NamedImage[],
  size: ImageSize,
  { onRefused, signal }: { readonly onRefused: OnRefused; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<GreyImage> {
  for (const image of images) {
    signal?.throwIfAborted();
    const read = await unlessRefused(image, (bytes) => greyImage(bytes, size), onRefused);
    if (read) yield read;
  }
}

/** @throws ImageRefused */
export async function greyImage(bytes: Uint8Array, size: ImageSize): Promise<GreyImage> {
  const decoded = await decodeImage(bytes, size);
  const grey = greyOf(decoded);
  return { grey, figures: figuresOf(grey, size.width, decoded) };
}

async function unlessRefused<Value>(
  image: NamedImage | undefined,
  work: (bytes: Uint8Array) => Promise<Value>,
  onRefused: OnRefused = () => undefined,
): Promise<Value | null> {
  if (!image) return null;
  try {
    return await work(await image.read());
  } catch (error) {
    if (!(error instanceof ImageRefused)) throw error;
    onRefused(image.name, error);
    return null;
  }
}
