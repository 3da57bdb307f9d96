import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A refused text may be asked for again from a moment on, like a failed one. */
export class RefusedReportsAgain1764400000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_cache DROP CONSTRAINT report_cache_until_check`);
    await runner.query(`UPDATE report_cache SET until = made_at + interval '1 minute' WHERE state = 'REFUSED'`);
    await runner.query(`
      ALTER TABLE report_cache ADD CONSTRAINT report_cache_until_check CHECK ((state = 'KEPT') = (until IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_cache DROP CONSTRAINT report_cache_until_check`);
    await runner.query(`UPDATE report_cache SET until = NULL WHERE state = 'REFUSED'`);
    await runner.query(`
      ALTER TABLE report_cache ADD CONSTRAINT report_cache_until_check
        CHECK ((state IN ('WRITING', 'FAILED')) = (until IS NOT NULL))`);
  }
}
