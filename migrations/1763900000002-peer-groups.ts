import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What customers are compared with: of each quarter of an institution, sketches of those groups of people of whom figures
 * may be told. Groups that are too small are not here at all. It all follows from `customer_quarter` and is made again
 * when that changes.
 */
export class PeerGroups1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE peer_quarter (
        institution_id bigint NOT NULL CONSTRAINT peer_quarter_institution_fkey REFERENCES institution,
        quarter char(6) NOT NULL,
        batches bigint[] NOT NULL,
        members integer NOT NULL,
        refreshed_at timestamptz NOT NULL,
        CONSTRAINT peer_quarter_pkey PRIMARY KEY (institution_id, quarter)
      )`);
    await runner.query(`
      CREATE TABLE peer_group (
        institution_id bigint NOT NULL,
        quarter char(6) NOT NULL,
        age text NOT NULL,
        sex text NOT NULL,
        grade text NOT NULL,
        life_stage text NOT NULL,
        region text NOT NULL,
        sketch bytea NOT NULL,
        CONSTRAINT peer_group_pkey PRIMARY KEY (institution_id, quarter, age, sex, grade, life_stage, region),
        CONSTRAINT peer_group_quarter_fkey FOREIGN KEY (institution_id, quarter) REFERENCES peer_quarter
          ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE peer_group, peer_quarter`);
  }
}
