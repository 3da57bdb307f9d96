import { extname } from 'node:path';

/**
 * Learning from rows of numbers: models, their evaluation, and the files they are served from. Everything is plain
 * arithmetic on typed arrays; a seed and the same rows give the same bytes on every machine. Long work comes in steps,
 * so that the caller decides when to continue.
 */
export {
  checkLabelled,
  matrixOf,
  takeLabelled,
  takeRows,
  type LabelledRows,
  type Labels,
  type Matrix,
} from './matrix.js';
export { places, randomOf, sample, shuffle, type Random } from './random.js';
export { finish, finishInTurns, withProgress, type QuietSteps, type Steps, type StepOptions } from './work-steps.js';
export { foldsByKey, keyUnit, splitByKey, splitByTime, type Split } from './splits.js';
export { standardise, standardOf, type Standard } from './standardise.js';

export {
  boostingProbabilities,
  boostingScores,
  scoreRows,
  trainBoosting,
  type BoostingModel,
  type BoostingProgress,
} from './trees/boosting.js';
export type { BoostingOptions, BoostingRound } from './trees/boosting-options.js';
export { assign, trainKMeans, type Assignment, type KMeansModel, type KMeansOptions } from './k-means.js';
export { silhouette } from './silhouette.js';
export {
  logisticProbabilities,
  logisticScores,
  trainLogistic,
  type LogisticModel,
  type LogisticOptions,
} from './logistic.js';
export { findNeighbours, mergeNeighbours, unitVectors, type Neighbours, type NeighbourSearch } from './neighbours.js';

export { logLoss, scoresFor, softmax, UNCALIBRATED, type Calibration } from './score-calibration.js';
export { fitCalibration, fitPlatt, fitTemperature } from './calibration/fit.js';
export { applyIsotonic, fitIsotonic, type IsotonicCurve } from './calibration/isotonic.js';

export {
  crossValidateTexts,
  fitTextFeatures,
  GramCounter,
  judgeTexts,
  likeliest,
  normaliseText,
  oneOfTexts,
  readTextModel,
  SHORT_TEXTS,
  sparseCosine,
  sparseDot,
  TEXT_LIMIT,
  TEXT_TRAINING,
  TextClassifier,
  textFigures,
  textFolds,
  TextModelUnreadable,
  TextVectors,
  thresholdAt,
  tokensOf,
  trainTextClassifier,
  UTTERANCES,
  writeTextModel,
  type Edges,
  type SparseVector,
  type TextFeatures,
  type TextFigures,
  type TextGuess,
  type TextModel,
  type TextModelIdentity,
  type TextProgress,
  type TextReading,
  type TextRow,
  type TextTraining,
  type TextVerdicts,
} from './text/index.js';

export { adjustedRand } from './metrics/adjusted-rand.js';
export { auc } from './metrics/auc.js';
export { bootstrap, type Interval, type Metric } from './metrics/bootstrap.js';
export { brierScore, calibrationError, confidences, reliability, type ReliabilityBin } from './metrics/calibration.js';
export {
  accuracy,
  classScores,
  confusionMatrix,
  macroF1,
  predictedClasses,
  type ClassScores,
} from './metrics/classes.js';
export { driftBand, populationStability, stabilityOfCounts, type DriftBand } from './metrics/drift.js';
export { figuresOfShuffled, noiseCeiling, quantileOf, shuffledColumns } from './metrics/noise.js';
export { permutationImportance, type Importance } from './metrics/importance.js';
export { averagePrecision, kolmogorovSmirnov, rocPoints, thinned, type RocPoint } from './metrics/separation.js';
export { wilsonInterval, type ShareInterval } from './metrics/wilson.js';
export { subgroupGap, type Subgroup, type SubgroupGap } from './metrics/subgroups.js';

export { OnnxGraph, type Attributes, type Length } from './onnx/graph.js';
export { protoFields } from './onnx/protobuf.js';
export { exportBoosting, INPUT } from './onnx/boosting.js';
export { exportKMeans, exportLogistic } from './onnx/linear.js';
export {
  columnsNamed,
  contractOf,
  describeModel,
  metadataOf,
  type InputColumn,
  type ModelDescription,
  type ModelIdentity,
} from './onnx/identity.js';

/** The file that holds `findNeighbours`, which threads load on its own. */
export const NEIGHBOURS_FILE = new URL(`./neighbours${extname(import.meta.filename)}`, import.meta.url).href;
