import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A program of an institution, such as its payment system, has an account of a role of its own. Going back leaves such
 * accounts where they are: a program that does not know the role lets nobody in by it.
 */
export class ServiceAccounts1764300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_role_check,
        ADD CONSTRAINT account_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_role_check,
        ADD CONSTRAINT account_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN')) NOT VALID`);
  }
}
