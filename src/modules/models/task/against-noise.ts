import { figuresOfShuffled, noiseCeiling } from '../../../learning/index.js';
import { shuffledTruthText } from './against-noise.texts.js';
import type { AgainstNoise } from './trained-model.js';

/** Shuffles of the answers: the ends of their spread are then good to a tenth of it. */
const SHUFFLES = 200;

/** Known answers, compared with a model's answers for the same rows. */
export interface Answers {
  /** Name of the figure in code. */
  readonly name: string;
  readonly rows: number;
  readonly seed: number;
  /**
   * The deciding figure of the model's answers and the truth of the rows in this order: in their own order it is the
   * model's, in any other that of a model which knows nothing.
   */
  readonly figure: (order: Int32Array) => number;
}

/** Compares a figure with its values when the same answers are given to other rows. */
export function againstShuffledTruth({ name, rows, seed, figure }: Answers): AgainstNoise {
  const value = figure(Int32Array.from({ length: rows }, (_, row) => row));
  return {
    name,
    value,
    ceiling: noiseCeiling(figuresOfShuffled(rows, { draws: SHUFFLES, seed }, figure)),
    draws: SHUFFLES,
    method: shuffledTruthText(SHUFFLES),
  };
}
