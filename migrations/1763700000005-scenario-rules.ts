import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenario rules and their thresholds as versions, and the labels they gave to customers over time. */
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
      CREATE TABLE scenario_label (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id bigint NOT NULL CONSTRAINT scenario_label_customer_fkey REFERENCES customer,
        label text NOT NULL,
        probability numeric(5, 4) NOT NULL
          CONSTRAINT scenario_label_probability_check CHECK (probability BETWEEN 0 AND 1),
        key_metrics jsonb NOT NULL,
        rule_set_id bigint NOT NULL CONSTRAINT scenario_label_rule_set_fkey REFERENCES scenario_rule_set,
        threshold_set_id bigint NOT NULL CONSTRAINT scenario_label_threshold_set_fkey REFERENCES threshold_set,
        evaluated_at timestamptz NOT NULL
      )`);
    await runner.query(
      `CREATE INDEX scenario_label_by_customer ON scenario_label (customer_id, evaluated_at DESC, id DESC)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE scenario_label, threshold_set, scenario_rule_set`);
  }
}
