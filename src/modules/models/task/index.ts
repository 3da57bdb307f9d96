/** A task is what models are trained for: its contract, its bounds, how it is trained, and what figures come in now. */
export { againstShuffledTruth } from './against-noise.js';
export {
  MODEL_TASKS,
  RETIRED_TASKS,
  type GateBounds,
  type ModelFormat,
  type ModelTask,
  type ModelTaskName,
  type TaskContext,
  type TrainingContext,
} from './model-task.js';
export { TooFewRows } from './too-few-rows.js';
export type {
  AgainstNoise,
  Calibration,
  Comparison,
  Confusion,
  Figure,
  Importance,
  ModelOutput,
  RocPoint,
  SampledSeries,
  SubgroupGap,
  TrainedModel,
  TrainingData,
} from './trained-model.js';
export { settledOptions, type ChosenOptions, type TrainingOption } from './training-options.js';
