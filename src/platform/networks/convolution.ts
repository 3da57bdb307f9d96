import { sizeOf, type Tape, type Tensor } from './tape.js';

export interface Convolution {
  readonly stride?: number;
  /** Set when the value is an input: nothing before it is trained, so its gradient is not computed. */
  readonly isFirst?: boolean;
}

/**
 * Slides filters of [filters, channels, side, side], with an odd side, over images of [images, channels, height,
 * width]. Padding is zero; a stride of 2 halves height and width, which must be even.
 */
export function convolve(
  tape: Tape,
  value: Tensor,
  weights: Tensor,
  { stride = 1, isFirst = false }: Convolution = {},
): Tensor {
  const { graph } = tape;
  const [images = 1, , height = 1, width = 1] = value.shape;
  const [filters = 1, , side = 1] = weights.shape;
  const pad = side >> 1;
  const [down, across] = [Math.ceil(height / stride), Math.ceil(width / stride)];
  const kernel = { kernel_shape: { ints: [side, side] }, strides: { ints: [stride, stride] } };
  const pads = { ints: [pad, pad, pad, pad] };
  const name = graph.apply('Conv', [value.name, weights.name], { ...kernel, pads });
  return tape.record(name, [images, filters, down, across], (gradient) => {
    tape.accumulate(weights, filterGradient(tape, value, weights, { gradient, stride }));
    if (isFirst) return;
    const further = { ints: [(height - 1) % stride, (width - 1) % stride] };
    const back = { ...kernel, pads, output_padding: further };
    tape.accumulate(value, graph.apply('ConvTranspose', [gradient, weights.name], back));
  });
}

/** The gradient of each filter weight: its inputs times the gradient of its outputs, as a matrix product. */
function filterGradient(
  tape: Tape,
  value: Tensor,
  weights: Tensor,
  { gradient, stride }: { readonly gradient: string; readonly stride: number },
): string {
  const { graph } = tape;
  const [, channels = 1, height = 1, width = 1] = value.shape;
  const [filters = 1, , side = 1] = weights.shape;
  const pad = side >> 1;
  const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
  const turned = (name: string): string => graph.apply('Transpose', [name], { perm: { ints: [1, 0, 2, 3] } });
  const seen = graph.apply('Pad', [turned(value.name), graph.integers([0, 0, pad, pad, 0, 0, pad, pad])]);
  const came = graph.apply('Reshape', [turned(gradient), graph.integers([filters, -1])]);
  const [axes, steps] = [graph.integers([2, 3]), graph.integers([stride, stride])];
  const products: string[] = [];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const ends = graph.integers([y + stride * (rows - 1) + 1, x + stride * (columns - 1) + 1]);
      const part = graph.apply('Slice', [seen, graph.integers([y, x]), ends, axes, steps]);
      const flat = graph.apply('Reshape', [part, graph.integers([channels, -1])]);
      products.push(graph.apply('FusedMatMul', [came, flat], { transB: { int: 1 } }));
    }
  const all = graph.apply('Concat', products, { axis: { int: 0 } });
  const shaped = graph.apply('Reshape', [all, graph.integers([side, side, filters, channels])]);
  return graph.apply('Transpose', [shaped], { perm: { ints: [2, 3, 0, 1] } });
}

/** Repeats each pixel as a square of four: twice as high and wide. */
export function doubled(tape: Tape, value: Tensor): Tensor {
  const { graph } = tape;
  const [images = 1, channels = 1, height = 1, width = 1] = value.shape;
  const name = graph.apply('Resize', [value.name, '', graph.constant([1, 1, 2, 2], [4])], {
    mode: { text: 'nearest' },
    coordinate_transformation_mode: { text: 'asymmetric' },
    nearest_mode: { text: 'floor' },
  });
  return tape.record(name, [images, channels, 2 * height, 2 * width], (gradient) => {
    const square = { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } };
    const mean = graph.apply('AveragePool', [gradient], square);
    tape.accumulate(value, graph.apply('Mul', [mean, graph.constant([4], [])]));
  });
}

/** Concatenates the channels of several images of one size. */
export function joined(tape: Tape, values: readonly Tensor[]): Tensor {
  const { graph } = tape;
  const names = values.map(({ name }) => name);
  const name = graph.apply('Concat', names, { axis: { int: 1 } });
  const channels = values.map(({ shape }) => shape[1] ?? 1);
  const [images = 1, , ...size] = values[0]?.shape ?? [];
  const shape = [images, channels.reduce((sum, count) => sum + count, 0), ...size];
  return tape.record(name, shape, (gradient) => {
    const parts = graph.applyMany('Split', [gradient, graph.integers(channels)], values.length, { axis: { int: 1 } });
    values.forEach((value, place) => tape.accumulate(value, parts[place] ?? ''));
  });
}

/** Adds a number to each channel. */
export function shifted(tape: Tape, value: Tensor, shift: Tensor): Tensor {
  const { graph } = tape;
  const own = graph.apply('Reshape', [shift.name, graph.integers([1, sizeOf(shift.shape), 1, 1])]);
  return tape.record(graph.apply('Add', [value.name, own]), value.shape, (gradient) => {
    tape.accumulate(value, gradient);
    tape.accumulate(shift, graph.apply('ReduceSum', [gradient, graph.integers([0, 2, 3])], { keepdims: { int: 0 } }));
  });
}
