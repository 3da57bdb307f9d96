import { project, type RowColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { StoredFiles } from './stored-files.js';
import type { VersionOrigin, VersionState } from './version-state.js';

/** A version as services hand it on, without its record. */
export interface ModelVersionRow {
  readonly key: number;
  readonly id: string;
  /** Null for what ships with the program. */
  readonly institutionKey: number | null;
  readonly task: ModelTaskName;
  readonly version: string;
  readonly origin: VersionOrigin;
  readonly state: VersionState;
  readonly sha256: string;
  readonly contractVersion: number;
  readonly contractHash: string;
  readonly seed: number;
  readonly codeVersion: string;
  readonly files: StoredFiles;
  readonly trainedAt: Date;
  readonly trainedBy: number | null;
}

const columns = {
  key: '$.id',
  id: { sql: '$.id', read: (id) => encodeId('ModelVersion', id as number) },
  institutionKey: '$.institution_id',
  task: '$.task',
  version: '$.version',
  origin: '$.origin',
  state: '$.state',
  sha256: '$.sha256',
  contractVersion: '$.contract_version',
  contractHash: '$.contract_hash',
  seed: '$.seed',
  codeVersion: '$.code_version',
  files: '$.files',
  trainedAt: '$.trained_at',
  trainedBy: '$.trained_by',
} as const satisfies RowColumns<ModelVersionRow>;

/** All columns of a version `v`, except its record. */
export const wholeVersion = project<ModelVersionRow>(columns, 'v', Object.keys(columns));
export const readVersion = (tuple: readonly unknown[]): ModelVersionRow => wholeVersion.read(tuple, 0);
