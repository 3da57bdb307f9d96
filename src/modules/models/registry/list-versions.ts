import { statement, type Queryable } from '../../../platform/database/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { VersionState } from './version-state.js';

/** A version as an operator sees it. */
export interface ListedVersion {
  /** Code of the institution; null for what ships. */
  readonly institution: string | null;
  readonly version: string;
  readonly state: VersionState;
  readonly sha256: string;
  readonly trainedAt: Date;
}

const LIST = statement(`
  SELECT i.code AS institution, v.version, v.state, v.sha256, v.trained_at AS "trainedAt"
  FROM model_version v LEFT JOIN institution i ON i.id = v.institution_id WHERE v.task = $1 ORDER BY v.id DESC LIMIT 100`);

/** The newest hundred versions of a task, of every institution: for whoever may run commands on the machine. */
export const listVersions = (database: Queryable, task: ModelTaskName): Promise<ListedVersion[]> =>
  database.rows<ListedVersion>(LIST, [task]);
