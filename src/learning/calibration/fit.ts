import { matrixOf, type Labels } from '../matrix.js';
import { minimise } from '../minimise.js';
import { logLoss, scoresFor, softmax, type Calibration } from '../score-calibration.js';
import { finish } from '../work-steps.js';

/** Range of temperatures that are searched, as slopes (1/T): beyond, a model is not worth calibrating. */
const [LEAST_SLOPE, GREATEST_SLOPE] = [0.02, 50];
/** Iterations of the search: to a hundred-thousandth. */
const ROUNDS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature (Guo et al., 2017) that makes the log loss of scores lowest, on rows that the model did not learn
 * from. It does not change the order of classes.
 */
export function fitTemperature(scores: ArrayLike<number>, labels: Labels, classes: number): Calibration {
  const loss = (exponent: number): number => {
    const probabilities = softmax(scores, classes, { slope: Math.exp(exponent), intercept: 0 });
    return logLoss(matrixOf(scores.length / scoresFor(classes), classes, probabilities), labels);
  };
  // The loss is convex in the slope, so golden section finds its minimum.
  let [low, high] = [Math.log(LEAST_SLOPE), Math.log(GREATEST_SLOPE)];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [lossLeft, lossRight] = [loss(left), loss(right)];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (lossLeft <= lossRight) {
      [high, right, lossRight] = [right, left, lossLeft];
      left = high - GOLDEN * (high - low);
      lossLeft = loss(left);
    } else {
      [low, left, lossLeft] = [left, right, lossRight];
      right = low + GOLDEN * (high - low);
      lossRight = loss(right);
    }
  }
  return { slope: Math.exp((low + high) / 2), intercept: 0 };
}

/**
 * Platt's (1999) sigmoid for the single score of two classes, with targets kept away from 0 and 1 depending on the
 * number of rows.
 */
export function fitPlatt(scores: ArrayLike<number>, labels: Labels): Calibration {
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const [high, low] = [(positive + 1) / (positive + 2), 1 / (labels.length - positive + 2)];
  const { point } = finish(
    minimise(
      function* ([slope = 1, intercept = 0], gradient) {
        gradient.fill(0);
        let loss = 0;
        labels.forEach((label, row) => {
          const score = scores[row] ?? 0;
          const margin = slope * score + intercept;
          const target = label === 1 ? high : low;
          // ln(1 + e^margin) - target * margin, written so that nothing overflows.
          loss += Math.max(0, margin) + Math.log1p(Math.exp(-Math.abs(margin))) - target * margin;
          const error = 1 / (1 + Math.exp(-margin)) - target;
          gradient[0] = (gradient[0] ?? 0) + (error * score) / labels.length;
          gradient[1] = (gradient[1] ?? 0) + error / labels.length;
        });
        yield;
        return loss / labels.length;
      },
      Float64Array.of(1, 0),
      ROUNDS,
    ),
  );
  return { slope: point[0] ?? 1, intercept: point[1] ?? 0 };
}

/** Calibrates probabilities: Platt's sigmoid for two classes, a temperature for more. */
export const fitCalibration = (scores: ArrayLike<number>, labels: Labels, classes: number): Calibration =>
  classes === 2 ? fitPlatt(scores, labels) : fitTemperature(scores, labels, classes);
