import { sizeOf, type Tape } from './tape.js';

/**
 * Settings of the optimiser: Loshchilov and Hutter (2019), "Decoupled weight decay regularization", with a clipped
 * gradient.
 */
export interface AdamW {
  readonly momentum: number;
  readonly memory: number;
  readonly decay: number;
  /** Maximum length of the gradient; a longer one is scaled down. */
  readonly clip: number;
}

export const ADAM_W: AdamW = { momentum: 0.9, memory: 0.98, decay: 0.01, clip: 1 };

const EPSILON = 1e-8;

/** Names of a step's inputs and outputs, beside the network's own inputs and the loss. */
export const STATE = { weights: 'weights', mean: 'mean', square: 'square', rates: 'rates' } as const;
export const NEXT_STATE = { weights: 'next_weights', mean: 'next_mean', square: 'next_square' } as const;

/**
 * Ends a training graph after its loss: gradients of all weights, clipping, and one step of AdamW. Weights and moments
 * are flat lists, as inputs and outputs. `rates` holds the learning rate, and the rate corrected for the step's number.
 * Returns the number of weights.
 */
export function appendAdamW(tape: Tape, { momentum, memory, decay, clip }: AdamW): number {
  const { graph, parameters } = tape;
  const number = (value: number): string => graph.constant([value], []);
  const times = (one: string, other: string): string => graph.apply('Mul', [one, other]);
  const gradients = tape.differentiate();
  const sizes = parameters.map(({ tensor }) => sizeOf(tensor.shape));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const name of [STATE.weights, STATE.mean, STATE.square]) graph.input(name, [total]);
  graph.input(STATE.rates, [2]);
  const flat = parameters.map(({ tensor }) => `${tensor.name}_flat`);
  graph.applyMany('Split', [STATE.weights, graph.integers(sizes)], flat, { axis: { int: 0 } });
  parameters.forEach(({ tensor }, place) =>
    graph.apply('Reshape', [flat[place] ?? '', graph.integers(tensor.shape)], {}, tensor.name),
  );
  const parts = gradients.map((gradient) => graph.apply('Reshape', [gradient, graph.integers([-1])]));
  const whole = graph.apply('Concat', parts, { axis: { int: 0 } });
  const length = graph.apply('Sqrt', [graph.apply('ReduceSumSquare', [whole], { keepdims: { int: 0 } })]);
  const share = graph.apply('Div', [number(clip), graph.apply('Add', [length, number(1e-6)])]);
  const gradient = times(whole, graph.apply('Min', [number(1), share]));
  const mixed = (old: string, now: string, kept: number, to: string): string =>
    graph.apply('Add', [times(old, number(kept)), times(now, number(1 - kept))], {}, to);
  const mean = mixed(STATE.mean, gradient, momentum, NEXT_STATE.mean);
  const square = mixed(STATE.square, times(gradient, gradient), memory, NEXT_STATE.square);
  const [rate = '', corrected = ''] = graph.applyMany('Split', [STATE.rates], 2, { axis: { int: 0 } });
  const spread = graph.apply('Add', [graph.apply('Sqrt', [square]), number(EPSILON)]);
  const moved = graph.apply('Sub', [STATE.weights, graph.apply('Div', [times(mean, corrected), spread])]);
  graph.apply('Sub', [moved, times(STATE.weights, times(rate, number(decay)))], {}, NEXT_STATE.weights);
  for (const name of [NEXT_STATE.weights, NEXT_STATE.mean, NEXT_STATE.square]) graph.output(name, [total]);
  return total;
}
