import { checkLabelled, matrixOf, type LabelledRows, type Matrix } from '../matrix.js';
import { scoresFor, scoresOfRows, softmax, UNCALIBRATED, type Calibration } from '../score-calibration.js';
import { finish, withProgress, type QuietSteps, type Steps } from '../work-steps.js';
import { bin } from './bins.js';
import { Booster } from './booster.js';
import { boostingOptions, type BoostingOptions, type BoostingRound } from './boosting-options.js';
import { addTrees, joinForests, type Forest } from './forest.js';

export interface BoostingProgress {
  /** The round at hand, from 1, and how many there are at most; 0 while columns are cut into bins. */
  readonly round: number;
  readonly rounds: number;
}

/** Trees whose leaves sum to a score for each class, or to one score for two classes. */
export interface BoostingModel {
  readonly classes: number;
  readonly columns: number;
  readonly baseScores: Float32Array;
  readonly forest: Forest;
  /** How much the splits on each column reduced the training loss, by its second-order approximation. */
  readonly gains: Float64Array;
  /** Rounds that were kept. */
  readonly rounds: number;
  /** Every round that was tried, the best and those after it. */
  readonly history: readonly BoostingRound[];
}

/**
 * Gradient boosting of trees on histograms, after Friedman (2001, "Greedy function approximation") and with the
 * second-order steps of Chen and Guestrin (2016, "XGBoost"), for log loss. With a `validation` part the model is that
 * of the round in which its loss was lowest.
 * @throws RangeError for rows, labels or options that cannot be learned from.
 */
export function* trainBoosting(
  training: LabelledRows,
  given: Partial<BoostingOptions> & Pick<BoostingOptions, 'classes'>,
  validation?: LabelledRows,
): Steps<BoostingProgress, BoostingModel> {
  const options = boostingOptions(given);
  for (const part of validation ? [training, validation] : [training]) checkLabelled(part, options.classes);
  const bins = yield* withProgress(bin(training.matrix, options.bins), { round: 0, rounds: options.rounds });
  const booster = new Booster(training, bins, options, validation);
  const forests: Forest[] = [];
  const history: BoostingRound[] = [];
  const gains: Float64Array[] = [];
  let best = { rounds: options.rounds, loss: Infinity };
  for (let round = 1; round <= options.rounds; round += 1) {
    const progress = { round, rounds: options.rounds };
    booster.beginRound();
    for (let target = 0; target < scoresFor(options.classes); target += 1)
      forests.push(yield* withProgress(booster.growTree(target), progress));
    const losses = yield* withProgress(booster.endRound(), progress);
    history.push(losses);
    gains.push(booster.gains.slice());
    if (losses.validationLoss === null) continue;
    if (losses.validationLoss < best.loss) best = { rounds: round, loss: losses.validationLoss };
    else if (round - best.rounds >= options.patience) break;
  }
  return {
    classes: options.classes,
    columns: training.matrix.columns,
    baseScores: booster.baseScores,
    forest: joinForests(forests.slice(0, best.rounds * scoresFor(options.classes))),
    gains: gains[best.rounds - 1] ?? booster.gains,
    rounds: best.rounds,
    history,
  };
}

/**
 * Scores of each row, `scoresFor(classes)` of them: logarithms of odds before calibration.
 * @throws RangeError when the matrix has other columns than the model learned from.
 */
export const boostingScores = (model: BoostingModel, matrix: Matrix): Float64Array => finish(scoreRows(model, matrix));

/** The same in steps, for many rows. */
export function* scoreRows({ baseScores, forest, columns }: BoostingModel, matrix: Matrix): QuietSteps<Float64Array> {
  if (matrix.columns !== columns) throw new RangeError(`${matrix.columns} columns instead of ${columns}`);
  const scores = scoresOfRows(matrix.rows, baseScores);
  yield* addTrees(forest, matrix, scores, baseScores.length);
  return scores;
}

/** The probability of each class, row by row. */
export function boostingProbabilities(
  model: BoostingModel,
  matrix: Matrix,
  calibration: Calibration = UNCALIBRATED,
): Matrix {
  return matrixOf(matrix.rows, model.classes, softmax(boostingScores(model, matrix), model.classes, calibration));
}
