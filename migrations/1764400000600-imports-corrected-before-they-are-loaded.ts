import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections of files before they are loaded, what files change row by row, and what is expected of them. */
export class ImportsCorrectedBeforeTheyAreLoaded1764400000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch
        ADD COLUMN corrections integer NOT NULL DEFAULT 0,
        ADD COLUMN corrections_read integer NOT NULL DEFAULT 0,
        ADD COLUMN expectations jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN override jsonb`);
    await runner.query(`
      CREATE TABLE import_correction (
        batch_id bigint NOT NULL CONSTRAINT import_correction_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        line_number integer NOT NULL,
        code text NOT NULL,
        raw text NOT NULL,
        fields jsonb NOT NULL,
        account_id bigint CONSTRAINT import_correction_account_fkey REFERENCES account,
        corrected_at timestamptz NOT NULL,
        CONSTRAINT import_correction_pkey PRIMARY KEY (batch_id, line_number)
      )`);
    await runner.query(`
      CREATE TABLE import_correction_rule (
        batch_id bigint NOT NULL CONSTRAINT import_correction_rule_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        number integer NOT NULL,
        column_name text NOT NULL,
        code text NOT NULL,
        from_value text,
        to_value text NOT NULL,
        account_id bigint CONSTRAINT import_correction_rule_account_fkey REFERENCES account,
        corrected_at timestamptz NOT NULL,
        CONSTRAINT import_correction_rule_pkey PRIMARY KEY (batch_id, number),
        CONSTRAINT import_correction_rule_key UNIQUE NULLS NOT DISTINCT (batch_id, column_name, code, from_value)
      )`);
    await runner.query(`
      CREATE TABLE proposed_quarter (
        LIKE customer_quarter,
        proposed_by bigint NOT NULL CONSTRAINT proposed_quarter_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        CONSTRAINT proposed_quarter_pkey PRIMARY KEY (proposed_by, institution_id, source_key, quarter)
      )`);
    await runner.query(`CREATE INDEX proposed_quarter_line ON proposed_quarter (proposed_by, line_number)`);
    await runner.query(`
      CREATE TABLE import_expectation_set (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT import_expectation_set_pkey PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT import_expectation_set_institution_fkey REFERENCES institution,
        version integer NOT NULL,
        state text NOT NULL CONSTRAINT import_expectation_set_state_check
          CHECK (state IN ('PROPOSED', 'IN_FORCE', 'RETIRED', 'WITHDRAWN')),
        expectations jsonb NOT NULL,
        reason text NOT NULL,
        proposed_by bigint NOT NULL CONSTRAINT import_expectation_set_proposed_fkey REFERENCES account,
        proposed_at timestamptz NOT NULL,
        decided_by bigint CONSTRAINT import_expectation_set_decided_fkey REFERENCES account,
        decided_at timestamptz,
        CONSTRAINT import_expectation_set_decided_check CHECK ((state = 'PROPOSED') = (decided_at IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX import_expectation_set_version ON import_expectation_set (institution_id, version)`);
    await runner.query(`
      CREATE UNIQUE INDEX import_expectation_set_in_force ON import_expectation_set (institution_id)
      WHERE state = 'IN_FORCE'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import_expectation_set, proposed_quarter, import_correction_rule, import_correction',
    );
    await runner.query(`
      ALTER TABLE import_batch
        DROP COLUMN override, DROP COLUMN expectations, DROP COLUMN corrections_read, DROP COLUMN corrections`);
  }
}
