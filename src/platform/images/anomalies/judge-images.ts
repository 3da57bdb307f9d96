import { openGraph } from '../../networks/index.js';
import { decodeImage } from '../decode.js';
import { openImageModel, type OpenAnomalyModel } from '../open-model.js';
import type { ImageModel } from '../image.types.js';
import { ImageRefused } from '../image.errors.js';
import type { ImageFigures } from './figures.js';
import { SEGMENT } from './grid.js';
import { scoreOf, warmthOf } from './judge.js';
import { greyImage, type NamedImage, type OnRefused } from './read-images.js';

/** An image to be judged, and a mask of its defects if there is one: light on dark, as large as the image. */
export interface JudgedImage extends NamedImage {
  readonly mask: NamedImage | null;
}

/** A model's judgement of an image. */
export interface ImageScore<Image> {
  readonly image: Image;
  readonly distance: number;
  readonly figures: ImageFigures;
  /** For each square of four pixels its warmth, and whether a defect is there; null without a mask. */
  readonly pixels: { readonly warmth: Float32Array; readonly isDefect: Uint8Array } | null;
}

/** The threshold for light in a mask, of 255. */
const LIGHT = 60;

/** Judges images one after another by a model's file, in this thread. Unreadable ones are reported and left out. */
export async function* judgeImages<Image extends JudgedImage>(
  model: ImageModel,
  images: readonly Image[],
  { onRefused, signal }: { readonly onRefused: OnRefused; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ImageScore<Image>> {
  const opened = openImageModel(model);
  if (opened.kind !== 'ANOMALY') throw new RangeError(`${model.name} is no model of good images`);
  const runner = await openGraph(model.bytes);
  try {
    for (const image of images) {
      signal?.throwIfAborted();
      try {
        const { grey, figures } = await greyImage(await image.read(), opened);
        const lengths = [1, 1, opened.height, opened.width];
        const maps = await runner.run({ image: { values: grey, lengths } });
        const isDefect = image.mask && (await maskOf(await image.mask.read(), opened));
        const pixels = isDefect && { warmth: warmthOf(maps, opened).values, isDefect };
        yield { image, figures, pixels, distance: scoreOf(maps, opened.scales) };
      } catch (error) {
        if (!(error instanceof ImageRefused)) throw error;
        onRefused(image.name, error);
      }
    }
  } finally {
    await runner.close();
  }
}

async function maskOf(bytes: Uint8Array, { width, height }: OpenAnomalyModel): Promise<Uint8Array> {
  const { rgb } = await decodeImage(bytes, { width: width / SEGMENT, height: height / SEGMENT });
  return Uint8Array.from({ length: rgb.length / 3 }, (_, place) => Number((rgb[3 * place] ?? 0) > LIGHT));
}
