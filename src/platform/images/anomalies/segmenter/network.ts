import {
  batchNorm,
  convolve,
  doubled,
  joined,
  relu,
  shifted,
  type BatchStatistics,
  type Convolution,
  type Tape,
  type Tensor,
} from '../../../networks/index.js';
import { normal } from '../../documents/pages/canvas.js';
import type { Random } from '../../../../learning/index.js';

/** Filters over a value, then ReLU. */
type Block = (value: Tensor, filters: number, side: number, how?: Convolution) => Tensor;

/** The network's output for an image. */
export interface Segments {
  /** For each square of `SEGMENT` pixels, a logit for a defect. */
  readonly scores: Tensor;
  /** `FEATURES_OF_SEGMENTER` numbers for each square of eight pixels. */
  readonly features: Tensor;
}

const WIDTH = 16;
export const FEATURES_OF_SEGMENTER = 5 * WIDTH;
/** Initial bias of the last layer: most squares have no defect. */
const MOST_ARE_GOOD = -2;

/** Four halvings, and two joins of fine and coarse features: 222 thousand weights. */
export function segmenter(tape: Tape, image: Tensor, block: Block, random: Random): Segments {
  const halving = { stride: 2 };
  const a = block(image, WIDTH, 5, { stride: 2, isFirst: true });
  const b = block(block(a, 2 * WIDTH, 3, halving), 2 * WIDTH, 3);
  const c = block(block(b, 3 * WIDTH, 3, halving), 3 * WIDTH, 3);
  const d = block(block(block(c, 4 * WIDTH, 3, halving), 4 * WIDTH, 3), 4 * WIDTH, 3);
  const u = block(joined(tape, [c, doubled(tape, d)]), 3 * WIDTH, 3);
  const v = block(joined(tape, [b, doubled(tape, u)]), 2 * WIDTH, 3);
  const head = tape.parameter([1, 2 * WIDTH, 1, 1], () => normal(random) / Math.sqrt(2 * WIDTH));
  const scores = shifted(
    tape,
    convolve(tape, v, head),
    tape.parameter([1], () => MOST_ARE_GOOD),
  );
  return { scores, features: joined(tape, [u, pooled(tape, b)]) };
}

/** The mean of each four pixels. Only used after training, so it has no gradient. */
function pooled(tape: Tape, { name, shape }: Tensor): Tensor {
  const [images = 1, channels = 1, height = 1, width = 1] = shape;
  const square = { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } };
  const half = tape.graph.apply('AveragePool', [name], square);
  return { name: half, shape: [images, channels, height / 2, width / 2] };
}

/** A block in training: its filters' outputs are normalised over the batch. */
export const learningBlock =
  (tape: Tape, random: Random, onStatistics?: (statistics: BatchStatistics) => void): Block =>
  (value, filters, side, how) => {
    const channels = value.shape[1] ?? 1;
    // He et al. (2015), "Delving deep into rectifiers": the spread that keeps values from growing or fading.
    const spread = Math.sqrt(2 / (channels * side * side));
    const weights = tape.parameter([filters, channels, side, side], () => normal(random) * spread);
    const filtered = convolve(tape, value, weights, how);
    const norm = { gain: tape.parameter([filters], () => 1), shift: tape.parameter([filters], () => 0) };
    return relu(tape, batchNorm(tape, filtered, norm, onStatistics));
  };

/** A block in service: normalisation is folded into its weights. */
export const servingBlock =
  (tape: Tape): Block =>
  (value, filters, side, { stride = 1 } = {}) => {
    const weights = tape.parameter([filters, value.shape[1] ?? 1, side, side], () => 0);
    const bias = tape.parameter([filters], () => 0);
    const pad = side >> 1;
    const name = tape.graph.apply('Conv', [value.name, weights.name, bias.name], {
      kernel_shape: { ints: [side, side] },
      strides: { ints: [stride, stride] },
      pads: { ints: [pad, pad, pad, pad] },
    });
    const [images = 1, , height = 1, width = 1] = value.shape;
    const shape = [images, filters, Math.ceil(height / stride), Math.ceil(width / stride)];
    return { name: tape.graph.apply('Relu', [name]), shape };
  };
