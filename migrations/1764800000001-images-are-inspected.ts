import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Images are inspected, and their heat maps kept. Taking this step back loses files that are images, with what was found
 * in them: their kind cannot be kept. Their bytes stay in the object store.
 */
export class ImagesAreInspected1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await kinds(runner, `'TABLE', 'IMAGE'`);
    await runner.query(`
      CREATE TABLE analysis_heat_map (
        analysis_id bigint NOT NULL CONSTRAINT analysis_heat_map_analysis_fkey REFERENCES analysis ON DELETE CASCADE,
        png bytea NOT NULL,
        CONSTRAINT analysis_heat_map_pkey PRIMARY KEY (analysis_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE analysis_heat_map');
    await runner.query(`DELETE FROM analysis_file WHERE kind = 'IMAGE'`);
    await kinds(runner, `'TABLE'`);
  }
}

async function kinds(runner: QueryRunner, allowed: string): Promise<void> {
  await runner.query(`
    ALTER TABLE analysis_file DROP CONSTRAINT analysis_file_kind_check,
      ADD CONSTRAINT analysis_file_kind_check CHECK (kind IN (${allowed}))`);
}
