import { randomOf } from '../../../../learning/index.js';
import { NORM_EPSILON, openGraph, Tape, type BatchStatistics } from '../../../networks/index.js';
import { learningBlock, segmenter } from './network.js';

/** Pictures in a batch, and their size in pixels. */
interface BatchShape {
  readonly images: number;
  readonly side: number;
}

/**
 * Weights for service: the usual statistics of each channel, over some batches, become part of the filters before it,
 * so that an image of any size is judged by itself alone.
 */
export async function foldedWeights(
  weights: Float32Array,
  { images, side }: BatchShape,
  batches: readonly Float32Array[],
): Promise<Float32Array> {
  const stats: BatchStatistics[] = [];
  const tape = new Tape({ kind: 'SERVE', weights });
  const image = tape.input('image', [1, side, side]);
  segmenter(
    tape,
    image,
    learningBlock(tape, randomOf(1), (each) => stats.push(each)),
    randomOf(1),
  );
  for (const { mean, variance } of stats) for (const name of [mean, variance]) tape.graph.output(name, [1, 'c', 1, 1]);
  const sums = new Map<string, Float64Array>();
  const runner = await openGraph(tape.graph.file({}));
  for (const values of batches) {
    const outputs = await runner.run({ image: { values, lengths: [images, 1, side, side] } });
    for (const [name, each] of Object.entries(outputs)) {
      const sum = sums.get(name) ?? new Float64Array(each.length);
      each.forEach((value, place) => (sum[place] = (sum[place] ?? 0) + value / batches.length));
      sums.set(name, sum);
    }
  }
  await runner.close();
  return folded(
    tape,
    stats.map(({ mean, variance }) => ({ mean: sums.get(mean), variance: sums.get(variance) })),
  );
}

/** Walks the weights of a trained network: filters, gain and shift of each block, then those of the head. */
function folded(
  { parameters }: Tape,
  statistics: readonly { readonly mean: Float64Array | undefined; readonly variance: Float64Array | undefined }[],
): Float32Array {
  const parts: Float32Array[] = [];
  statistics.forEach(({ mean, variance }, block) => {
    const [filters, gain, shift] = parameters.slice(3 * block, 3 * block + 3).map(({ initial }) => initial);
    if (!filters || !gain || !shift || !mean || !variance) throw new Error('a block has filters and statistics');
    const stretch = gain.map((value, place) => value / Math.sqrt((variance[place] ?? 0) + NORM_EPSILON));
    const each = filters.length / gain.length;
    parts.push(
      filters.map((value, place) => value * (stretch[Math.floor(place / each)] ?? 0)),
      shift.map((value, place) => value - (mean[place] ?? 0) * (stretch[place] ?? 0)),
    );
  });
  parts.push(...parameters.slice(3 * statistics.length).map(({ initial }) => initial));
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
