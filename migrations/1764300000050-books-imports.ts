import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = (kinds: string): string => `
  ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check,
    ADD CONSTRAINT import_batch_kind_check CHECK (kind IN (${kinds}))`;

/** Columns by which a row that is taken back is looked for: without an index each would cost a reading of the table. */
const REFERENCES = [
  ['repayment_by_customer', 'repayment', 'customer_id'],
  ['repayment_by_reposted', 'repayment', 'reposts_id'],
  ['repayment_reversal_by_repayment', 'repayment_reversal', 'repayment_id'],
  ['refinance_application_by_new_loan', 'refinance_application', 'new_loan_id'],
  ['refinance_application_by_payoff', 'refinance_application', 'payoff_repayment_id'],
  ['scenario_label_by_customer', 'scenario_label', 'customer_id'],
] as const;

/**
 * Institutions bring customers, loans and repayments along in files. What a batch made and changed is kept until it can no
 * longer be undone. A posting may be deleted in one case only: while the batch that brought it is being taken back.
 */
export class BooksImports1764300000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KINDS(`'QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS'`));
    await runner.query(`ALTER TABLE import_batch ADD COLUMN effects jsonb`);
    await runner.query(`ALTER TABLE rejected_row ADD COLUMN detail text`);
    await runner.query(`
      CREATE TABLE imported_customer (
        batch_id bigint NOT NULL CONSTRAINT imported_customer_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        customer_id bigint NOT NULL CONSTRAINT imported_customer_customer_fkey REFERENCES customer ON DELETE CASCADE,
        line_number integer NOT NULL,
        before jsonb,
        version integer NOT NULL,
        CONSTRAINT imported_customer_pkey PRIMARY KEY (batch_id, customer_id)
      )`);
    await runner.query(`CREATE INDEX imported_customer_by_customer ON imported_customer (customer_id)`);
    await runner.query(`
      CREATE TABLE imported_loan (
        batch_id bigint NOT NULL CONSTRAINT imported_loan_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        loan_id bigint NOT NULL CONSTRAINT imported_loan_loan_fkey REFERENCES loan ON DELETE CASCADE,
        line_number integer NOT NULL,
        before jsonb,
        account_after jsonb,
        posted_before bigint NOT NULL,
        posted_to bigint NOT NULL,
        CONSTRAINT imported_loan_pkey PRIMARY KEY (batch_id, loan_id)
      )`);
    await runner.query(`CREATE INDEX imported_loan_by_loan ON imported_loan (loan_id)`);
    await runner.query(`
      CREATE TABLE imported_repayment (
        institution_id bigint NOT NULL CONSTRAINT imported_repayment_institution_fkey REFERENCES institution,
        repayment_number text NOT NULL,
        batch_id bigint NOT NULL CONSTRAINT imported_repayment_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        repayment_id bigint NOT NULL CONSTRAINT imported_repayment_repayment_fkey REFERENCES repayment ON DELETE CASCADE,
        line_number integer NOT NULL,
        CONSTRAINT imported_repayment_pkey PRIMARY KEY (institution_id, repayment_number)
      )`);
    await runner.query(`CREATE INDEX imported_repayment_by_batch ON imported_repayment (batch_id)`);
    await runner.query(`CREATE INDEX imported_repayment_by_repayment ON imported_repayment (repayment_id)`);
    for (const [name, table, column] of REFERENCES)
      await runner.query(`CREATE INDEX ${name} ON ${table} (${column}) WHERE ${column} IS NOT NULL`);
    await this.#guard(runner);
  }

  async #guard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_ledger_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM imported_loan i JOIN import_batch b ON b.id = i.batch_id
          WHERE i.loan_id = OLD.loan_id AND b.state = 'UNDONE' AND OLD.id > i.posted_before
        ) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION '% is append-only: reverse a wrong posting by another', TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`DROP TRIGGER ledger_posting_append_only ON ledger_posting`);
    await runner.query(`
      CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR TRUNCATE ON ledger_posting
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE TRIGGER ledger_posting_kept BEFORE DELETE ON ledger_posting
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_deletion()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER ledger_posting_kept ON ledger_posting`);
    await runner.query(`DROP TRIGGER ledger_posting_append_only ON ledger_posting`);
    await runner.query(`
      CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`DROP FUNCTION refuse_ledger_deletion()`);
    for (const [name] of REFERENCES) await runner.query(`DROP INDEX ${name}`);
    await runner.query(`DROP TABLE imported_repayment, imported_loan, imported_customer`);
    await runner.query(`ALTER TABLE rejected_row DROP COLUMN detail`);
    await runner.query(`DELETE FROM import_batch WHERE kind <> 'QUARTERLY_SPENDING'`);
    await runner.query(`ALTER TABLE import_batch DROP COLUMN effects`);
    await runner.query(KINDS(`'QUARTERLY_SPENDING'`));
  }
}
