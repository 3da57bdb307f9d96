import { checkLabelled, matrixOf, type LabelledRows, type Matrix } from './matrix.js';
import { minimise, type Objective } from './minimise.js';
import { logLoss, scoresFor, softmax, UNCALIBRATED, type Calibration } from './score-calibration.js';
import { standardise, standardOf, type Standard } from './standardise.js';
import { ranges, type Steps } from './work-steps.js';

export interface LogisticOptions {
  readonly classes: number;
  /** Penalty on half the square of each weight, beside the mean log loss. */
  readonly l2: number;
  readonly rounds: number;
}

/** Rows per step. */
const STEP_ROWS = 2_048;

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

/** Mean log loss plus the penalty, by the weights followed by the biases. */
function lossOf(data: LabelledRows, classes: number, l2: number): Objective {
  const split = data.matrix.columns * scoresFor(classes);
  const total = data.weights?.reduce((sum, weight) => sum + weight, 0) ?? data.matrix.rows;
  return function* (point, gradient) {
    gradient.fill(0);
    let value = 0;
    for (const { from, to } of ranges(data.matrix.rows, STEP_ROWS)) {
      value += addLoss(rowsBetween(data, from, to), classes, point, gradient, total);
      yield;
    }
    for (let place = 0; place < split; place += 1) {
      const weight = point[place] ?? 0;
      value += (l2 / 2) * weight * weight;
      gradient[place] = (gradient[place] ?? 0) + l2 * weight;
    }
    return value;
  };
}

/** Adds these rows' share of the gradient of the weighted mean; returns their share of the mean. */
function addLoss(
  { matrix, labels, weights }: LabelledRows,
  classes: number,
  point: Float64Array,
  gradient: Float64Array,
  total: number,
): number {
  const { rows, columns, values } = matrix;
  const width = scoresFor(classes);
  const split = columns * width;
  const probabilities = softmax(scoresOf(matrix, point, point.subarray(split)), classes);
  for (let row = 0; row < rows; row += 1) {
    for (let score = 0; score < width; score += 1) {
      const label = classes === 2 ? 1 : score;
      const miss = (probabilities[row * classes + label] ?? 0) - (labels[row] === label ? 1 : 0);
      const error = ((weights?.[row] ?? 1) * miss) / total;
      for (let column = 0; column < columns; column += 1) {
        const place = column * width + score;
        gradient[place] = (gradient[place] ?? 0) + error * (values[row * columns + column] ?? 0);
      }
      gradient[split + score] = (gradient[split + score] ?? 0) + error;
    }
  }
  const weight = weights?.reduce((sum, own) => sum + own, 0) ?? rows;
  return (logLoss(matrixOf(rows, classes, probabilities), labels, weights) * weight) / total;
}

function rowsBetween({ matrix, labels, weights }: LabelledRows, from: number, to: number): LabelledRows {
  const { columns, values } = matrix;
  return {
    matrix: matrixOf(to - from, columns, values.subarray(from * columns, to * columns)),
    labels: labels.subarray(from, to),
    ...(weights && { weights: weights.subarray(from, to) }),
  };
}
