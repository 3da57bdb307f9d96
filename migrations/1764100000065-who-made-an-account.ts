import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which administrator made an account: they have known its password, and cannot act as the second person beside it. */
export class WhoMadeAnAccount1764100000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN made_by bigint CONSTRAINT account_made_by_fkey REFERENCES account (id)`);
    // For accounts made before, the audit trail has it.
    await runner.query(`
      UPDATE account SET made_by = maker.id FROM audit_entry entry JOIN account maker ON maker.id = entry.account_id
      WHERE entry.action = 'ACCOUNT_CREATED' AND entry.subject_type = 'Account' AND entry.subject_id = account.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account DROP COLUMN made_by`);
  }
}
