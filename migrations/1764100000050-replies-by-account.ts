import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account's use on a day is summed over its replies of that day. */
export class RepliesByAccount1764100000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Neither column ever changes, so that a lease that is renewed still changes no index.
    await runner.query(`CREATE INDEX reply_by_account ON reply (account_id, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX reply_by_account`);
  }
}
