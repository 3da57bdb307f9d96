import {
  boostingProbabilities,
  boostingScores,
  finishInTurns,
  fitTemperature,
  logisticProbabilities,
  takeLabelled,
  takeRows,
  trainBoosting,
  trainLogistic,
  type BoostingModel,
  type Calibration,
  type Matrix,
} from '../../../learning/index.js';
import { settledOptions, type TrainingContext, type TrainingOption } from '../../models/index.js';
import type { Parts } from '../training/row-parts.js';
import { LIFE_STAGES } from './life-stage.js';
import type { StageRows } from './stage-rows.js';

/** Rounds at most; learning ends by itself when ten more make nothing better. */
const ROUNDS = 60;
/** A larger step than is usual keeps the file small and the answer quick; smaller ones gained next to nothing. */
const SHRINKAGE = 0.15;
/** Enough to compare nine classes with a baseline. */
const LOGISTIC_ROUNDS = 60;
const LOGISTIC_ROWS = 15_000;

/** What may be set of the trees. */
export const STAGE_OPTIONS: readonly TrainingOption[] = [
  { name: 'rounds', about: 'most rounds of boosting', usual: ROUNDS, min: 5, max: 300, isWhole: true },
  {
    name: 'shrinkage',
    about: 'the part of its best value that a leaf is given',
    usual: SHRINKAGE,
    min: 0.01,
    max: 0.5,
    isWhole: false,
  },
  { name: 'depth', about: 'most questions of a tree', usual: 5, min: 1, max: 8, isWhole: true },
];

/** A boosted model with the temperature that sets its probabilities right. */
export interface StageModel {
  readonly boosting: BoostingModel;
  readonly calibration: Calibration;
}

const CLASSES = LIFE_STAGES.length;

/** Learns stages from the training part; stops by the validation part and sets probabilities right by a third. */
export async function trainStages(
  rows: StageRows,
  { train, validation, calibration: calibrating }: Parts,
  context: Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>,
): Promise<StageModel> {
  const { seed, signal, progress } = context;
  const options = { classes: CLASSES, ...settledOptions(STAGE_OPTIONS, context.options), seed };
  const boosting = await finishInTurns(
    trainBoosting(takeLabelled(rows, train), options, takeLabelled(rows, validation)),
    { signal, onProgress: ({ round, rounds }) => progress('boosting', round, rounds) },
  );
  const held = takeLabelled(rows, calibrating);
  const calibration = fitTemperature(boostingScores(boosting, held.matrix), held.labels, CLASSES);
  return { boosting, calibration };
}

/** The probability of each stage, row by row. */
export const stageProbabilities = ({ boosting, calibration }: StageModel, matrix: Matrix): Matrix =>
  boostingProbabilities(boosting, matrix, calibration);

/** The predictions of logistic regression for the test part: the baseline that the model has to beat. */
export async function logisticStages(
  rows: StageRows,
  { train, test }: Parts,
  { signal, progress }: Pick<TrainingContext, 'signal' | 'progress'>,
): Promise<Matrix> {
  const learning = trainLogistic(takeLabelled(rows, train.subarray(0, LOGISTIC_ROWS)), {
    classes: CLASSES,
    rounds: LOGISTIC_ROUNDS,
  });
  const model = await finishInTurns(learning, {
    signal,
    onProgress: ({ round }) => progress('logistic', round, LOGISTIC_ROUNDS),
  });
  return logisticProbabilities(model, takeRows(rows.matrix, test));
}
