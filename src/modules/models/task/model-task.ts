import type { Database } from '../../../platform/database/index.js';
import type { Localized } from '../../../platform/text.js';
import type { FeatureContract, FeatureTable } from '../contract/index.js';
import type { TrainedModel } from './trained-model.js';
import type { ChosenOptions, TrainingOption } from './training-options.js';

/** What models are trained for. */
export const MODEL_TASKS = [
  'LIFE_STAGE',
  'LOAN_RISK',
  'SPENDING_CLUSTER',
  'CHAT_TOPIC',
  'CHAT_INTENT',
  'CHAT_EMOTION',
  'CHAT_DANGER',
  'CHAT_SUBJECT',
  'CHAT_SENTENCE',
  'FORECAST',
  'IMAGE_DEFECT',
] as const;
/** What versions were trained for that no program trains or serves any more. They stay on record. */
export const RETIRED_TASKS = ['SPENDING_ANOMALY'] as const;
export type ModelTaskName = (typeof MODEL_TASKS)[number] | (typeof RETIRED_TASKS)[number];

/**
 * How the file of a model is read. ONNX runs in inference's threads, over rows of figures. TEXT is a linear model over
 * the runs of a text, asked in the process itself: an answer takes some tens of microseconds, less than handing a
 * question to a thread does, and a graph of ONNX cannot count runs of Hangul's letters. WINDOWS is a network over the
 * last values of a series, which the thread of forecasts runs beside the methods that it is compared with. IMAGE is a
 * graph of ONNX over pictures, run in the thread that decodes them.
 */
export type ModelFormat = 'ONNX' | 'TEXT' | 'WINDOWS' | 'IMAGE';

/** What a task reads from. A task sees the rows of this institution and of no other. */
export interface TaskContext {
  readonly database: Database;
  readonly institutionId: number;
  readonly signal: AbortSignal;
}

/** What a run of training has. */
export interface TrainingContext extends TaskContext {
  readonly seed: number;
  /** The options that were chosen; the others have their usual values. */
  readonly options?: ChosenOptions;
  /** Says how far it is; `done` of `total` steps of what the message names. */
  readonly progress: (message: string, done: number, total: number) => void;
}

/** What a version must keep to before anybody may put it in service. Each bound says where it comes from. */
export interface GateBounds {
  /** The greatest expected calibration error; null for what predicts no shares. */
  readonly calibrationErrorMax: number | null;
  /** The greatest gap between subgroups; null for models that say nothing of people to compare by group. */
  readonly subgroupGapMax: number | null;
  /** The least stability; left out for what is learnt from known answers. */
  readonly stabilityMin?: number;
  readonly source: Localized;
}

/** Something models are trained for: rooms with the data implement it, and `src/wiring/model-tasks.ts` lists it. */
export interface ModelTask {
  readonly task: ModelTaskName;
  readonly title: Localized;
  /** What its answers are for, and for what they are not. */
  readonly purpose: Localized;
  /** ONNX when left out. For other formats the contract's columns are figures of the input, used to measure drift. */
  readonly format?: ModelFormat;
  readonly contract: FeatureContract;
  readonly bounds: GateBounds;
  /** Options for training; none when left out. */
  readonly options?: readonly TrainingOption[];
  /** @throws TooFewRows; the signal's reason when aborted. */
  train(context: TrainingContext): Promise<TrainedModel>;
  /**
   * Figures as they come in now, to hold against those of the training: at most some 20,000 rows, of the newest
   * quarter.
   */
  recentInputs(context: TaskContext): Promise<FeatureTable>;
}
