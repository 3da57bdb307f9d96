import { ADAM_W, appendAdamW, NEXT_STATE, STATE, type AdamW } from './adam-w.js';
import { LOSS } from './losses.js';
import { openGraph, type Feeds, type GraphRunner } from './session.js';
import type { Tape } from './tape.js';

/**
 * The decay of the moving average of weights, per step. The average is used in service instead of the last weights,
 * since it has less noise from the last batches.
 */
const AVERAGE_KEEPS = 0.998;
/** In the first steps the average forgets faster, by step / (step + this). */
const AVERAGE_WARM_UP = 20;

/** A network in training: forward pass, gradients and AdamW are one graph, run by ONNX Runtime on one thread. */
export class Trainer {
  #weights: Float32Array;
  #mean: Float32Array;
  #square: Float32Array;
  readonly #average: Float32Array;
  #steps = 0;

  private constructor(
    private readonly runner: GraphRunner,
    initial: Float32Array,
    private readonly options: AdamW,
  ) {
    this.#weights = initial;
    this.#mean = new Float32Array(initial.length);
    this.#square = new Float32Array(initial.length);
    this.#average = initial.slice();
  }

  /** Takes a tape with its loss. `weights` continue earlier training; by default the tape's own are used. */
  static async create(tape: Tape, options: AdamW = ADAM_W, weights?: Float32Array): Promise<Trainer> {
    const total = appendAdamW(tape, options);
    const initial = new Float32Array(total);
    let at = 0;
    for (const parameter of tape.parameters) {
      initial.set(parameter.initial, at);
      at += parameter.initial.length;
    }
    if (weights && weights.length !== total) throw new RangeError(`${weights.length} weights for ${total}`);
    return new Trainer(await openGraph(tape.graph.file({})), weights?.slice() ?? initial, options);
  }

  /** The weights after the last step. */
  get weights(): Float32Array {
    return this.#weights;
  }

  /** The moving average of the weights. */
  get average(): Float32Array {
    return this.#average;
  }

  /** The gradient, as the first step left it in the mean of gradients. */
  get firstGradient(): Float32Array {
    return this.#mean.map((value) => value / (1 - this.options.momentum));
  }

  /** Trains on one batch and returns its loss before the step. */
  async step(feeds: Feeds, learningRate: number): Promise<number> {
    this.#steps += 1;
    const { momentum, memory } = this.options;
    const corrected = (learningRate * Math.sqrt(1 - memory ** this.#steps)) / (1 - momentum ** this.#steps);
    const lengths = [this.#weights.length];
    const state: Feeds = {
      [STATE.weights]: { values: this.#weights, lengths },
      [STATE.mean]: { values: this.#mean, lengths },
      [STATE.square]: { values: this.#square, lengths },
      [STATE.rates]: { values: Float32Array.of(learningRate, corrected), lengths: [2] },
    };
    const results = await this.runner.run(Object.assign({}, feeds, state));
    this.#weights = results[NEXT_STATE.weights] ?? this.#weights;
    this.#mean = results[NEXT_STATE.mean] ?? this.#mean;
    this.#square = results[NEXT_STATE.square] ?? this.#square;
    this.#moveAverage();
    return results[LOSS]?.[0] ?? NaN;
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  #moveAverage(): void {
    const kept = Math.min(AVERAGE_KEEPS, this.#steps / (this.#steps + AVERAGE_WARM_UP));
    const [average, weights] = [this.#average, this.#weights];
    for (let place = 0; place < average.length; place += 1)
      average[place] = kept * (average[place] ?? 0) + (1 - kept) * (weights[place] ?? 0);
  }
}
