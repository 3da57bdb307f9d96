import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches look for parts of names only; a whole e-mail address is found by the index that keeps it unique. */
export class SearchByWholeAddress1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX customer_search, customer_by_email_start`);
    await runner.query(`CREATE INDEX customer_search ON customer USING gin (name gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX customer_search`);
    await runner.query(`CREATE INDEX customer_search ON customer USING gin (name gin_trgm_ops, email gin_trgm_ops)`);
    await runner.query(`CREATE INDEX customer_by_email_start ON customer (institution_id, (lower(email) COLLATE "C"))`);
  }
}
