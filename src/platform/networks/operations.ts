import { sizeOf, type Tape, type Tensor } from './tape.js';

/** Sums a gradient over the axes along which a value was repeated to fit a larger one. */
function summedTo(tape: Tape, gradient: string, from: readonly number[], to: readonly number[]): string {
  const added = from.length - to.length;
  const axes = from.flatMap((length, axis) => {
    const isRepeated = axis < added || (to[axis - added] === 1 && length !== 1);
    return isRepeated ? [axis] : [];
  });
  if (axes.length === 0) return gradient;
  const { graph } = tape;
  const summed = graph.apply('ReduceSum', [gradient, graph.integers(axes)], { keepdims: { int: 1 } });
  return added === 0 ? summed : graph.apply('Reshape', [summed, graph.integers(to)]);
}

/** The sum of two values; the second may be repeated along the axes where it is 1 or has none. */
export function add(tape: Tape, one: Tensor, other: Tensor): Tensor {
  const name = tape.graph.apply('Add', [one.name, other.name]);
  return tape.record(name, one.shape, (gradient) => {
    tape.accumulate(one, gradient);
    tape.accumulate(other, summedTo(tape, gradient, one.shape, other.shape));
  });
}

/** Rows times weights, plus a bias. */
export function linear(tape: Tape, rows: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const { graph } = tape;
  const name = graph.apply('Gemm', [rows.name, weights.name, bias.name]);
  return tape.record(name, [rows.shape[0] ?? 1, weights.shape[1] ?? 1], (gradient) => {
    tape.accumulate(rows, graph.apply('Gemm', [gradient, weights.name], { transB: { int: 1 } }));
    tape.accumulate(weights, graph.apply('Gemm', [rows.name, gradient], { transA: { int: 1 } }));
    tape.accumulate(bias, graph.apply('ReduceSum', [gradient, graph.integers([0])], { keepdims: { int: 0 } }));
  });
}

/** Products of stacks of matrices, times `scale`; with `transposed`, the second of each pair is transposed first. */
export function matrixProducts(tape: Tape, one: Tensor, other: Tensor, { transposed = false, scale = 1 } = {}): Tensor {
  const product = (left: string, right: string, turnLeft: boolean, turnRight: boolean): string =>
    tape.graph.apply('FusedMatMul', [left, right], {
      transA: { int: Number(turnLeft) },
      transB: { int: Number(turnRight) },
      alpha: { float: scale },
    });
  const columns = other.shape.at(transposed ? -2 : -1) ?? 1;
  const name = product(one.name, other.name, false, transposed);
  return tape.record(name, [...one.shape.slice(0, -1), columns], (gradient) => {
    tape.accumulate(one, product(gradient, other.name, false, !transposed));
    tape.accumulate(
      other,
      transposed ? product(gradient, one.name, true, false) : product(one.name, gradient, true, false),
    );
  });
}

/** Replaces negative values by 0. */
export function relu(tape: Tape, value: Tensor): Tensor {
  const { graph } = tape;
  const name = graph.apply('Relu', [value.name]);
  return tape.record(name, value.shape, (gradient) =>
    tape.accumulate(value, graph.apply('Mul', [gradient, graph.apply('Sign', [name])])),
  );
}

/** Shares that sum to 1 along the last axis. */
export function softmax(tape: Tape, value: Tensor): Tensor {
  const { graph } = tape;
  const last = value.shape.length - 1;
  const name = graph.apply('Softmax', [value.name], { axis: { int: last } });
  return tape.record(name, value.shape, (gradient) => {
    const weighted = graph.apply('Mul', [gradient, name]);
    const sum = graph.apply('ReduceSum', [weighted, graph.integers([last])], { keepdims: { int: 1 } });
    tape.accumulate(value, graph.apply('Sub', [weighted, graph.apply('Mul', [name, sum])]));
  });
}

/** The same numbers in another shape. The first length follows from the rest, since it grows with the batch. */
export function reshape(tape: Tape, value: Tensor, shape: readonly number[]): Tensor {
  const { graph } = tape;
  if (sizeOf(shape) !== sizeOf(value.shape)) throw new RangeError(`[${value.shape.join()}] is not [${shape.join()}]`);
  const name = graph.apply('Reshape', [value.name, graph.integers([-1, ...shape.slice(1)])]);
  return tape.record(name, shape, (gradient) =>
    tape.accumulate(value, graph.apply('Reshape', [gradient, graph.integers(value.shape)])),
  );
}

/** The axes in another order. */
export function transpose(tape: Tape, value: Tensor, order: readonly number[]): Tensor {
  const { graph } = tape;
  const back = order.map((_, axis) => order.indexOf(axis));
  const name = graph.apply('Transpose', [value.name], { perm: { ints: order } });
  const shape = order.map((axis) => value.shape[axis] ?? 1);
  return tape.record(name, shape, (gradient) =>
    tape.accumulate(value, graph.apply('Transpose', [gradient], { perm: { ints: back } })),
  );
}

/** Splits a value along its first axis. All parts must be used. */
export function unstack(tape: Tape, value: Tensor): readonly Tensor[] {
  const { graph } = tape;
  const count = value.shape[0] ?? 1;
  const gradients: string[] = [];
  let arrived = 0;
  return graph.applyMany('Split', [value.name], count, { axis: { int: 0 } }).map((name, part) =>
    tape.record(name, [1, ...value.shape.slice(1)], (gradient) => {
      gradients[part] = gradient;
      arrived += 1;
      if (arrived === count) tape.accumulate(value, graph.apply('Concat', gradients, { axis: { int: 0 } }));
    }),
  );
}
