import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for what a worker does with a batch: the record of it names them. */
export class WhoAskedForAnImportTask1763900000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch
        ADD COLUMN task_account_id bigint CONSTRAINT import_batch_task_account_fkey REFERENCES account`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch DROP COLUMN task_account_id`);
  }
}
