import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One or two letters hold no trigram: such searches look for names and e-mail addresses that begin with them. */
export class SearchByFirstLetters1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX customer_by_name_start ON customer (institution_id, (lower(name) COLLATE "C"))`);
    await runner.query(`CREATE INDEX customer_by_email_start ON customer (institution_id, (lower(email) COLLATE "C"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX customer_by_name_start, customer_by_email_start`);
  }
}
