import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an image is inspected for: as a photograph of a document, as all were before, or for defects of a thing. Taking this
 * step back loses images that were inspected for defects, with what was found in them; their bytes stay in the store.
 */
export class ImagesForAPurpose1790400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE analysis_file ADD image_purpose text');
    await runner.query(`UPDATE analysis_file SET image_purpose = 'DOCUMENT' WHERE kind = 'IMAGE'`);
    await runner.query(`
      ALTER TABLE analysis_file
        ADD CONSTRAINT analysis_file_purpose_check CHECK (image_purpose IN ('DOCUMENT', 'DEFECT')),
        ADD CONSTRAINT analysis_file_purposed_check CHECK ((kind = 'IMAGE') = (image_purpose IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM analysis_file WHERE image_purpose = 'DEFECT'`);
    await runner.query('ALTER TABLE analysis_file DROP COLUMN image_purpose');
  }
}
