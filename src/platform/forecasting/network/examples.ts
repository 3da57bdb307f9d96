import type { Draws } from '../synthetic/draws.js';
import { syntheticSeries, type SyntheticSeries } from '../synthetic/series.js';
import { targetsOf, windowOf, type View } from './window.js';
import { WINDOWS } from './window-contract.js';

/** Numbers of a batch, example after example. */
export interface Examples {
  readonly steps: Float32Array;
  readonly facts: Float32Array;
  readonly truths: Float32Array;
  readonly weights: Float32Array;
}

const WIDTHS = {
  steps: WINDOWS.length * WINDOWS.channels.length,
  facts: WINDOWS.facts.length,
  truths: WINDOWS.horizon,
  weights: WINDOWS.horizon,
} as const;
type Part = keyof Examples;
const EXAMPLE_PARTS = Object.keys(WIDTHS) as Part[];

/** Steps with full weight, by period; later ones weigh little, since few people ask eight years ahead. */
const FULL_WEIGHT_STEPS: ReadonlyMap<number, number> = new Map([
  [1, 8],
  [2, 8],
  [4, 12],
]);
const LATER_SHARE = 0.15;

/** How much each step counts: less with distance, as errors grow with its square root; 1 on average. */
export function stepWeights(period: number): Float32Array {
  const counted = FULL_WEIGHT_STEPS.get(period) ?? WINDOWS.horizon;
  const raw = Array.from(
    { length: WINDOWS.horizon },
    (_, step) => (step < counted ? 1 : LATER_SHARE) / Math.sqrt(step + 1),
  );
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return Float32Array.from(raw, (weight) => weight / mean);
}

const emptyExamples = (count: number): Examples => ({
  steps: new Float32Array(count * WIDTHS.steps),
  facts: new Float32Array(count * WIDTHS.facts),
  truths: new Float32Array(count * WIDTHS.truths),
  weights: new Float32Array(count * WIDTHS.weights),
});

/** Where training series come from: made-up ones, or windows of an institution's own. */
export type SeriesSource = (draws: Draws) => SyntheticSeries;

export const SYNTHETIC: SeriesSource = (draws) => syntheticSeries(draws, WINDOWS.horizon);

/**
 * A pool of examples that is renewed bit by bit: each is seen a few times before another replaces it, which costs a
 * quarter of making every one from scratch.
 */
export class ExamplePool {
  readonly #pool: Examples;
  readonly #batch: Examples;
  #made = 0;

  constructor(
    private readonly source: SeriesSource,
    private readonly draws: Draws,
    private readonly size: number,
    private readonly batchSize: number,
  ) {
    this.#pool = emptyExamples(size);
    this.#batch = emptyExamples(batchSize);
    this.renew(size);
  }

  /** Replaces the oldest examples with new ones. */
  renew(count: number): void {
    for (let made = 0; made < count; made += 1) {
      const { period, history, future } = this.source(this.draws);
      const view: View = this.draws.chance(0.5) ? 'LOGARITHM' : 'AMOUNT';
      const window = windowOf(history, period, view);
      const at = this.#made % this.size;
      this.#pool.steps.set(window.steps, at * WIDTHS.steps);
      this.#pool.facts.set(window.facts, at * WIDTHS.facts);
      const truths = new Float32Array(WIDTHS.truths);
      truths.set(targetsOf(window, future));
      this.#pool.truths.set(truths, at * WIDTHS.truths);
      // Steps without an actual value yet have no weight.
      this.#pool.weights.set(stepWeights(period).fill(0, future.length), at * WIDTHS.weights);
      this.#made += 1;
    }
  }

  /** A batch drawn from the pool. Each call refills the same memory. */
  batch(): Examples {
    for (let place = 0; place < this.batchSize; place += 1) {
      const from = this.draws.whole(0, this.size);
      for (const part of EXAMPLE_PARTS) {
        const width = WIDTHS[part];
        this.#batch[part].set(this.#pool[part].subarray(from * width, (from + 1) * width), place * width);
      }
    }
    return this.#batch;
  }
}
