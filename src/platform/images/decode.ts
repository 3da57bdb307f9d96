import sharp, { type Sharp } from 'sharp';
import { imageFormatOf } from './format.js';
import { ImageRefused } from './image.errors.js';
import type { ImageLimits } from './image.types.js';

/** Pixels row by row, three bytes each: red, green, blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface Decoded extends Raster {
  /** Upright size of the image as sent. */
  readonly sentWidth: number;
  readonly sentHeight: number;
}

/** The requested size: the longer side in pixels, or both sides. */
export type Size = { readonly longSide: number } | { readonly width: number; readonly height: number };

/**
 * A photograph of 12 megapixels has some 5 MB; 50 megapixels cover any phone. A single-threaded decoder reads those in
 * under a second.
 */
export const IMAGE_LIMITS: ImageLimits = { bytes: 20_000_000, pixels: 50_000_000, leastSide: 64, timeoutMs: 10_000 };

/**
 * Decodes an image, upright and on white, at the requested size. Format and size are read first, from the file's own
 * bytes; an image beyond the limits is never decoded.
 * @throws ImageRefused
 */
export async function decodeImage(bytes: Uint8Array, size: Size, limits: ImageLimits = IMAGE_LIMITS): Promise<Decoded> {
  if (bytes.length === 0) throw new ImageRefused('EMPTY');
  if (bytes.length > limits.bytes) throw new ImageRefused('TOO_MANY_BYTES');
  if (imageFormatOf(bytes) === null) throw new ImageRefused('UNSUPPORTED_FORMAT');
  const image = sharp(bytes, { limitInputPixels: false, failOn: 'truncated', sequentialRead: true });
  const upright = await sizeOf(image, limits);
  const target = targetOf(size, upright);
  try {
    const { data, info } = await image
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize({ ...target, fit: 'fill', kernel: 'cubic' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Error(`${info.channels} channels`);
    return { width: info.width, height: info.height, rgb: data, ...sent(upright) };
  } catch (cause) {
    throw new ImageRefused('DAMAGED', { cause });
  }
}

interface Upright {
  readonly width: number;
  readonly height: number;
}

const sent = ({ width, height }: Upright): { sentWidth: number; sentHeight: number } => ({
  sentWidth: width,
  sentHeight: height,
});

async function sizeOf(image: Sharp, limits: ImageLimits): Promise<Upright> {
  const found = await image.metadata().catch((cause: unknown) => {
    throw new ImageRefused('DAMAGED', { cause });
  });
  const { width, height } = found.autoOrient;
  if ((found.pages ?? 1) > 1) throw new ImageRefused('ANIMATED');
  if (width * height > limits.pixels) throw new ImageRefused('TOO_MANY_PIXELS');
  if (Math.min(width, height) < limits.leastSide) throw new ImageRefused('TOO_SMALL');
  return { width, height };
}

/** The short side of an image a thousand times as long as wide would round to 0; it becomes 1 pixel. */
function targetOf(size: Size, { width, height }: Upright): Upright {
  if ('width' in size) return size;
  const scale = size.longSide / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
