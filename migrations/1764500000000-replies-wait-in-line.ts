import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A queued reply without `ready_at` waits in line behind others of its account or conversation. */
export class RepliesWaitInLine1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The default fills rows that are there without rewriting them, and serves nodes that do not know the column yet.
    await runner.query(`ALTER TABLE reply ADD COLUMN ready_at timestamptz DEFAULT now()`);
    await runner.query(`DROP INDEX reply_queue`);
    await runner.query(`CREATE INDEX reply_queue ON reply (id) WHERE state = 'QUEUED' AND ready_at IS NOT NULL`);
    await runner.query(`
      CREATE INDEX reply_in_line ON reply (account_id, id) WHERE state = 'QUEUED' AND ready_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX reply_in_line`);
    await runner.query(`DROP INDEX reply_queue`);
    await runner.query(`ALTER TABLE reply DROP COLUMN ready_at`);
    await runner.query(`CREATE INDEX reply_queue ON reply (id) WHERE state = 'QUEUED'`);
  }
}
