import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A loan is found by its number however it is typed, so that two numbers must not differ by case alone. */
export class LoanNumbersInAnyCase1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE loan DROP CONSTRAINT loan_number_key`);
    await runner.query(`CREATE UNIQUE INDEX loan_number_key ON loan (institution_id, upper(loan_number))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX loan_number_key`);
    await runner.query(`ALTER TABLE loan ADD CONSTRAINT loan_number_key UNIQUE (institution_id, loan_number)`);
  }
}
