import type { Decoded } from '../decode.js';
import type { Heat, ImageVerdict, MapScale, OpenAnomalyModel, Run } from '../open-model.js';
import { areOutliers, figuresOf } from './figures.js';
import { CELL, SEGMENT } from './grid.js';
import type { ImageSize } from './image-size.js';

/** The graph's outputs for an image, by name. */
export type Maps = Readonly<Record<string, Float32Array>>;

/** Judges an image by how far its parts are from those of good images, and by its networks' scores. */
export async function judgeAnomaly(image: Decoded, model: OpenAnomalyModel, run: Run): Promise<ImageVerdict> {
  const { width, height } = model;
  const grey = greyOf(image);
  const maps = await run(grey, [1, 1, height, width]);
  const figures = figuresOf(grey, width, image);
  const distance = scoreOf(maps, model.scales);
  const score = 1 / (1 + Math.exp(-(model.slope * distance + model.intercept)));
  const isDefect = distance > model.threshold;
  return {
    label: isDefect ? 'DEFECT' : 'NORMAL',
    confidence: Math.max(0.5, isDefect ? score : 1 - score),
    score,
    scores: { NORMAL: 1 - score, DEFECT: score },
    isUnknown: lowerQuarterOf(maps['map']) > model.cellLimit || areOutliers(figures, model.usual),
    figures: Object.assign({ distance }, figures),
    heat: heatOf(maps, model),
  };
}

/** The sum of all maps' scores for the whole image. */
export const scoreOf = (maps: Maps, scales: readonly MapScale[]): number =>
  scales.reduce((sum, scale) => sum + scaled(greatestOf(maps[scale.map]), scale), 0);

const scaled = (value: number, { median, spread }: MapScale): number => (value - median) / spread;

/** The share of a map that is looked at: defects are small. */
const TOP_SHARE = 0.003;

/** The mean of the greatest values of a map. */
export function greatestOf(map: Float32Array = new Float32Array()): number {
  const count = Math.max(1, Math.round(TOP_SHARE * map.length));
  const greatest = Float32Array.from(map).sort().slice(-count);
  return greatest.reduce((sum, value) => sum + value, 0) / Math.max(1, greatest.length);
}

/**
 * What three quarters of a map's cells exceed: a defect covers fewer, however large it is; another object covers all.
 */
export const lowerQuarterOf = (map: Float32Array = new Float32Array()): number =>
  Float32Array.from(map).sort()[map.length >> 2] ?? 0;

/** Lightness from 0 to 255, as the graphs take it. */
export function greyOf({ rgb }: Pick<Decoded, 'rgb'>): Float32Array {
  const grey = new Float32Array(rgb.length / 3);
  for (let place = 0; place < grey.length; place += 1)
    grey[place] = 0.299 * (rgb[3 * place] ?? 0) + 0.587 * (rgb[3 * place + 1] ?? 0) + 0.114 * (rgb[3 * place + 2] ?? 0);
  return grey;
}

/** The scaled sum of all maps for each square of `SEGMENT` pixels. */
export function warmthOf(maps: Maps, { width, height, scales }: ImageSize & Pick<OpenAnomalyModel, 'scales'>): Heat {
  const [across, down] = [width / SEGMENT, height / SEGMENT];
  const values = new Float32Array(across * down);
  for (const scale of scales) {
    const map = maps[scale.map] ?? new Float32Array();
    const shrink = scale.map === 'segments' ? 1 : CELL / SEGMENT;
    const row = across / shrink;
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1) {
        const value = map[Math.floor(y / shrink) * row + Math.floor(x / shrink)] ?? 0;
        values[y * across + x] = (values[y * across + x] ?? 0) + scaled(value, scale);
      }
  }
  return { width: across, height: down, values };
}

function heatOf(maps: Maps, model: OpenAnomalyModel): Heat {
  const [nothing, all] = model.heatRange;
  const { width, height, values } = warmthOf(maps, model);
  return {
    width,
    height,
    values: values.map((value) => Math.min(1, Math.max(0, (value - nothing) / (all - nothing)))),
  };
}
