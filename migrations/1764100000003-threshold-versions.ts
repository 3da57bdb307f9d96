import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Thresholds that are computed for one institution, with who, when, from what and to what effect; what people said of
 * labels, by which probabilities are calibrated; scores apart from probabilities.
 */
export class ThresholdVersions1764100000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE threshold_set
        ADD institution_id bigint CONSTRAINT threshold_set_institution_fkey REFERENCES institution,
        ADD account_id bigint CONSTRAINT threshold_set_account_fkey REFERENCES account,
        ADD previous_id bigint CONSTRAINT threshold_set_previous_fkey REFERENCES threshold_set,
        ADD computed_from jsonb,
        ADD effects jsonb,
        ADD calibration jsonb NOT NULL DEFAULT '{}',
        ADD activated_at timestamptz,
        ADD CONSTRAINT threshold_set_computed_check
          CHECK (num_nulls(institution_id, computed_from, effects) IN (0, 3))`);
    await runner.query('DROP INDEX threshold_set_active_key');
    await runner.query(
      'CREATE UNIQUE INDEX threshold_set_active_key ON threshold_set (coalesce(institution_id, 0)) WHERE active',
    );
    await runner.query('CREATE INDEX threshold_set_by_institution ON threshold_set (institution_id, id)');
    await runner.query('ALTER TABLE scenario_label RENAME probability TO score');
    await runner.query(
      'ALTER TABLE scenario_label RENAME CONSTRAINT scenario_label_probability_check TO scenario_label_score_check',
    );
    await runner.query(`
      ALTER TABLE scenario_label ADD probability numeric(5, 4)
        CONSTRAINT scenario_label_probability_check CHECK (probability BETWEEN 0 AND 1)`);
    await runner.query(`
      CREATE TABLE scenario_label_review (
        customer_id bigint NOT NULL CONSTRAINT scenario_label_review_customer_fkey REFERENCES customer,
        month date NOT NULL CONSTRAINT scenario_label_review_month_check CHECK (EXTRACT(day FROM month) = 1),
        label text NOT NULL,
        holds boolean NOT NULL,
        source text NOT NULL CONSTRAINT scenario_label_review_source_check CHECK (source IN ('STAFF', 'PLANTED')),
        account_id bigint CONSTRAINT scenario_label_review_account_fkey REFERENCES account,
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT scenario_label_review_pkey PRIMARY KEY (customer_id, month, label),
        CONSTRAINT scenario_label_review_account_check CHECK ((source = 'STAFF') = (account_id IS NOT NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scenario_label_review');
    await runner.query('ALTER TABLE scenario_label DROP probability');
    await runner.query(
      'ALTER TABLE scenario_label RENAME CONSTRAINT scenario_label_score_check TO scenario_label_probability_check',
    );
    await runner.query('ALTER TABLE scenario_label RENAME score TO probability');
    await runner.query(`
      DELETE FROM scenario_evaluation WHERE threshold_set_id IN (SELECT id FROM threshold_set WHERE institution_id IS NOT NULL)`);
    await runner.query('DELETE FROM threshold_set WHERE institution_id IS NOT NULL');
    await runner.query('DROP INDEX threshold_set_by_institution, threshold_set_active_key');
    await runner.query('CREATE UNIQUE INDEX threshold_set_active_key ON threshold_set (active) WHERE active');
    await runner.query(`
      ALTER TABLE threshold_set DROP institution_id, DROP account_id, DROP previous_id, DROP computed_from, DROP effects,
        DROP calibration, DROP activated_at`);
  }
}
