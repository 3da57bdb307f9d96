import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which quarter and which group an account is shown unless it says otherwise. */
export class SpendingSettings1764400000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spending_setting (
        account_id bigint NOT NULL CONSTRAINT spending_setting_account_fkey REFERENCES account ON DELETE CASCADE,
        group_by text[] CONSTRAINT spending_setting_group_check CHECK (cardinality(group_by) <= 5),
        quarter char(6),
        changed_at timestamptz NOT NULL,
        CONSTRAINT spending_setting_pkey PRIMARY KEY (account_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spending_setting');
  }
}
