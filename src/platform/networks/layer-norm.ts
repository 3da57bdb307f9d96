import type { Tape, Tensor } from './tape.js';

const EPSILON = 1e-5;

/** Centres and scales each row along the last axis, then stretches and shifts it by learnt weights. */
export function layerNorm(tape: Tape, value: Tensor, gain: Tensor, shift: Tensor): Tensor {
  const { graph } = tape;
  const last = value.shape.length - 1;
  const [name = '', mean = '', inverse = ''] = graph.applyMany(
    'LayerNormalization',
    [value.name, gain.name, shift.name],
    tape.use.kind === 'TRAIN' ? 3 : 1,
    { axis: { int: last }, epsilon: { float: EPSILON } },
  );
  const rows = value.shape.slice(0, -1).map((_, axis) => axis);
  const overRows = (gradient: string): string =>
    graph.apply('ReduceSum', [gradient, graph.integers(rows)], { keepdims: { int: 0 } });
  const average = (gradient: string): string =>
    graph.apply('ReduceMean', [gradient], { axes: { ints: [last] }, keepdims: { int: 1 } });
  return tape.record(name, value.shape, (gradient) => {
    const normal = graph.apply('Mul', [graph.apply('Sub', [value.name, mean]), inverse]);
    tape.accumulate(shift, overRows(gradient));
    tape.accumulate(gain, overRows(graph.apply('Mul', [gradient, normal])));
    const stretched = graph.apply('Mul', [gradient, gain.name]);
    const along = graph.apply('Mul', [normal, average(graph.apply('Mul', [stretched, normal]))]);
    const centred = graph.apply('Sub', [stretched, average(stretched)]);
    tape.accumulate(value, graph.apply('Mul', [graph.apply('Sub', [centred, along]), inverse]));
  });
}
