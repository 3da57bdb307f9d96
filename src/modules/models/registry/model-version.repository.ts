import { limitLiteral, statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { TrainingRecord } from '../record/index.js';
import type { ModelTaskName } from '../task/index.js';
import { readVersion, wholeVersion, type ModelVersionRow } from './model-version.columns.js';
import { OWN_FILES, type StoredFiles } from './stored-files.js';
import type { VersionOrigin, VersionState } from './version-state.js';

/** Which versions a list is about; null narrows nothing. */
export interface VersionQuestion {
  readonly task: ModelTaskName | null;
  readonly states: readonly VersionState[] | null;
  /** Only those whose promotion waits for a decision. */
  readonly isAwaitingDecision: boolean;
}

/** A version about to be registered. */
export interface NewVersion {
  /** Null for what ships. */
  readonly institutionId: number | null;
  readonly task: ModelTaskName;
  readonly version: string;
  readonly origin: VersionOrigin;
  readonly state: VersionState;
  readonly files: StoredFiles;
  readonly sha256: string;
  readonly record: TrainingRecord;
  readonly trainedAt: Date;
}

const IS_VISIBLE_VERSION = '(v.institution_id = $1 OR v.institution_id IS NULL)';
/** The shipped version is on standby while the institution has its own in service. */
const SHOWN_STATE = `CASE WHEN v.institution_id IS NULL AND v.state = 'PROMOTED' AND EXISTS (SELECT FROM model_version own
  WHERE own.institution_id = $1 AND own.task = v.task AND own.state = 'PROMOTED') THEN 'STANDBY' ELSE v.state END`;
const VERSION_COLUMNS = wholeVersion.sql.replace('v.state', SHOWN_STATE);
const ONE_SHOWN = statement(`SELECT ${VERSION_COLUMNS} FROM model_version v WHERE ${IS_VISIBLE_VERSION} AND v.id = $2`);
const FIND_VERSION = statement(
  `SELECT ${wholeVersion.sql} FROM model_version v WHERE ${IS_VISIBLE_VERSION} AND v.id = $2`,
);
const OWN_PROMOTED = statement(
  `SELECT ${wholeVersion.sql} FROM model_version v WHERE v.institution_id = $1 AND v.task = $2 AND v.state = 'PROMOTED'`,
);
const IN_SERVICE = statement(`
  SELECT ${wholeVersion.sql} FROM model_version v
  WHERE (v.institution_id = $1 OR v.institution_id IS NULL) AND v.task = $2 AND v.state = 'PROMOTED'
  ORDER BY v.institution_id NULLS LAST LIMIT 1`);
const RETIRED = statement(`
  SELECT ${wholeVersion.sql} FROM model_version v WHERE v.institution_id = $1 AND v.task = $2 AND v.state = 'RETIRED'
  ORDER BY (SELECT max(p.id) FROM model_promotion p WHERE p.model_version_id = v.id AND p.state = 'APPROVED') DESC NULLS LAST
  LIMIT 3`);
const SERVED = statement(`
  SELECT 1 AS one FROM model_promotion p
  WHERE p.model_version_id = $1 AND p.institution_id = $2 AND p.state = 'APPROVED' LIMIT 1`);
const SHIPPED = statement(
  `SELECT ${wholeVersion.sql} FROM model_version v WHERE v.institution_id IS NULL AND v.task = $1 AND v.version = $2`,
);
const FIND_EQUAL = statement(`
  SELECT ${wholeVersion.sql} FROM model_version v WHERE v.institution_id = $1 AND v.task = $2 AND v.sha256 = $3
    AND v.files->$4->>'sha256' = $5 ORDER BY v.id LIMIT 1`);
const LIST_MODEL_RECORDS = statement('SELECT id, record FROM model_version WHERE id = ANY($1::bigint[])');
const NEXT_NUMBER = statement(
  `SELECT count(*)::integer + 1 AS number FROM model_version WHERE institution_id = $1 AND task = $2`,
);
const REGISTER = statement(`
  INSERT INTO model_version AS v (institution_id, task, version, origin, state, sha256, contract_version, contract_hash,
    seed, code_version, files, record, trained_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${wholeVersion.sql}`);
const MOVE = statement(
  `UPDATE model_version AS v SET state = $3 WHERE v.id = $1 AND v.state = ANY($2::text[]) RETURNING ${wholeVersion.sql}`,
);
const RETIRE_SHIPPED = statement(
  `UPDATE model_version SET state = 'RETIRED' WHERE institution_id IS NULL AND task = $1 AND state = 'PROMOTED'`,
);

/** Every query on versions. An institution sees its own and those that ship; lists go from the newest to the oldest. */
export class ModelVersionRepository {
  constructor(private readonly database: Queryable) {}

  /** One that the institution may see; null when there is none. */
  async find(institutionId: number, id: number, within = this.database): Promise<ModelVersionRow | null> {
    const [tuple] = await within.tuples(FIND_VERSION, [institutionId, id]);
    return tuple ? readVersion(tuple) : null;
  }

  /** The same with its state as the institution sees it. */
  async findShown(institutionId: number, id: number): Promise<ModelVersionRow | null> {
    const [tuple] = await this.database.tuples(ONE_SHOWN, [institutionId, id]);
    return tuple ? readVersion(tuple) : null;
  }

  /** A page, with states as the institution sees them; may be longer than asked for: then more follows. */
  async page(
    institutionId: number,
    { task, states, isAwaitingDecision }: VersionQuestion,
    { first, after }: PageRequest,
  ): Promise<ModelVersionRow[]> {
    const text = `SELECT ${VERSION_COLUMNS} FROM model_version v WHERE ${IS_VISIBLE_VERSION}
      AND ($2::text IS NULL OR v.task = $2) AND ($3::text[] IS NULL OR ${SHOWN_STATE} = ANY($3))
      AND (NOT $4::boolean OR EXISTS (SELECT 1 FROM model_promotion p
        WHERE p.model_version_id = v.id AND p.institution_id = $1 AND p.state = 'PENDING'))
      AND ($5::bigint IS NULL OR v.id < $5) ORDER BY v.id DESC LIMIT ${limitLiteral(first + 1)}`;
    const values = [institutionId, task, states, isAwaitingDecision, after];
    return (await this.database.tuples(statement(text), values)).map(readVersion);
  }

  /** The institution's own version in service; null when it has none. */
  async findPromoted(
    institutionId: number,
    task: ModelTaskName,
    within = this.database,
  ): Promise<ModelVersionRow | null> {
    const [tuple] = await within.tuples(OWN_PROMOTED, [institutionId, task]);
    return tuple ? readVersion(tuple) : null;
  }

  /** The institution's versions that another took the place of, the last in service first; at most three. */
  async listRetired(institutionId: number, task: ModelTaskName): Promise<ModelVersionRow[]> {
    return (await this.database.tuples(RETIRED, [institutionId, task])).map(readVersion);
  }

  /** Whether a version was ever put in service for an institution. */
  async wasServed(institutionId: number, id: number, within: Queryable): Promise<boolean> {
    return (await within.rows(SERVED, [id, institutionId])).length > 0;
  }

  /**
   * What answers an institution for a task: its own version in service, else the shipped one; null when there is
   * neither.
   */
  async findInService(
    institutionId: number,
    task: ModelTaskName,
    within = this.database,
  ): Promise<ModelVersionRow | null> {
    const [tuple] = await within.tuples(IN_SERVICE, [institutionId, task]);
    return tuple ? readVersion(tuple) : null;
  }

  async findShipped(task: ModelTaskName, version: string, within = this.database): Promise<ModelVersionRow | null> {
    const [tuple] = await within.tuples(SHIPPED, [task, version]);
    return tuple ? readVersion(tuple) : null;
  }

  /** The institution's version of the same model and record, by their digests; null when there is none. */
  async findEqual(
    within: Queryable,
    institutionId: number,
    { task, sha256, record }: { readonly task: ModelTaskName; readonly sha256: string; readonly record: string },
  ): Promise<ModelVersionRow | null> {
    const [tuple] = await within.tuples(FIND_EQUAL, [institutionId, task, sha256, OWN_FILES.record, record]);
    return tuple ? readVersion(tuple) : null;
  }

  /** Records by the number of their version, as they are stored. */
  async listRecords(ids: readonly number[], within = this.database): Promise<Map<number, unknown>> {
    const rows = await within.rows<{ id: number; record: unknown }>(LIST_MODEL_RECORDS, [ids]);
    return new Map(rows.map(({ id, record }) => [id, record]));
  }

  /**
   * Nobody else registers versions of the institution, or changes what is in service there, until the transaction ends.
   */
  async lock(transaction: Queryable, institutionId: number | null): Promise<void> {
    await takeLock(transaction, 'MODEL_VERSIONS', institutionId ?? 'shipped');
  }

  /** The next number of an institution's versions. Hold the lock. */
  async nextNumber(transaction: Queryable, institutionId: number, task: ModelTaskName): Promise<number> {
    const [row] = await transaction.rows<{ number: number }>(NEXT_NUMBER, [institutionId, task]);
    return row?.number ?? 1;
  }

  async register(transaction: Queryable, version: NewVersion): Promise<ModelVersionRow> {
    const { institutionId, task, record, files, trainedAt } = version;
    const { contract, seed, codeVersion } = record;
    const [tuple] = await transaction.tuples(REGISTER, [
      ...[institutionId, task, version.version, version.origin, version.state, version.sha256],
      ...[contract.version, contract.hash, seed, codeVersion, JSON.stringify(files), JSON.stringify(record), trainedAt],
    ]);
    if (!tuple) throw new Error('a version was not registered');
    return readVersion(tuple);
  }

  /** Moves a version from any of some states to another; null, and nothing done, when it is in none of them. */
  async move(
    transaction: Queryable,
    id: number,
    from: readonly VersionState[],
    to: VersionState,
  ): Promise<ModelVersionRow | null> {
    const [tuple] = await transaction.tuples(MOVE, [id, from, to]);
    return tuple ? readVersion(tuple) : null;
  }

  /** The shipped version so far makes room for the next. */
  async retireShipped(transaction: Queryable, task: ModelTaskName): Promise<void> {
    await transaction.rows(RETIRE_SHIPPED, [task]);
  }
}
