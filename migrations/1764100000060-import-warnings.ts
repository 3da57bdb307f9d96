import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is odd about lines of a file that were taken all the same. */
export class ImportWarnings1764100000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch DROP COLUMN warnings`);
  }
}
