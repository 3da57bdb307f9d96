import { OnnxGraph, type Length } from '../../learning/index.js';

/** A value of the graph: its name there and its shape. An open batch counts as length 1. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A trained weight, with its initial numbers. */
export interface Parameter {
  readonly tensor: Tensor;
  readonly initial: Float32Array;
}

/** Adds the operations that compute the gradients of the inputs from that of a result. */
type Backward = (gradient: string) => void;

/** How many numbers a shape holds. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

/** The purpose of a tape: training with a fixed batch size, or inference with weights for batches of any size. */
type TapeUse =
  | { readonly kind: 'TRAIN'; readonly batch: number }
  | { readonly kind: 'SERVE'; readonly weights: Float32Array };

/**
 * Writes a network as an ONNX graph and remembers its operations, so that `differentiate` can write the gradients of
 * a loss after them, in reverse order. The same description of a network makes the training graph and the served one.
 */
export class Tape {
  readonly graph: OnnxGraph;
  readonly parameters: Parameter[] = [];
  readonly use: TapeUse;
  readonly #recorded: { readonly tensor: Tensor; readonly backward: Backward }[] = [];
  readonly #gradients = new Map<Tensor, string>();
  readonly #prefix: string;
  #weightsTaken = 0;

  /** Several networks share a graph when each has a prefix of its own for the names of its weights. */
  constructor(use: TapeUse, { graph = new OnnxGraph('network'), prefix = 'p' } = {}) {
    this.use = use;
    this.graph = graph;
    this.#prefix = prefix;
  }

  get batch(): number {
    return this.use.kind === 'TRAIN' ? this.use.batch : 1;
  }

  /** Input rows: as many as the batch has, each of `lengths`. */
  input(name: string, lengths: readonly number[]): Tensor {
    const rows: Length = this.use.kind === 'TRAIN' ? this.use.batch : 'batch';
    this.graph.input(name, [rows, ...lengths]);
    return { name, shape: [this.batch, ...lengths] };
  }

  /**
   * A weight; `initial` draws each number, unless weights were given.
   * @throws RangeError when too few weights are given.
   */
  parameter(shape: readonly number[], initial: () => number): Tensor {
    const size = sizeOf(shape);
    const tensor = { name: `${this.#prefix}${this.parameters.length}`, shape };
    const given = this.use.kind === 'SERVE' ? this.#taken(this.use.weights, size) : null;
    if (given) this.graph.constant(given, shape, tensor.name);
    this.parameters.push({ tensor, initial: given ?? Float32Array.from({ length: size }, initial) });
    return tensor;
  }

  /** Records the result of an operation and its backward function. */
  record(name: string, shape: readonly number[], backward: Backward): Tensor {
    const tensor = { name, shape };
    if (this.use.kind === 'TRAIN') this.#recorded.push({ tensor, backward });
    return tensor;
  }

  /** Adds a part to the gradient of a value. */
  accumulate(tensor: Tensor, gradient: string): void {
    const before = this.#gradients.get(tensor);
    this.#gradients.set(tensor, before === undefined ? gradient : this.graph.apply('Add', [before, gradient]));
  }

  /** Writes all gradients, from the loss back to the weights; returns those of the parameters, in order. */
  differentiate(): readonly string[] {
    for (const { tensor, backward } of this.#recorded.toReversed()) {
      const gradient = this.#gradients.get(tensor);
      if (gradient !== undefined) backward(gradient);
    }
    return this.parameters.map(({ tensor }) => {
      const gradient = this.#gradients.get(tensor);
      if (gradient === undefined) throw new RangeError(`the loss does not depend on ${tensor.name}`);
      return gradient;
    });
  }

  #taken(weights: Float32Array, size: number): Float32Array {
    const taken = weights.subarray(this.#weightsTaken, this.#weightsTaken + size);
    if (taken.length !== size) throw new RangeError(`${weights.length} weights are too few for this network`);
    this.#weightsTaken += size;
    return taken;
  }
}
