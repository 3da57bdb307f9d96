import { sizeOf, type Tape, type Tensor } from './tape.js';

/** Added to the variance before its root is taken when a channel is scaled. */
export const NORM_EPSILON = 1e-5;
const OVER_PIXELS = [0, 2, 3];

/** Names of the values with a channel's statistics in the batch. */
export interface BatchStatistics {
  readonly mean: string;
  readonly variance: string;
}

/**
 * Centres and scales each channel over all images of the batch and their pixels, then stretches and shifts it by learnt
 * weights: Ioffe and Szegedy (2015), "Batch normalization". `onStatistics` receives the names of mean and variance.
 */
export function batchNorm(
  tape: Tape,
  value: Tensor,
  { gain, shift }: { readonly gain: Tensor; readonly shift: Tensor },
  onStatistics: (statistics: BatchStatistics) => void = () => undefined,
): Tensor {
  const { graph } = tape;
  const channels = sizeOf(gain.shape);
  const average = (name: string): string =>
    graph.apply('ReduceMean', [name], { axes: { ints: OVER_PIXELS }, keepdims: { int: 1 } });
  const perChannel = (name: string): string => graph.apply('Reshape', [name, graph.integers([1, channels, 1, 1])]);
  const mean = average(value.name);
  const centred = graph.apply('Sub', [value.name, mean]);
  const variance = average(graph.apply('Mul', [centred, centred]));
  const spread = graph.apply('Sqrt', [graph.apply('Add', [variance, graph.constant([NORM_EPSILON], [])])]);
  const stretch = graph.apply('Div', [perChannel(gain.name), spread]);
  const name = graph.apply('Add', [graph.apply('Mul', [centred, stretch]), perChannel(shift.name)]);
  onStatistics({ mean, variance });
  return tape.record(name, value.shape, (gradient) => {
    const flat = (each: string): string => graph.apply('Reshape', [each, graph.integers([channels])]);
    const overall = average(gradient);
    const along = average(graph.apply('Mul', [gradient, centred]));
    const count = graph.constant([sizeOf(value.shape) / channels], []);
    tape.accumulate(shift, flat(graph.apply('Mul', [overall, count])));
    tape.accumulate(gain, flat(graph.apply('Mul', [graph.apply('Div', [along, spread]), count])));
    const slope = graph.apply('Div', [along, graph.apply('Mul', [spread, spread])]);
    const away = graph.apply('Sub', [graph.apply('Sub', [gradient, overall]), graph.apply('Mul', [centred, slope])]);
    tape.accumulate(value, graph.apply('Mul', [away, stretch]));
  });
}
