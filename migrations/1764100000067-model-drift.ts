import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (names: string): string => `
  ALTER TABLE notification DROP CONSTRAINT notification_kind_check,
    ADD CONSTRAINT notification_kind_check CHECK (kind IN (${names}))`;

/** How far what comes in now is from what the version in service was trained on, by institution. */
export class ModelDrift1764100000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE model_drift (
        institution_id bigint NOT NULL CONSTRAINT model_drift_institution_fkey REFERENCES institution (id),
        model_version_id bigint NOT NULL CONSTRAINT model_drift_version_fkey REFERENCES model_version (id),
        state text NOT NULL CONSTRAINT model_drift_state_check CHECK (state IN ('STABLE', 'WATCH', 'STOP')),
        column_name text NOT NULL,
        psi numeric NOT NULL,
        since timestamptz NOT NULL,
        assessed_at timestamptz NOT NULL,
        CONSTRAINT model_drift_pkey PRIMARY KEY (institution_id, model_version_id)
      )`);
    await runner.query(kinds(`'UNUSUAL_SPENDING', 'MODEL_DRIFTED'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notification WHERE kind = 'MODEL_DRIFTED'`);
    await runner.query(kinds(`'UNUSUAL_SPENDING'`));
    await runner.query(`DROP TABLE model_drift`);
  }
}
