import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules of one institution's own, what is proposed for another person to activate, labels that are only to be watched,
 * and by which rules a version of thresholds was calibrated.
 */
export class ScenarioRulesByTwo1764400000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scenario_rule_set
        ADD institution_id bigint CONSTRAINT scenario_rule_set_institution_fkey REFERENCES institution,
        ADD account_id bigint CONSTRAINT scenario_rule_set_account_fkey REFERENCES account,
        ADD activated_at timestamptz`);
    await runner.query('DROP INDEX scenario_rule_set_active_key');
    await runner.query(
      'CREATE UNIQUE INDEX scenario_rule_set_active_key ON scenario_rule_set (coalesce(institution_id, 0)) WHERE active',
    );
    await runner.query('CREATE INDEX scenario_rule_set_by_institution ON scenario_rule_set (institution_id, id)');
    await runner.query(`
      ALTER TABLE threshold_set
        ADD rule_set_id bigint CONSTRAINT threshold_set_rule_set_fkey REFERENCES scenario_rule_set`);
    await runner.query(`
      UPDATE threshold_set SET rule_set_id = (SELECT id FROM scenario_rule_set WHERE active)
      WHERE institution_id IS NOT NULL`);
    await runner.query('ALTER TABLE scenario_label ADD watched boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE TABLE scenario_proposal (
        institution_id bigint NOT NULL CONSTRAINT scenario_proposal_institution_fkey REFERENCES institution,
        kind text NOT NULL CONSTRAINT scenario_proposal_kind_check CHECK (kind IN ('RULES', 'THRESHOLDS')),
        version_id bigint NOT NULL,
        proposed_by bigint CONSTRAINT scenario_proposal_account_fkey REFERENCES account,
        proposed_at timestamptz NOT NULL,
        CONSTRAINT scenario_proposal_pkey PRIMARY KEY (institution_id, kind)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scenario_proposal');
    await runner.query('DELETE FROM scenario_label WHERE watched');
    await runner.query('ALTER TABLE scenario_label DROP watched');
    await runner.query(`
      DELETE FROM scenario_evaluation WHERE rule_set_id IN (SELECT id FROM scenario_rule_set WHERE institution_id IS NOT NULL)`);
    await runner.query('ALTER TABLE threshold_set DROP rule_set_id');
    await runner.query('DELETE FROM scenario_rule_set WHERE institution_id IS NOT NULL');
    await runner.query('DROP INDEX scenario_rule_set_by_institution, scenario_rule_set_active_key');
    await runner.query('CREATE UNIQUE INDEX scenario_rule_set_active_key ON scenario_rule_set (active) WHERE active');
    await runner.query('ALTER TABLE scenario_rule_set DROP institution_id, DROP account_id, DROP activated_at');
  }
}
