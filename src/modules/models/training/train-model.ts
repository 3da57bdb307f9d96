import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { Inference } from '../../../platform/inference/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import {
  dropFiles,
  keepFiles,
  ModelVersionRepository,
  modelFileOf,
  sha256Of,
  type ModelVersionRow,
} from '../registry/index.js';
import { openVersion } from '../serving/index.js';
import type { ModelTask, TrainingContext } from '../task/index.js';
import { versionFiles, type VersionFiles } from './version-files.js';

/** What a run of training stands on. */
export interface TrainingParts {
  readonly database: Database;
  readonly inference: Pick<Inference, 'open'>;
  /** Version of the program, as it is written into every file. */
  readonly codeVersion: string;
}

/** How it is trained: on whose rows, from which seed. */
export type TrainingRun = Pick<TrainingContext, 'institutionId' | 'seed' | 'signal' | 'progress'>;

/**
 * Trains a task and makes the files of a version, registered nowhere yet. The exported file is opened as serving would
 * open it: what cannot be served is not kept.
 * @throws Error of the task when there is too little to learn from; NotOpened when the file does not do what was trained.
 */
export async function trainFiles(
  task: ModelTask,
  run: TrainingRun,
  { database, inference, codeVersion }: TrainingParts,
): Promise<VersionFiles> {
  const trained = await task.train({ ...run, database });
  const made = versionFiles(task, trained, { seed: run.seed, codeVersion });
  const { contract } = task;
  const { format } = task;
  const file = { bytes: trained.model, sha256: sha256Of(trained.model), record: made.record, contract };
  (await openVersion(inference, file, format)).close();
  return made;
}

/** Registers what was trained as the institution's next CANDIDATE, and records it, in one transaction. */
export async function registerCandidate(
  made: VersionFiles,
  { institutionId }: Pick<TrainingRun, 'institutionId'>,
  parts: {
    readonly database: Database;
    readonly objects: ObjectStore;
    readonly clock: Clock;
    readonly caller: Caller;
  },
): Promise<ModelVersionRow> {
  const { database, objects, clock, caller } = parts;
  const { task } = made.record.contract;
  const files = await keepFiles(objects, made.files);
  const versions = new ModelVersionRepository(database);
  try {
    return await database.transaction(async (transaction) => {
      await versions.lock(transaction, institutionId);
      const number = await versions.nextNumber(transaction, institutionId, task);
      const row = await versions.register(transaction, {
        ...{ institutionId, task, version: String(number), origin: 'TRAINED', state: 'CANDIDATE' },
        ...{ files, sha256: modelFileOf(files)?.sha256 ?? '', record: made.record, trainedAt: clock.now() },
      });
      await recordAudit(transaction, caller, {
        action: 'MODEL_TRAINED',
        subjectType: 'ModelVersion',
        subjectId: row.key,
        customerId: null,
        detail: { institutionId, task, version: row.version, sha256: row.sha256, seed: row.seed },
      });
      return row;
    });
  } catch (error) {
    await dropFiles(objects, files);
    throw error;
  }
}
