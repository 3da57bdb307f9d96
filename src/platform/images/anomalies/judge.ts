import type { Decoded } from '../decode.js';
import type { Heat, ImageVerdict, OpenAnomalyModel, Run } from '../open-model.js';

/** Side of the squares that a map has one number for, in pixels. */
export const CELL = 8;

/** Judges an image by how far its parts are from those of good images. */
export async function judgeAnomaly(image: Decoded, model: OpenAnomalyModel, run: Run): Promise<ImageVerdict> {
  const { width, height } = model;
  const outputs = await run(greyOf(image), [1, 1, height, width]);
  const raw = scoreOf(outputs['map'] ?? new Float32Array());
  const score = 1 / (1 + Math.exp(-(model.slope * raw + model.intercept)));
  const isDefect = raw > model.threshold;
  return {
    ...{ label: isDefect ? 'DEFECT' : 'NORMAL', confidence: Math.max(0.5, isDefect ? score : 1 - score), score },
    scores: { NORMAL: 1 - score, DEFECT: score },
    isUnknown: raw > model.limit,
    heat: heatOf(outputs['map'] ?? new Float32Array(), model),
  };
}

/** How large a share of a map's cells is looked at: defects are small. */
const TOP_SHARE = 0.003;

/** The mean of the greatest distances of a map. */
export function scoreOf(map: Float32Array): number {
  const count = Math.max(1, Math.round(TOP_SHARE * map.length));
  const greatest = Float32Array.from(map).sort().slice(-count);
  return greatest.reduce((sum, value) => sum + value, 0) / Math.max(1, greatest.length);
}

/** Lightness from 0 to 255, as the graphs take it. */
export function greyOf({ rgb }: Pick<Decoded, 'rgb'>): Float32Array {
  const grey = new Float32Array(rgb.length / 3);
  for (let place = 0; place < grey.length; place += 1)
    grey[place] = 0.299 * (rgb[3 * place] ?? 0) + 0.587 * (rgb[3 * place + 1] ?? 0) + 0.114 * (rgb[3 * place + 2] ?? 0);
  return grey;
}

function heatOf(map: Float32Array, { width, height, heatRange: [nothing, all] }: OpenAnomalyModel): Heat {
  return {
    width: Math.floor(width / CELL),
    height: Math.floor(height / CELL),
    values: map.map((value) => Math.min(1, Math.max(0, (value - nothing) / (all - nothing)))),
  };
}
