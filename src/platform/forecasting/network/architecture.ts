import type { Draws } from '../synthetic/draws.js';
import {
  add,
  layerNorm,
  linear,
  matrixProducts,
  relu,
  reshape,
  softmax,
  transpose,
  unstack,
  type Tape,
  type Tensor,
} from '../../networks/index.js';

/** The sizes of a network. */
export interface Architecture {
  readonly length: number;
  readonly patch: number;
  readonly channels: number;
  readonly facts: number;
  readonly horizon: number;
  readonly quantiles: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Width between the two halves of a feed-forward layer. */
  readonly inner: number;
}

/** Names of the inputs: steps of the window as one row, and facts of the series. */
export const STEPS_INPUT = 'steps';
export const FACTS_INPUT = 'facts';

/** Draws weights, scaled by the square root so that values keep their size through a layer. */
interface Layers {
  weights(rows: number, columns: number, gain?: number): Tensor;
  constant(length: number, value?: number): Tensor;
  dense(value: Tensor, from: number, to: number, gain?: number): Tensor;
  normal(value: Tensor): Tensor;
}

function layersOn(tape: Tape, draws: Draws): Layers {
  const weights: Layers['weights'] = (rows, columns, gain = 1) =>
    tape.parameter([rows, columns], () => (gain * draws.normal()) / Math.sqrt(rows));
  const constant: Layers['constant'] = (length, value = 0) => tape.parameter([length], () => value);
  return {
    weights,
    constant,
    dense: (value, from, to, gain) => linear(tape, value, weights(from, to, gain), constant(to)),
    normal: (value) => {
      const width = value.shape.at(-1) ?? 1;
      return layerNorm(tape, value, constant(width, 1), constant(width));
    },
  };
}

/** The two inputs of a network; several networks of one graph share them. */
export function inputsOf(tape: Tape, { length, channels, facts }: Architecture): readonly [Tensor, Tensor] {
  return [tape.input(STEPS_INPUT, [length * channels]), tape.input(FACTS_INPUT, [facts])];
}

/**
 * A transformer over patches of a window (Nie and others 2023, "A time series is worth 64 words"): facts of the series
 * are added to every patch, and one linear head reads all patches and outputs every quantile of every step.
 */
export function network(
  tape: Tape,
  sizes: Architecture,
  draws: Draws,
  [steps, facts]: readonly [Tensor, Tensor],
): Tensor {
  const { length, patch, channels, width, layers, inner, horizon, quantiles } = sizes;
  const patches = length / patch;
  const rows = tape.batch * patches;
  const on = layersOn(tape, draws);
  const patched = on.dense(reshape(tape, steps, [rows, patch * channels]), patch * channels, width);
  const whole = on.dense(relu(tape, on.dense(facts, sizes.facts, width)), width, width);
  const embedded = add(
    tape,
    reshape(tape, patched, [tape.batch, patches, width]),
    reshape(tape, whole, [tape.batch, 1, width]),
  );
  const placed = add(
    tape,
    embedded,
    tape.parameter([patches, width], () => draws.normal() * 0.1),
  );
  let value = reshape(tape, placed, [rows, width]);
  for (let layer = 0; layer < layers; layer += 1) {
    value = add(tape, value, attention(tape, on, value, sizes));
    const hidden = relu(tape, on.dense(on.normal(value), width, inner));
    value = add(tape, value, on.dense(hidden, inner, width, 0.5));
  }
  const all = reshape(tape, on.normal(value), [tape.batch, patches * width]);
  const answers = on.dense(all, patches * width, horizon * quantiles, 0.3);
  return reshape(tape, answers, [tape.batch, horizon, quantiles]);
}

/** Each patch attends to all patches, with several heads. */
function attention(tape: Tape, on: Layers, value: Tensor, { length, patch, width, heads }: Architecture): Tensor {
  const patches = length / patch;
  const size = width / heads;
  const three = reshape(tape, on.dense(on.normal(value), width, 3 * width), [tape.batch, patches, 3, heads, size]);
  const [query, key, headValue] = unstack(tape, transpose(tape, three, [2, 0, 3, 1, 4])).map((part) =>
    reshape(tape, part, [tape.batch * heads, patches, size]),
  );
  if (!query || !key || !headValue) throw new RangeError('attention needs queries, keys and values');
  const shares = softmax(tape, matrixProducts(tape, query, key, { transposed: true, scale: 1 / Math.sqrt(size) }));
  const mixed = reshape(tape, matrixProducts(tape, shares, headValue), [tape.batch, heads, patches, size]);
  const joined = reshape(tape, transpose(tape, mixed, [0, 2, 1, 3]), [tape.batch * patches, width]);
  return on.dense(joined, width, width, 0.5);
}
