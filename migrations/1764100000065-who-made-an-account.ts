import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which administrator made an account: whoever did has known its password, and cannot be its second pair of eyes. */
export class WhoMadeAnAccount1764100000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN made_by bigint CONSTRAINT account_made_by_fkey REFERENCES account (id)`);
    // Of accounts made before, the audit trail knows.
    await runner.query(`
      UPDATE account SET made_by = maker.id FROM audit_entry entry JOIN account maker ON maker.id = entry.account_id
      WHERE entry.action = 'ACCOUNT_CREATED' AND entry.subject_type = 'Account' AND entry.subject_id = account.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account DROP COLUMN made_by`);
  }
}
