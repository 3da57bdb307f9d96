import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often an account has been blocked: access tokens made before the last time stay ended when it is unblocked. */
export class SessionEpoch1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account ADD COLUMN session_epoch integer NOT NULL DEFAULT 0`);
    // Of the blocks before this step the number is not known, and need not be: whoever is blocked now has had one.
    await runner.query(`UPDATE account SET session_epoch = 1 WHERE state = 'BLOCKED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account DROP COLUMN session_epoch`);
  }
}
