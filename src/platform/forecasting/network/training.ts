import { pinball, Tape, Trainer, type Feeds } from '../../networks/index.js';
import { Draws } from '../synthetic/draws.js';
import { FACTS_INPUT, inputsOf, network, STEPS_INPUT, type Architecture } from './architecture.js';
import { ExamplePool, SYNTHETIC, type Examples, type SeriesSource } from './examples.js';
import { WINDOWS } from './window-contract.js';

/** The network that ships: some 250,000 weights. A larger one learnt less in the same time. */
export const ARCHITECTURE: Architecture = {
  length: WINDOWS.length,
  patch: WINDOWS.patch,
  channels: WINDOWS.channels.length,
  facts: WINDOWS.facts.length,
  horizon: WINDOWS.horizon,
  quantiles: WINDOWS.quantiles.length,
  width: 64,
  layers: 3,
  heads: 4,
  inner: 128,
};

/** How a network is trained. Equal options give equal weights on one machine. */
export interface ForecastTraining {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  /** Size of the pool that batches are drawn from, and how many examples each step renews. */
  readonly pool: number;
  readonly renewed: number;
  readonly learningRate: number;
  readonly architecture: Architecture;
  readonly source: SeriesSource;
  /** Weights to continue from; when absent, training starts from scratch. */
  readonly from?: Float32Array;
}

/** The seeds of the networks whose mean ships. */
export const PRE_TRAINING_SEEDS: readonly number[] = [1, 2, 3];

/** About four minutes per network on one otherwise idle core. */
export const PRE_TRAINING: ForecastTraining = {
  seed: 1,
  steps: 7_000,
  batch: 256,
  pool: 16_384,
  renewed: 64,
  learningRate: 2e-3,
  architecture: ARCHITECTURE,
  source: SYNTHETIC,
};

/** Steps over which the learning rate rises from 0. */
const WARM_UP_STEPS = 200;
/** The share of the learning rate left at the end of its cosine. */
const LAST_SHARE = 0.02;

export interface TrainingTurn {
  readonly onProgress?: (done: number, total: number, loss: number) => void;
  readonly signal?: AbortSignal;
}

/** The learning rate of a step, counted from 1. */
function learningRateAt(
  step: number,
  { steps, learningRate }: Pick<ForecastTraining, 'steps' | 'learningRate'>,
): number {
  const cosine = 0.5 * (1 + Math.cos((Math.PI * (step - 1)) / steps));
  return learningRate * Math.min(1, step / WARM_UP_STEPS) * (LAST_SHARE + (1 - LAST_SHARE) * cosine);
}

/** Trains a network and returns its weights: the moving average over the last steps. */
export async function trainNetwork(
  options: ForecastTraining,
  { onProgress, signal }: TrainingTurn = {},
): Promise<Float32Array> {
  const { seed, steps, batch, renewed, architecture, source, from } = options;
  // A short training never draws more examples than this.
  const poolSize = Math.min(options.pool, batch * steps);
  const trainer = await trainerOf(architecture, batch, seed, from);
  try {
    const pool = new ExamplePool(source, new Draws(seed, 2), poolSize, batch);
    let recent = NaN;
    for (let step = 1; step <= steps; step += 1) {
      signal?.throwIfAborted();
      pool.renew(renewed);
      const loss = await trainer.step(feedsOf(pool.batch(), batch, architecture), learningRateAt(step, options));
      if (!Number.isFinite(loss)) throw new RangeError(`the loss of step ${step} is ${loss}`);
      recent = Number.isNaN(recent) ? loss : 0.99 * recent + 0.01 * loss;
      onProgress?.(step, steps, recent);
    }
    return trainer.average;
  } finally {
    await trainer.close();
  }
}

function trainerOf(sizes: Architecture, batch: number, seed: number, from?: Float32Array): Promise<Trainer> {
  const tape = new Tape({ kind: 'TRAIN', batch });
  const predictions = network(tape, sizes, new Draws(seed, 1), inputsOf(tape, sizes));
  pinball(tape, predictions, {
    truths: tape.input('truths', [sizes.horizon, 1]),
    weights: tape.input('stepWeights', [sizes.horizon, 1]),
    levels: WINDOWS.quantiles,
  });
  return Trainer.create(tape, undefined, from);
}

const feedsOf = (examples: Examples, batch: number, { length, channels, facts, horizon }: Architecture): Feeds => ({
  [STEPS_INPUT]: { values: examples.steps, lengths: [batch, length * channels] },
  [FACTS_INPUT]: { values: examples.facts, lengths: [batch, facts] },
  truths: { values: examples.truths, lengths: [batch, horizon, 1] },
  stepWeights: { values: examples.weights, lengths: [batch, horizon, 1] },
});
