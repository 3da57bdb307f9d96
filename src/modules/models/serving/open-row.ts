import type { ObjectStore } from '../../../platform/storage/index.js';
import { parseTrainingRecord, type TrainingRecord } from '../record/index.js';
import {
  modelNameOf,
  OWN_FILES,
  readStored,
  type Files,
  type ModelVersionRepository,
  type ModelVersionRow,
} from '../registry/index.js';
import type { ModelTask } from '../task/index.js';
import { NotOpened } from './open-model.js';
import { openVersion, type Openers, type OpenVersion } from './open-version.js';

/** Where a registered version is read from, and what opens it. */
export interface OpeningParts extends Openers {
  readonly versions: Pick<ModelVersionRepository, 'listRecords'>;
  readonly objects: ObjectStore;
}

/** A registered version, open. */
interface OpenRow {
  readonly opened: OpenVersion;
  readonly record: TrainingRecord;
  /** Files that only its task reads, by name. */
  readonly files: Files;
}

const COMMON: ReadonlySet<string> = new Set(Object.values(OWN_FILES));

/**
 * Opens a registered version as it serves: its model and the files of its task, each by its digest.
 * @throws NotOpened that names the file; UpstreamFailure when the store or inference is away.
 */
export async function openRow(
  { versions, objects, ...openers }: OpeningParts,
  row: ModelVersionRow,
  { contract, format }: Pick<ModelTask, 'contract' | 'format'>,
): Promise<OpenRow> {
  const record = parseTrainingRecord((await versions.listRecords([row.key])).get(row.key));
  const name = modelNameOf(row.files);
  const bytes = await bytesOf(objects, row, name);
  const files: Record<string, Uint8Array> = {};
  for (const each of Object.keys(row.files)) if (!COMMON.has(each)) files[each] = await bytesOf(objects, row, each);
  try {
    const opened = await openVersion(openers, { bytes, sha256: row.sha256, record, contract }, format);
    return { opened, record, files };
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error;
    throw new NotOpened(error.fault, error.column, { cause: error, file: name });
  }
}

/** Checks the files that are for people too. @throws NotOpened that names the first which is not as it was registered. */
export async function checkDocuments({ objects }: Pick<OpeningParts, 'objects'>, row: ModelVersionRow): Promise<void> {
  const model = modelNameOf(row.files);
  for (const name of Object.keys(row.files)) if (COMMON.has(name) && name !== model) await bytesOf(objects, row, name);
}

async function bytesOf(objects: ObjectStore, { files }: ModelVersionRow, name: string): Promise<Buffer> {
  const bytes = await readStored(objects, files[name]);
  if (bytes === null) throw new NotOpened('HASH', null, { file: name });
  return bytes;
}
