import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products and their changes wait for a second person, and customers have a card that others are compared with. */
export class ProductsByTwo1764400000503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE insight_product
        ADD COLUMN pending jsonb,
        ADD COLUMN proposed_by bigint CONSTRAINT insight_product_proposed_by_fkey REFERENCES account,
        ADD COLUMN proposed_at timestamptz,
        ADD COLUMN published_by bigint CONSTRAINT insight_product_published_by_fkey REFERENCES account,
        ADD COLUMN published_at timestamptz,
        ADD CONSTRAINT insight_product_proposed_check CHECK (
          (pending IS NULL) = (proposed_by IS NULL) AND (pending IS NULL) = (proposed_at IS NULL))`);
    await runner.query(`
      CREATE TABLE customer_card (
        customer_id bigint NOT NULL CONSTRAINT customer_card_customer_fkey REFERENCES customer,
        product_id bigint NOT NULL CONSTRAINT customer_card_product_fkey REFERENCES insight_product,
        told_by bigint NOT NULL CONSTRAINT customer_card_told_by_fkey REFERENCES account,
        told_at timestamptz NOT NULL,
        CONSTRAINT customer_card_pkey PRIMARY KEY (customer_id)
      )`);
    await runner.query(`ALTER TABLE recommendation_log ADD COLUMN cluster_mark text`);
    await runner.query(`
      CREATE INDEX recommendation_log_by_cluster ON recommendation_log (product_id, cluster_mark, customer_id)
      WHERE cluster_mark IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX recommendation_log_by_cluster`);
    await runner.query(`ALTER TABLE recommendation_log DROP COLUMN cluster_mark`);
    await runner.query(`DROP TABLE customer_card`);
    await runner.query(`
      ALTER TABLE insight_product DROP CONSTRAINT insight_product_proposed_check, DROP COLUMN pending,
        DROP COLUMN proposed_by, DROP COLUMN proposed_at, DROP COLUMN published_by, DROP COLUMN published_at`);
  }
}
