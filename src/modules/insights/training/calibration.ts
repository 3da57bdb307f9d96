import { calibrationError, confidences, reliability, type Labels, type Matrix } from '../../../learning/index.js';
import type { Calibration } from '../../models/index.js';
import { bootstrapped } from './figures.js';
import { CALIBRATION_ERROR } from './training.texts.js';

const ERROR = { name: 'calibrationError', title: CALIBRATION_ERROR };

/**
 * How far probabilities are from observed frequencies.
 * @param hits 1 where it came true.
 */
export function calibrationOfShares(probabilities: Float32Array, hits: Uint8Array, seed: number): Calibration {
  const [error] = bootstrapped(probabilities.length, seed, [ERROR], (rows) => {
    const drawn = Float32Array.from(rows, (row) => probabilities[row] ?? 0);
    return [
      calibrationError(
        reliability(
          drawn,
          Uint8Array.from(rows, (row) => hits[row] ?? 0),
        ),
      ),
    ];
  });
  if (!error) throw new Error('nothing was measured');
  const bins = reliability(probabilities, hits).map(({ count, meanProbability, frequency }) => ({
    predicted: meanProbability,
    observed: frequency,
    rows: count,
  }));
  return { error, bins };
}

/** The same of the likeliest class: how sure the model is of its answer, and how often that is right. */
export function calibrationOf(probabilities: Matrix, truth: Labels, seed: number): Calibration {
  const { probabilities: sure, hits } = confidences(probabilities, truth);
  return calibrationOfShares(sure, hits, seed);
}
