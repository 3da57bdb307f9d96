import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenario rules and their thresholds as versions, and what they said of customers over time. */
export class ScenarioRules1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scenario_rule_set (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text NOT NULL CONSTRAINT scenario_rule_set_version_key UNIQUE,
        rules jsonb NOT NULL,
        active boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE UNIQUE INDEX scenario_rule_set_active_key ON scenario_rule_set (active) WHERE active`);
    await runner.query(`
      CREATE TABLE threshold_set (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text NOT NULL CONSTRAINT threshold_set_version_key UNIQUE,
        thresholds jsonb NOT NULL,
        origin text NOT NULL,
        active boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE UNIQUE INDEX threshold_set_active_key ON threshold_set (active) WHERE active`);
    await runner.query(`
      CREATE TABLE scenario_evaluation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id bigint NOT NULL CONSTRAINT scenario_evaluation_customer_fkey REFERENCES customer,
        account_id bigint NOT NULL CONSTRAINT scenario_evaluation_account_fkey REFERENCES account,
        idempotency_key varchar(255),
        rule_set_id bigint NOT NULL CONSTRAINT scenario_evaluation_rule_set_fkey REFERENCES scenario_rule_set,
        threshold_set_id bigint NOT NULL CONSTRAINT scenario_evaluation_threshold_set_fkey REFERENCES threshold_set,
        undecided text[] NOT NULL,
        spending_quarter char(6),
        evaluated_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX scenario_evaluation_by_customer ON scenario_evaluation (customer_id, id)`);
    await runner.query(`
      CREATE UNIQUE INDEX scenario_evaluation_idempotency_key ON scenario_evaluation (account_id, idempotency_key)
      WHERE idempotency_key IS NOT NULL`);
    await runner.query(`
      CREATE TABLE scenario_label (
        evaluation_id bigint NOT NULL
          CONSTRAINT scenario_label_evaluation_fkey REFERENCES scenario_evaluation ON DELETE CASCADE,
        label text NOT NULL,
        customer_id bigint NOT NULL CONSTRAINT scenario_label_customer_fkey REFERENCES customer,
        rank smallint NOT NULL,
        probability numeric(5, 4) NOT NULL
          CONSTRAINT scenario_label_probability_check CHECK (probability BETWEEN 0 AND 1),
        key_metrics jsonb NOT NULL,
        CONSTRAINT scenario_label_pkey PRIMARY KEY (evaluation_id, label)
      )`);
    await runner.query(`CREATE INDEX scenario_label_by_label ON scenario_label (label, customer_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE scenario_label, scenario_evaluation, threshold_set, scenario_rule_set`);
  }
}
