import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found of the data: of each file as it came, and of each quarter as it is in force. */
export class DataQuality1763900000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_quality (
        batch_id bigint NOT NULL CONSTRAINT import_quality_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        quarter char(6) NOT NULL,
        figures jsonb NOT NULL,
        CONSTRAINT import_quality_pkey PRIMARY KEY (batch_id, quarter)
      )`);
    await runner.query(`
      CREATE TABLE quarter_quality (
        institution_id bigint NOT NULL CONSTRAINT quarter_quality_institution_fkey REFERENCES institution,
        quarter char(6) NOT NULL,
        mark text NOT NULL,
        figures jsonb NOT NULL,
        measured_at timestamptz NOT NULL,
        CONSTRAINT quarter_quality_pkey PRIMARY KEY (institution_id, quarter)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE quarter_quality, import_quality`);
  }
}
