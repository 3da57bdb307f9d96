import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import {
  dropFiles,
  storeFiles,
  repairFiles,
  ModelVersionRepository,
  modelFileOf,
  OWN_FILES,
  sha256Of,
  type ModelVersionRow,
  type StoredFiles,
} from '../registry/index.js';
import { openVersion, type Openers } from '../serving/index.js';
import { settledOptions, type ModelTask, type TrainingContext } from '../task/index.js';
import { versionFiles, type VersionFiles } from './version-files.js';

/** What a run of training needs. */
export interface TrainingParts extends Openers {
  readonly database: Database;
  /** Version of the program, as it is written into every file. */
  readonly codeVersion: string;
}

/** How it is trained: on whose rows, from which seed. */
export type TrainingRun = Pick<TrainingContext, 'institutionId' | 'seed' | 'signal' | 'progress' | 'options'>;

/**
 * Trains a task and makes the files of a version, registered nowhere yet. The exported file is opened as serving would
 * open it: what cannot be served is not kept.
 * @throws RangeError for options out of bounds; Error of the task when there is too little to learn from; NotOpened when the file does not do what was trained.
 */
export async function trainFiles(
  task: ModelTask,
  run: TrainingRun,
  { database, codeVersion, ...openers }: TrainingParts,
): Promise<VersionFiles> {
  const options = settledOptions(task.options ?? [], run.options);
  const trained = await task.train({ ...run, options, database });
  const made = versionFiles(task, trained, { seed: run.seed, codeVersion, options });
  const { contract } = task;
  const { format } = task;
  const file = { bytes: trained.model, sha256: sha256Of(trained.model), record: made.record, contract };
  (await openVersion(openers, file, format)).close();
  return made;
}

/** The outcome of a training. */
export interface Registered {
  readonly row: ModelVersionRow;
  /** False where the institution has the same version already: equal rows and seeds make equal bytes. */
  readonly isNew: boolean;
  /** Files of the version it has that were gone or damaged in the store, and are there again. */
  readonly mended: readonly string[];
}

interface RegisteringParts {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly caller: Caller;
}

/**
 * Registers what was trained as the institution's next CANDIDATE, and records it, in one transaction. A version with
 * the same model and record is not registered twice, in whatever state the first one is.
 */
export async function registerCandidate(
  made: VersionFiles,
  { institutionId }: Pick<TrainingRun, 'institutionId'>,
  parts: RegisteringParts,
): Promise<Registered> {
  const { database, objects } = parts;
  const versions = new ModelVersionRepository(database);
  const digests = {
    task: made.record.contract.task,
    sha256: sha256Of(modelFileOf(made.files) ?? new Uint8Array()),
    record: sha256Of(made.files[OWN_FILES.record] ?? new Uint8Array()),
  };
  const equal = await versions.findEqual(database, institutionId, digests);
  if (equal) return { row: equal, isNew: false, mended: await repairFiles(objects, equal.files, made.files) };
  const files = await storeFiles(objects, made.files);
  try {
    return await database.transaction(async (transaction) => {
      await versions.lock(transaction, institutionId);
      const row = await insertCandidate(transaction, versions, { made, institutionId, files, parts });
      return { row, isNew: true, mended: [] };
    });
  } catch (error) {
    await dropFiles(objects, files);
    throw error;
  }
}

interface NewCandidate {
  readonly made: VersionFiles;
  readonly institutionId: number;
  readonly files: StoredFiles;
  readonly parts: RegisteringParts;
}

async function insertCandidate(
  transaction: Transaction,
  versions: ModelVersionRepository,
  { made, institutionId, files, parts }: NewCandidate,
): Promise<ModelVersionRow> {
  const { clock, caller } = parts;
  const { task } = made.record.contract;
  const number = await versions.nextNumber(transaction, institutionId, task);
  const row = await versions.register(transaction, {
    institutionId,
    task,
    version: String(number),
    origin: 'TRAINED',
    state: 'CANDIDATE',
    files,
    sha256: modelFileOf(files)?.sha256 ?? '',
    record: made.record,
    trainedAt: clock.now(),
  });
  await recordAudit(transaction, caller, {
    action: 'MODEL_TRAINED',
    subjectType: 'ModelVersion',
    subjectId: row.key,
    customerId: null,
    detail: { institutionId, task, version: row.version, sha256: row.sha256, seed: row.seed },
  });
  return row;
}
