import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who proposed what is to answer, which somebody else publishes; and an institution's own addresses and numbers. */
export class PublishingByTwo1764200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['intent', 'faq'])
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN proposed_by bigint CONSTRAINT ${table}_proposed_by_fkey REFERENCES account,
          ADD COLUMN proposed_at timestamptz,
          ADD CONSTRAINT ${table}_proposed_check CHECK (
            (proposed_by IS NULL) = (proposed_at IS NULL) AND (state <> 'RETIRED' OR proposed_by IS NULL))`);
    await runner.query(`
      CREATE TABLE institution_contact (
        institution_id bigint NOT NULL CONSTRAINT institution_contact_institution_fkey REFERENCES institution,
        contact varchar(200) NOT NULL,
        CONSTRAINT institution_contact_pkey PRIMARY KEY (institution_id, contact)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE institution_contact');
    for (const table of ['intent', 'faq'])
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_proposed_check,
          DROP COLUMN proposed_at, DROP COLUMN proposed_by`);
  }
}
