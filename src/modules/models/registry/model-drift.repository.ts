import { statement, type Queryable } from '../../../platform/database/index.js';
import type { DriftState } from '../contract/index.js';

/** What was found of a version at an institution. */
interface AssessedDrift {
  readonly institutionId: number;
  readonly modelVersionId: number;
  readonly state: DriftState;
  readonly column: string;
  readonly psi: number;
  readonly at: Date;
}

const LIST_INSTITUTION_IDS = statement('SELECT id FROM institution ORDER BY id');
const FIND_DRIFT_STATE = statement('SELECT state FROM model_drift WHERE institution_id = $1 AND model_version_id = $2');
const LOCK_DRIFT = statement(
  'SELECT state FROM model_drift WHERE institution_id = $1 AND model_version_id = $2 FOR UPDATE',
);
const UPSERT_DRIFT = statement(`
  INSERT INTO model_drift AS d (institution_id, model_version_id, state, column_name, psi, since, assessed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6)
  ON CONFLICT ON CONSTRAINT model_drift_pkey DO UPDATE SET state = excluded.state, column_name = excluded.column_name,
    psi = excluded.psi, since = CASE WHEN d.state = excluded.state THEN d.since ELSE excluded.since END,
    assessed_at = excluded.assessed_at`);
const DELETE_DRIFT = statement('DELETE FROM model_drift WHERE institution_id = $1 AND model_version_id = $2');

/** Every query on drift that was found. */
export class ModelDriftRepository {
  constructor(private readonly database: Queryable) {}

  async listInstitutions(): Promise<number[]> {
    return (await this.database.rows<{ id: number }>(LIST_INSTITUTION_IDS)).map(({ id }) => id);
  }

  /** Null where nobody has looked, or too few rows came in. */
  async find(institutionId: number, modelVersionId: number): Promise<DriftState | null> {
    const [row] = await this.database.rows<{ state: DriftState }>(FIND_DRIFT_STATE, [institutionId, modelVersionId]);
    return row?.state ?? null;
  }

  /** Stores the latest drift and returns the previous state; null when there was none. */
  async keep(transaction: Queryable, found: AssessedDrift): Promise<DriftState | null> {
    const { institutionId, modelVersionId, state, column, psi, at } = found;
    const [before] = await transaction.rows<{ state: DriftState }>(LOCK_DRIFT, [institutionId, modelVersionId]);
    await transaction.rows(UPSERT_DRIFT, [institutionId, modelVersionId, state, column, psi, at]);
    return before?.state ?? null;
  }

  async forget(institutionId: number, modelVersionId: number): Promise<void> {
    await this.database.rows(DELETE_DRIFT, [institutionId, modelVersionId]);
  }
}
