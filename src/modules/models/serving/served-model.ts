import type { SeriesForecaster } from '../../../platform/forecast-thread/index.js';
import type { ImageModel } from '../../../platform/images/index.js';
import type { TextClassifier } from '../../../learning/index.js';
import type { ContractViolation, FeatureTable } from '../contract/index.js';
import type { GateName } from '../record/index.js';
import type { ModelOutput, ModelTaskName } from '../task/index.js';

/** Which model made something: every answer names it. */
export interface ModelName {
  readonly task: ModelTaskName;
  readonly version: string;
  /** The number behind the id of its `ModelVersion`. */
  readonly modelVersionKey: number;
  /** Set where what comes in now is far from what it was trained on (PSI above 0.25): its answers are doubtful. */
  readonly hasDrifted?: true;
  /** Set where the file of the version in service is refused: that version, in whose place this one answers. */
  readonly standsInFor?: string;
}

/** What a model says of the rows of a table. */
export interface Prediction {
  readonly model: ModelName;
  /** By output: row by row, each as wide as the output. Rows that were refused hold NaN. */
  readonly outputs: Readonly<Record<string, Float32Array>>;
  /** Rows whose figures break the contract, with what is wrong: nothing is said of them. */
  readonly refused: ReadonlyMap<number, ContractViolation>;
}

/** A model in service, verified and open. Request it each time: another may have replaced it. */
export interface ServedModel {
  readonly model: ModelName;
  readonly outputs: readonly ModelOutput[];
  /** Gates that it would not pass now: it may be in service since before they were asked for, or ship with the program. */
  readonly failedGates: readonly GateName[];
  /** The further files of the version, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** @throws Refusal MODEL_UNAVAILABLE that names the column, when names, order or shape are not the contract's. */
  readonly predict: (table: FeatureTable) => Promise<Prediction>;
}

/** A model of texts in service, verified and read: it answers at once. Request it each time, as for others. */
export interface ServedTextModel extends Pick<ServedModel, 'model' | 'outputs' | 'failedGates' | 'files'> {
  readonly classifier: TextClassifier;
}

/** A network over series in service, verified and open. Request it each time, as for others. */
export interface ServedForecaster extends Pick<ServedModel, 'model' | 'outputs' | 'failedGates' | 'files'> {
  readonly forecaster: SeriesForecaster;
  /** Whether it is the institution's own, and not the one that ships. */
  readonly isOwn: boolean;
}

/** A model of images in service, verified. Pass it to an inspector. Request it each time. */
export interface ServedImageModel extends Pick<ServedModel, 'model' | 'outputs' | 'failedGates' | 'files'> {
  readonly image: ImageModel;
}

/** A model of any kind. */
export type Served = ServedModel | ServedTextModel | ServedForecaster | ServedImageModel;

/** Models in service. */
export interface ModelServing {
  /**
   * The institution's own promoted version, or else the one that ships with the program. Where its file is refused, the
   * version that was in service before answers in its place, or the one that ships, and says so.
   * @throws Refusal MODEL_UNAVAILABLE when there is none, or no file is what it must be.
   */
  serving(task: ModelTaskName, institutionId: number): Promise<ServedModel>;
  /** The same of a task that reads texts. @throws Refusal MODEL_UNAVAILABLE, also for a task that reads figures. */
  servingText(task: ModelTaskName, institutionId: number): Promise<ServedTextModel>;
  /** The same of a task that reads series. @throws Refusal MODEL_UNAVAILABLE, also for a task that reads anything else. */
  servingForecaster(task: ModelTaskName, institutionId: number): Promise<ServedForecaster>;
  /** The same of a task that reads images. @throws Refusal MODEL_UNAVAILABLE, also for a task that reads figures. */
  servingImage(task: ModelTaskName, institutionId: number): Promise<ServedImageModel>;
}
