import type { Decoded } from '../decode.js';

/** What a whole image looks like, in a few numbers: they detect images of something else, and drift. */
export const IMAGE_FIGURES = ['lightMean', 'lightSpread', 'edgeMean', 'proportion'] as const;
export type ImageFigures = Readonly<Record<(typeof IMAGE_FIGURES)[number], number>>;

/** Usual figures of good images. */
export interface UsualFigures {
  readonly means: ImageFigures;
  readonly deviations: ImageFigures;
}

/** Minimum deviations of the figures: cameras and lamps vary, however alike some images are. */
const LEAST_DEVIATIONS: ImageFigures = { lightMean: 8, lightSpread: 4, edgeMean: 1, proportion: 0.05 };
/** Figures more deviations away belong to something else: good images of one camera are never as far apart. */
const FARTHEST = 6;

/** Figures of a grey image, from 0 to 255, and of its original size. */
export function figuresOf(
  grey: Float32Array,
  width: number,
  { sentWidth, sentHeight }: Pick<Decoded, 'sentWidth' | 'sentHeight'>,
): ImageFigures {
  let [sum, squares, edges] = [0, 0, 0];
  for (let place = 0; place < grey.length; place += 1) {
    const value = grey[place] ?? 0;
    sum += value;
    squares += value * value;
    if (place % width > 0) edges += Math.abs(value - (grey[place - 1] ?? 0));
    if (place >= width) edges += Math.abs(value - (grey[place - width] ?? 0));
  }
  const lightMean = sum / grey.length;
  return {
    lightMean,
    lightSpread: Math.sqrt(Math.max(0, squares / grey.length - lightMean * lightMean)),
    edgeMean: edges / grey.length / 2,
    // As a logarithm: twice as wide is as far as half as wide.
    proportion: Math.log(sentWidth / sentHeight),
  };
}

export function usualFigures(rows: readonly ImageFigures[]): UsualFigures {
  const each = (of: (name: keyof ImageFigures) => number): ImageFigures => ({
    lightMean: of('lightMean'),
    lightSpread: of('lightSpread'),
    edgeMean: of('edgeMean'),
    proportion: of('proportion'),
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = each((name) => mean(rows.map((row) => row[name])));
  const deviations = each((name) =>
    Math.max(LEAST_DEVIATIONS[name], Math.sqrt(mean(rows.map((row) => (row[name] - means[name]) ** 2)))),
  );
  return { means, deviations };
}

/** Whether any figure is farther from the usual than those of good images ever are. */
export const areOutliers = (figures: ImageFigures, { means, deviations }: UsualFigures): boolean =>
  IMAGE_FIGURES.some((name) => Math.abs(figures[name] - means[name]) > FARTHEST * deviations[name]);
