/**
 * Models owns the registry of trained models: what each reads, how good it is, who put it in service, and serving
 * itself. It does not know what is trained on which rows: rooms with the data hand it tasks.
 */
export {
  checkFeatures,
  contractHash,
  ContractViolation,
  distributionInBinsOf,
  distributionOf,
  faultyRows,
  featureContract,
  inputColumnsOf,
  psi,
  type FeatureColumn,
  type FeatureContract,
  type FeatureTable,
} from './contract/index.js';
export type {
  AnswersCheck,
  AnswersKept,
  CandidateModels,
  CandidateText,
  DriftedModel,
  DriftWatch,
} from './lifecycle/index.js';
export { createModels, modelsEntities, type Models } from './module.js';
export { compareRecords, LEAST_COMPARED, parseTrainingRecord } from './record/index.js';
export { verdict as gateVerdict } from './report/index.js';
export { findRecord, listVersions } from './registry/index.js';
export { parseShippedRecord, readShipped, shippedModelPath, slugOf, writeShipped } from './shipping/index.js';
export { registerCandidate, trainFiles, versionFiles, type Registered, type VersionFiles } from './training/index.js';
export type { ModelName, ModelServing, ServedModel, ServedTextModel } from './serving/index.js';
export {
  againstShuffledTruth,
  MODEL_TASKS,
  settledOptions,
  TooFewRows,
  type AgainstNoise,
  type Calibration,
  type ChosenOptions,
  type Comparison,
  type Confusion,
  type Figure,
  type GateBounds,
  type Importance,
  type ModelTask,
  type ModelTaskName,
  type RocPoint,
  type SubgroupGap,
  type TaskContext,
  type TrainedModel,
  type TrainingContext,
  type TrainingData,
  type TrainingOption,
} from './task/index.js';
export { modelPolicy } from './lifecycle/index.js';
