import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be shown of an institution's clusters, counted again when its newest quarter or the model changes. */
export class SpendingClusters1763900000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spending_cluster_count (
        institution_id bigint NOT NULL CONSTRAINT spending_cluster_count_institution_fkey REFERENCES institution,
        mark text NOT NULL,
        quarter char(6) NOT NULL,
        model_version text NOT NULL,
        groups jsonb NOT NULL,
        counted_at timestamptz NOT NULL,
        CONSTRAINT spending_cluster_count_pkey PRIMARY KEY (institution_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE spending_cluster_count`);
  }
}
