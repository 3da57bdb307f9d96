import { ModelRefused, type Inference, type OpenModel } from '../../../platform/inference/index.js';
import {
  ContractViolation,
  faultyRows,
  firstDifference,
  inputColumnsOf,
  rowsOf,
  type FeatureContract,
  type FeatureTable,
} from '../contract/index.js';
import { disagreement, tableOf, type TrainingRecord } from '../record/index.js';
import type { ModelOutput } from '../task/index.js';
import { modelUnavailable } from './model-unavailable.js';
import type { ModelName, Prediction } from './served-model.js';

/** A version about to be opened: its bytes, and everything they are checked against. */
export interface Candidate {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly record: TrainingRecord;
  /** The contract of the program as it runs. */
  readonly contract: FeatureContract;
}

/** Why a file is not taken up. */
export type OpeningFault = 'CONTRACT' | 'HASH' | 'UNREADABLE' | 'DISAGREES';

/** A file that must not answer. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
  /** By name, where one file of a version is at fault. */
  readonly file: string | null;

  constructor(
    readonly fault: OpeningFault,
    /** The column or the output at fault; null when it is about the whole file. */
    readonly column: string | null,
    options: ErrorOptions & { readonly file?: string } = {},
  ) {
    super([fault, options.file, column].filter((part) => part != null).join(' '), options);
    this.file = options.file ?? null;
  }
}

/**
 * Opens a version's file if it is the registered one, reads what the program provides, and reproduces training's
 * outputs on the sample. @throws NotOpened; UpstreamFailure when inference has no thread to spare.
 */
export async function openVerified(inference: Pick<Inference, 'open'>, candidate: Candidate): Promise<OpenModel> {
  const { bytes, sha256, record, contract } = candidate;
  if (record.contract.hash !== contract.hash)
    throw new NotOpened('CONTRACT', firstDifference(contract, record.contract)?.column ?? null);
  const opened = await inference
    .open({ name: contract.task, bytes, sha256, inputColumns: inputColumnsOf(contract) })
    .catch((error: unknown) => {
      if (!(error instanceof ModelRefused)) throw error;
      const fault = error.fault === 'WIDTH' ? 'CONTRACT' : error.fault;
      throw new NotOpened(fault, error.column, { cause: error });
    });
  const answered = await answersOf(opened, record).catch((error: unknown) => {
    opened.close();
    throw error;
  });
  const output = disagreement(record.sample, answered);
  if (output === null) return opened;
  opened.close();
  throw new NotOpened('DISAGREES', output);
}

async function answersOf(opened: OpenModel, record: TrainingRecord): Promise<Prediction['outputs']> {
  try {
    return (await scored(opened, record, tableOf(record.sample))).outputs;
  } catch (error) {
    if (error instanceof ContractViolation) throw new NotOpened('CONTRACT', error.column, { cause: error });
    if (error instanceof ModelRefused) throw new NotOpened('UNREADABLE', error.column, { cause: error });
    throw error;
  }
}

/** What a version reads and gives. */
interface ModelShape {
  readonly contract: FeatureContract;
  readonly outputs: readonly ModelOutput[];
}

/**
 * Scores the rows that keep to the contract; the outputs of other rows are NaN. @throws ContractViolation on columns.
 */
async function scored(
  opened: OpenModel,
  { contract, outputs }: ModelShape,
  table: FeatureTable,
): Promise<Omit<Prediction, 'model'>> {
  const refused = faultyRows(contract, table);
  const rows = rowsOf(table);
  const columns = table.columns.length;
  if (refused.size === rows) return { outputs: silence(outputs, rows), refused };
  if (refused.size === 0) {
    const values = table.values instanceof Float32Array ? table.values : Float32Array.from(table.values);
    return { outputs: await opened.predict({ rows, columns, values }), refused };
  }
  const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => !refused.has(row));
  const values = new Float32Array(kept.length * columns);
  for (const [at, row] of kept.entries())
    values.set(table.values.subarray(row * columns, (row + 1) * columns), at * columns);
  const answered = await opened.predict({ rows: kept.length, columns, values });
  return { outputs: spread(answered, kept, rows), refused };
}

const silence = (outputs: readonly ModelOutput[], rows: number): Record<string, Float32Array> =>
  Object.fromEntries(outputs.map(({ name, width }) => [name, new Float32Array(rows * width).fill(NaN)]));

/** Puts answers back at the places of their rows. */
function spread(
  answered: Readonly<Record<string, Float32Array>>,
  kept: readonly number[],
  rows: number,
): Record<string, Float32Array> {
  return Object.fromEntries(
    Object.entries(answered).map(([name, values]) => {
      const width = values.length / kept.length;
      const all = new Float32Array(rows * width).fill(NaN);
      for (const [at, row] of kept.entries()) all.set(values.subarray(at * width, (at + 1) * width), row * width);
      return [name, all];
    }),
  );
}

/** Predicts with an open model. @throws Refusal MODEL_UNAVAILABLE that names the column. */
export async function predictWith(
  opened: OpenModel,
  model: ModelName,
  shape: ModelShape,
  table: FeatureTable,
): Promise<Prediction> {
  try {
    return { model, ...(await scored(opened, shape, table)) };
  } catch (error) {
    if (error instanceof ContractViolation)
      return modelUnavailable({ task: model.task, reason: error.fault, column: error.column });
    if (error instanceof ModelRefused)
      return modelUnavailable({ task: model.task, reason: error.fault, column: error.column });
    throw error;
  }
}
