import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a better photograph of a paper was asked for. Papers that came before were not looked at. */
export class PhotographsOfPapers1764800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document ADD photograph_problem text CONSTRAINT document_photograph_problem_check
        CHECK (photograph_problem IN ('BLUR', 'LOW_RESOLUTION', 'CUT', 'GLARE', 'UNREADABLE'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document DROP COLUMN photograph_problem');
  }
}
