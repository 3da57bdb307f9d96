import { z } from 'zod';
import type { Localized } from '../../../platform/text.js';
import type { FeatureContract } from '../contract/index.js';
import {
  MODEL_TASKS,
  RETIRED_TASKS,
  settledOptions,
  type ChosenOptions,
  type GateBounds,
  type ModelTask,
  type ModelTaskName,
  type SampledSeries,
  type TrainedModel,
} from '../task/index.js';

/** What is known of a version, without its bytes. */
export interface TrainingRecord extends Omit<TrainedModel, 'model' | 'files' | 'sample' | 'noise'> {
  readonly format: typeof FORMAT;
  readonly title: Localized;
  readonly purpose: Localized;
  readonly contract: FeatureContract & { readonly task: ModelTaskName };
  /** The bounds at training; gates use those of the code. */
  readonly bounds: GateBounds;
  readonly seed: number;
  readonly codeVersion: string;
  readonly sample: RecordedSample;
  /** Settings of the training by name; empty where there are none, and in records from before they were kept. */
  readonly options: ChosenOptions;
  /** Null in records from before noise was measured. */
  readonly noise: TrainedModel['noise'] | null;
}

/** Rows with their expected outputs. JSON has no NaN: null stands for an unknown figure. */
export interface RecordedSample {
  readonly columns: readonly string[];
  readonly values: readonly (number | null)[];
  readonly outputs: Readonly<Record<string, readonly number[]>>;
  readonly texts?: readonly string[];
  readonly series?: readonly SampledSeries[];
}

/** Raised with the shape of the record: what was written in another one is not read as this one. */
const FORMAT = 1;

const text = z.object({ ko: z.string(), en: z.string() });
const figure = z.object({
  name: z.string(),
  title: text,
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  rows: z.int().min(0),
  method: z.string(),
});
const contract = z.object({
  task: z.enum([...MODEL_TASKS, ...RETIRED_TASKS]),
  version: z.int(),
  columns: z.array(
    z.object({
      name: z.string(),
      description: text,
      unit: z.string(),
      min: z.number(),
      max: z.number(),
      categories: z.array(z.number()).exactOptional(),
      nullable: z.boolean(),
    }),
  ),
  windows: z
    .object({
      version: z.int(),
      length: z.int(),
      patch: z.int(),
      horizon: z.int(),
      longestPeriod: z.int(),
      periods: z.array(z.int()),
      normalisation: z.string(),
      channels: z.array(z.string()),
      facts: z.array(z.string()),
      quantiles: z.array(z.number()),
    })
    .exactOptional(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const subgroup = z.object({
  attribute: z.string(),
  title: text,
  figure: z.string(),
  gap: z.number(),
  groups: z.array(
    z.object({
      label: z.string(),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      rows: z.int(),
    }),
  ),
});
const spread = z.object({
  column: z.string(),
  edges: z.array(z.number()),
  shares: z.array(z.number()),
  missing: z.number(),
});
const record = z.object({
  format: z.literal(FORMAT),
  title: text,
  purpose: text,
  contract,
  seed: z.int(),
  codeVersion: z.string(),
  bounds: z.object({
    calibrationErrorMax: z.number().nullable(),
    subgroupGapMax: z.number().nullable(),
    stabilityMin: z.number().exactOptional(),
    source: text,
  }),
  outputs: z.array(z.object({ name: z.string(), width: z.int().min(1), labels: z.array(z.string()).exactOptional() })),
  comparison: z.object({ model: figure, baseline: figure, baselineTitle: text, improvement: figure }),
  metrics: z.array(figure),
  baselineMetrics: z.array(figure),
  noise: z
    .object({ name: z.string(), value: z.number(), ceiling: z.number(), draws: z.int(), method: text })
    .nullable()
    .default(null),
  stability: figure.exactOptional(),
  options: z.record(z.string(), z.number()).default({}),
  roc: z.array(z.object({ falsePositive: z.number(), truePositive: z.number() })).exactOptional(),
  calibration: z
    .object({
      error: figure,
      bins: z.array(z.object({ predicted: z.number(), observed: z.number(), rows: z.int() })),
    })
    .nullable(),
  confusion: z.object({ labels: z.array(z.string()), counts: z.array(z.array(z.number())) }).nullable(),
  importance: z.array(z.object({ column: z.string(), value: z.number() })),
  subgroups: z.array(subgroup),
  data: z.object({
    description: text,
    rows: z.int(),
    trainRows: z.int(),
    testRows: z.int(),
    quarters: z.array(z.string()),
    split: text,
    digest: z.string(),
  }),
  distribution: z.array(spread),
  testDistribution: z.array(spread),
  sample: z.object({
    columns: z.array(z.string()),
    values: z.array(z.number().nullable()),
    outputs: z.record(z.string(), z.array(z.number())),
    texts: z.array(z.string()).exactOptional(),
    series: z.array(z.object({ period: z.int(), values: z.array(z.number()) })).exactOptional(),
  }),
  limits: z.array(text),
});

/** Reads a record that was stored. @throws ZodError that says what is wrong with it. */
export const parseTrainingRecord = (stored: unknown): TrainingRecord => record.parse(stored);

/**
 * The record of a run of a task. It is read back as it would be from a file, which leaves the bytes out.
 * @throws ZodError on what is no record, such as a figure that is not finite.
 */
export function trainingRecordOf(
  task: Pick<ModelTask, 'title' | 'purpose' | 'contract' | 'bounds' | 'options'>,
  trained: TrainedModel,
  run: { readonly seed: number; readonly codeVersion: string; readonly options?: ChosenOptions },
): TrainingRecord {
  const { table, outputs, texts, series } = trained.sample;
  const values = Array.from(table.values, (value) => (Number.isNaN(value) ? null : value));
  const { title, purpose, contract: reads, bounds } = task;
  return parseTrainingRecord({
    format: FORMAT,
    title,
    purpose,
    contract: reads,
    bounds,
    seed: run.seed,
    codeVersion: run.codeVersion,
    options: settledOptions(task.options ?? [], run.options),
    ...trained,
    sample: { columns: table.columns, values, outputs, ...(texts && { texts }), ...(series && { series }) },
  });
}
