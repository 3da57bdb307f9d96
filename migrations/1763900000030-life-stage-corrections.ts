import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of a customer's stage of life, beside what they were shown. */
export class LifeStageCorrections1763900000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE life_stage_correction (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT life_stage_correction_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT life_stage_correction_customer_fkey REFERENCES customer,
        stage text NOT NULL CONSTRAINT life_stage_correction_stage_check CHECK (stage IN (
          'UNI', 'NEW_JOB', 'NEW_WED', 'CHILD_BABY', 'CHILD_TEEN', 'CHILD_UNI', 'GOLLIFE', 'SECLIFE', 'RETIR')),
        by_customer boolean NOT NULL,
        account_id bigint NOT NULL CONSTRAINT life_stage_correction_account_fkey REFERENCES account,
        correction_key varchar(255) NOT NULL,
        corrected_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        superseded_at timestamptz,
        CONSTRAINT life_stage_correction_key UNIQUE (account_id, correction_key),
        CONSTRAINT life_stage_correction_expiry_check CHECK (expires_at > corrected_at)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX life_stage_correction_current ON life_stage_correction (customer_id)
      WHERE superseded_at IS NULL`);
    await runner.query(
      `CREATE INDEX life_stage_correction_labels ON life_stage_correction (institution_id) WHERE superseded_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE life_stage_correction`);
  }
}
