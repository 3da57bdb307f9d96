import { judgeImages, type ImageFigures, type ImageModel, type OnRefused } from '../../../platform/images/index.js';
import type { DefectLayout, KnownImage } from './defect-layout.js';

/** The score that a model gave an image whose verdict is known. */
export interface DefectScore {
  readonly defect: string | null;
  readonly distance: number;
  readonly figures: ImageFigures;
}

/** Squares of four pixels inside defective images that somebody drew the defects of. */
export interface PixelScores {
  readonly warmth: readonly number[];
  readonly isDefect: readonly number[];
  readonly images: number;
}

export interface JudgedSet {
  readonly scores: readonly DefectScore[];
  readonly pixels: PixelScores;
  /** Test images that the model also learnt from, byte for byte: they are left out of the test. */
  readonly learntFrom: readonly string[];
}

/** Images whose pixels are scored: about a hundred show as much as thousands, and fit into memory. */
const PIXEL_IMAGES = 80;

/** Judges the images of the test by a model, one at a time. */
export async function judgedSet(
  model: ImageModel,
  { known, good, digests }: DefectLayout,
  watch: {
    readonly onRefused: OnRefused;
    readonly signal: AbortSignal;
    readonly progress: (message: string, done: number, total: number) => void;
  },
): Promise<JudgedSet> {
  const learnt = new Set(good.map(({ name }) => digests.get(name)));
  const scores: DefectScore[] = [];
  const learntFrom: string[] = [];
  const pixels = { warmth: [] as number[], isDefect: [] as number[], images: 0 };
  for await (const { image, distance, figures, pixels: own } of judgeImages<KnownImage>(model, known, watch)) {
    if (learnt.has(digests.get(image.name))) learntFrom.push(image.name);
    else {
      scores.push({ defect: image.defect, distance, figures });
      if (own && pixels.images < PIXEL_IMAGES) {
        pixels.images += 1;
        own.warmth.forEach((value) => pixels.warmth.push(value));
        own.isDefect.forEach((value) => pixels.isDefect.push(value));
      }
    }
    watch.progress('Images of the test are judged', scores.length, known.length);
  }
  return { scores, pixels, learntFrom };
}
