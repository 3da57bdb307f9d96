import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody may ask for what is being done with an import to end: the worker that does it looks here. */
export class ImportsCanBeCancelled1790500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch ADD cancel_requested boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch DROP COLUMN cancel_requested');
  }
}
