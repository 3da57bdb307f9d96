import { checkLabelled, matrixOf, type LabelledRows, type Matrix } from './matrix.js';
import { minimise, type Objective } from './minimise.js';
import { logLoss, scoresFor, softmax, UNCALIBRATED, type Calibration } from './scores.js';
import { standardise, standardOf, type Standard } from './standard.js';
import type { Steps } from './steps.js';

export interface LogisticOptions {
  readonly classes: number;
  /** Penalty on half the square of each weight, beside the mean log loss. */
  readonly l2: number;
  readonly rounds: number;
}

/** Scores that are sums of standardised columns. An unknown value counts as the mean of its column. */
export interface LogisticModel {
  readonly classes: number;
  readonly standard: Standard;
  /** A row for each column, and in it a weight for each score. */
  readonly weights: Matrix;
  readonly biases: Float32Array;
}

/**
 * Logistic regression, for more than two classes multinomial.
 * @throws RangeError for rows or labels that cannot be learned from.
 */
export function* trainLogistic(
  data: LabelledRows,
  { classes, l2 = 1e-3, rounds = 200 }: Partial<LogisticOptions> & Pick<LogisticOptions, 'classes'>,
): Steps<{ readonly round: number; readonly value: number }, LogisticModel> {
  checkLabelled(data, classes);
  const standard = standardOf(data.matrix);
  const inputs = standardise(data.matrix, standard);
  const width = scoresFor(classes);
  const start = new Float64Array((inputs.columns + 1) * width);
  const { point } = yield* minimise(lossOf({ ...data, matrix: inputs }, classes, l2), start, rounds);
  const split = inputs.columns * width;
  return {
    classes,
    standard,
    weights: matrixOf(inputs.columns, width, Float32Array.from(point.subarray(0, split))),
    biases: Float32Array.from(point.subarray(split)),
  };
}

/** Scores of each row, `scoresFor(classes)` of them. */
export function logisticScores({ standard, weights, biases }: LogisticModel, matrix: Matrix): Float64Array {
  if (matrix.columns !== weights.rows) throw new RangeError(`${matrix.columns} columns instead of ${weights.rows}`);
  return scoresOf(standardise(matrix, standard), weights.values, biases);
}

/** The probability of each class, row by row. */
export function logisticProbabilities(
  model: LogisticModel,
  matrix: Matrix,
  calibration: Calibration = UNCALIBRATED,
): Matrix {
  return matrixOf(matrix.rows, model.classes, softmax(logisticScores(model, matrix), model.classes, calibration));
}

function scoresOf(inputs: Matrix, weights: ArrayLike<number>, biases: ArrayLike<number>): Float64Array {
  const { rows, columns, values } = inputs;
  const width = biases.length;
  const scores = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let score = 0; score < width; score += 1) {
      let sum = biases[score] ?? 0;
      for (let column = 0; column < columns; column += 1)
        sum += (values[row * columns + column] ?? 0) * (weights[column * width + score] ?? 0);
      scores[row * width + score] = sum;
    }
  }
  return scores;
}

/** Mean log loss and the penalty, by the weights and, last, the biases. */
function lossOf(data: LabelledRows, classes: number, l2: number): Objective {
  const { matrix, labels, weights: rowWeights } = data;
  const width = scoresFor(classes);
  const split = matrix.columns * width;
  const total = rowWeights?.reduce((sum, weight) => sum + weight, 0) ?? matrix.rows;
  return (point, gradient) => {
    const probabilities = softmax(scoresOf(matrix, point, point.subarray(split)), classes);
    gradient.fill(0);
    for (let row = 0; row < matrix.rows; row += 1) {
      for (let score = 0; score < width; score += 1) {
        const label = classes === 2 ? 1 : score;
        const hit = labels[row] === label ? 1 : 0;
        const error = ((rowWeights?.[row] ?? 1) * ((probabilities[row * classes + label] ?? 0) - hit)) / total;
        for (let column = 0; column < matrix.columns; column += 1)
          gradient[column * width + score] =
            (gradient[column * width + score] ?? 0) + error * (matrix.values[row * matrix.columns + column] ?? 0);
        gradient[split + score] = (gradient[split + score] ?? 0) + error;
      }
    }
    let penalty = 0;
    for (let place = 0; place < split; place += 1) {
      const weight = point[place] ?? 0;
      penalty += (l2 / 2) * weight * weight;
      gradient[place] = (gradient[place] ?? 0) + l2 * weight;
    }
    return logLoss(matrixOf(matrix.rows, classes, probabilities), labels, rowWeights) + penalty;
  };
}
