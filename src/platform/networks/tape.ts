import { OnnxGraph, type Length } from '../../learning/index.js';

/** A value of the graph: its name there and its lengths. Where the batch is open, its length counts as 1. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A weight that is learnt, with the numbers it starts from. */
export interface Parameter {
  readonly tensor: Tensor;
  readonly initial: Float32Array;
}

/** Adds to the graph what turns the gradient of a result into those of its inputs. */
export type Backward = (gradient: string) => void;

/** How many numbers a shape holds. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

/** What a tape is for: to learn with a batch of a fixed size, or to answer with weights for batches of any size. */
export type TapeUse =
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

  /** Rows that come in: as many as the batch has, each of `lengths`. */
  input(name: string, lengths: readonly number[]): Tensor {
    const rows: Length = this.use.kind === 'TRAIN' ? this.use.batch : 'batch';
    this.graph.input(name, [rows, ...lengths]);
    return { name, shape: [this.batch, ...lengths] };
  }

  /**
   * A weight; `initial` draws each of its numbers, and is not asked where weights were given.
   * @throws RangeError when the weights given are too few.
   */
  parameter(shape: readonly number[], initial: () => number): Tensor {
    const size = sizeOf(shape);
    const tensor = { name: `${this.#prefix}${this.parameters.length}`, shape };
    const given = this.use.kind === 'SERVE' ? this.#taken(this.use.weights, size) : null;
    if (given) this.graph.constant(given, shape, tensor.name);
    this.parameters.push({ tensor, initial: given ?? Float32Array.from({ length: size }, initial) });
    return tensor;
  }

  /** Notes the result of an operation and how its gradient goes back. */
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

  /** Writes all gradients, from the loss back to the weights; answers those of the parameters, in their order. */
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
