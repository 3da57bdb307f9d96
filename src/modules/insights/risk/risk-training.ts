import {
  auc,
  boostingProbabilities,
  boostingScores,
  exportBoosting,
  exportLogistic,
  finishInTurns,
  fitPlatt,
  logisticProbabilities,
  logisticScores,
  takeLabelled,
  trainBoosting,
  trainLogistic,
  type Calibration,
  type LabelledRows,
  type Matrix,
  type ModelIdentity,
} from '../../../learning/index.js';
import { settledOptions, type TrainingContext, type TrainingOption } from '../../models/index.js';
import type { Parts } from '../training/row-parts.js';

/** Small steps and shallow trees: few borrowers fall behind, and the signals are weak. */
export const RISK_BOOSTING = { classes: 2, rounds: 300, shrinkage: 0.04, depth: 3, minChildWeight: 20 } as const;

/** What may be set of the trees; the weighted sum has nothing to set. */
export const RISK_OPTIONS: readonly TrainingOption[] = [
  { name: 'rounds', about: 'most rounds of boosting', usual: RISK_BOOSTING.rounds, min: 10, max: 1_000, isWhole: true },
  {
    name: 'shrinkage',
    about: 'the part of its best value that a leaf is given',
    usual: RISK_BOOSTING.shrinkage,
    min: 0.005,
    max: 0.5,
    isWhole: false,
  },
  { name: 'depth', about: 'most questions of a tree', usual: RISK_BOOSTING.depth, min: 1, max: 8, isWhole: true },
  {
    name: 'minChildWeight',
    about: 'least weight of a leaf: more is smoother',
    usual: RISK_BOOSTING.minChildWeight,
    min: 1,
    max: 500,
    isWhole: false,
  },
];

/** A calibrated risk model, however it was trained. */
export interface RiskModel {
  readonly kind: 'BOOSTING' | 'LOGISTIC';
  /** The probability of falling behind, row by row. */
  readonly probabilities: (matrix: Matrix) => Float32Array;
  readonly file: (identity: ModelIdentity) => Uint8Array;
}

type Learning = Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>;

/** The probability of the second of two classes, for each row. */
export const secondClass = ({ rows, values }: Matrix): Float32Array =>
  Float32Array.from({ length: rows }, (_, row) => values[2 * row + 1] ?? NaN);

/**
 * Learns by trees and by a weighted sum, and keeps what the validation part likes better: the simpler one of equals.
 */
export async function trainRisk(rows: LabelledRows, parts: Parts, context: Learning): Promise<RiskModel> {
  const [train, validation, held] = [parts.train, parts.validation, parts.calibration].map((part) =>
    takeLabelled(rows, part),
  ) as [LabelledRows, LabelledRows, LabelledRows];
  const { seed, signal, progress } = context;
  const boosting = await finishInTurns(
    trainBoosting(train, { ...RISK_BOOSTING, ...settledOptions(RISK_OPTIONS, context.options), seed }, validation),
    {
      signal,
      onProgress: ({ round, rounds }) => progress('boosting', round, rounds),
    },
  );
  const logistic = await finishInTurns(trainLogistic(train, { classes: 2 }), { signal });
  const byTrees = calibrated(boostingScores(boosting, held.matrix), held);
  const bySum = calibrated(logisticScores(logistic, held.matrix), held);
  const trees: RiskModel = {
    kind: 'BOOSTING',
    probabilities: (matrix) => secondClass(boostingProbabilities(boosting, matrix, byTrees)),
    file: (identity) => exportBoosting(boosting, identity, byTrees),
  };
  const sum: RiskModel = {
    kind: 'LOGISTIC',
    probabilities: (matrix) => secondClass(logisticProbabilities(logistic, matrix, bySum)),
    file: (identity) => exportLogistic(logistic, identity, bySum),
  };
  const better = ({ probabilities }: RiskModel): number => auc(probabilities(validation.matrix), validation.labels);
  return better(trees) > better(sum) ? trees : sum;
}

const calibrated = (scores: Float64Array, { labels }: LabelledRows): Calibration => fitPlatt(scores, labels);
