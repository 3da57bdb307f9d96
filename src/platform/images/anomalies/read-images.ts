import { decodeImage } from '../decode.js';
import { ImageRefused } from '../image.errors.js';
import { figuresOf, type ImageFigures } from './figures.js';
import { sizeFor, type ImageSize } from './image-size.js';
import { greyOf } from './judge.js';

/** An image that is read in its turn and released afterwards. */
export interface NamedImage {
  /** Its location, for messages. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** An image as a model reads it. */
export interface GreyImage {
  /** From 0 to 255, row by row. */
  readonly grey: Float32Array;
  readonly figures: ImageFigures;
}

/** Receives images that cannot be used, and why. */
export type OnRefused = (name: string, why: ImageRefused) => void;

/** How many images are measured to choose a size: those of one camera are alike. */
const MEASURED = 25;
/** The size at which proportions are measured: large enough, and quick to read. */
const MEASURED_SIDE = 64;

/** The best size to read these images at. Unreadable ones are ignored. */
export async function bestSize(images: readonly NamedImage[]): Promise<ImageSize> {
  const sizes: ImageSize[] = [];
  const step = Math.max(1, Math.floor(images.length / MEASURED));
  for (let place = 0; place < images.length; place += step) {
    const decoded = await unlessRefused(images[place], (bytes) => decodeImage(bytes, { longSide: MEASURED_SIDE }));
    if (decoded) sizes.push({ width: decoded.sentWidth, height: decoded.sentHeight });
  }
  return sizeFor(sizes);
}

/** Reads images one after another; unreadable ones are reported and left out. */
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
