import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of products are batches like other files, and what a batch did to products can be undone. */
export class ProductsFromFiles1795500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check, ADD CONSTRAINT import_batch_kind_check
        CHECK (kind IN ('QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS', 'SERIES', 'PRODUCTS'))`);
    await runner.query(`
      CREATE TABLE imported_product (
        batch_id bigint NOT NULL CONSTRAINT imported_product_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        product_id bigint NOT NULL
          CONSTRAINT imported_product_product_fkey REFERENCES refinance_product ON DELETE CASCADE,
        line_number integer NOT NULL,
        before jsonb,
        version integer NOT NULL,
        CONSTRAINT imported_product_pkey PRIMARY KEY (batch_id, product_id)
      )`);
    await runner.query(`CREATE INDEX imported_product_by_product ON imported_product (product_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE imported_product`);
    await runner.query(`DELETE FROM import_batch WHERE kind = 'PRODUCTS'`);
    await runner.query(`
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check, ADD CONSTRAINT import_batch_kind_check
        CHECK (kind IN ('QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS', 'SERIES'))`);
  }
}
