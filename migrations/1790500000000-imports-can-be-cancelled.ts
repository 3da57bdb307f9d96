import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request to stop work on an import: the worker that does it looks here. */
export class ImportsCanBeCancelled1790500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch ADD cancel_requested boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch DROP COLUMN cancel_requested');
  }
}
