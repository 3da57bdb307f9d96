import { statement, type Queryable } from '../../../platform/database/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { VersionState } from './version-state.js';

/** A version as an operator sees it. */
interface ListedVersion {
  /** Code of the institution; null for what ships. */
  readonly institution: string | null;
  readonly version: string;
  readonly state: VersionState;
  readonly sha256: string;
  readonly trainedAt: Date;
}

const LIST_MODEL_VERSIONS = statement(`
  SELECT i.code AS institution, v.version, v.state, v.sha256, v.trained_at AS "trainedAt"
  FROM model_version v LEFT JOIN institution i ON i.id = v.institution_id WHERE v.task = $1 ORDER BY v.id DESC LIMIT 100`);

const FIND_MODEL_RECORD = statement(`
  SELECT v.record FROM model_version v LEFT JOIN institution i ON i.id = v.institution_id
  WHERE v.task = $1 AND v.version = $2 AND (i.code = $3 OR v.institution_id IS NULL) ORDER BY v.institution_id NULLS LAST LIMIT 1`);

/** The record of a version by its name, as it is stored: an institution's own, or one that ships; null when there is none. */
export async function findRecord(
  database: Queryable,
  {
    task,
    version,
    institution,
  }: { readonly task: ModelTaskName; readonly version: string; readonly institution: string },
): Promise<unknown> {
  const [row] = await database.rows<{ record: unknown }>(FIND_MODEL_RECORD, [task, version, institution]);
  return row?.record ?? null;
}

/** The newest hundred versions of a task, of every institution: for people who may run commands on the machine. */
export const listVersions = (database: Queryable, task: ModelTaskName): Promise<ListedVersion[]> =>
  database.rows<ListedVersion>(LIST_MODEL_VERSIONS, [task]);
