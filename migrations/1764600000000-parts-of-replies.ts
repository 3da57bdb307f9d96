import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Parts of replies beside their text, and what their records bind of them. Records from before bind none; taking this step
 * back loses parts, and records that bind them can no longer be verified.
 */
export class PartsOfReplies1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE reply ADD COLUMN parts jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE compliance_text ADD COLUMN parts text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE compliance_text DROP COLUMN parts`);
    await runner.query(`ALTER TABLE reply DROP COLUMN parts`);
  }
}
