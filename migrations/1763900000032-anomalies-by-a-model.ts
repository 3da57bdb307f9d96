import type { MigrationInterface, QueryRunner } from 'typeorm';

const TASTE =
  'Liu, Ting & Zhou, “Isolation Forest” (ICDM 2008): scores well above 0.5 are anomalies; Moa draws the line at 0.6';
const SHARE = 'Moa: what staff can look at; on generated customers one in a hundred quarters';

/** What an isolation forest finds, beside rules. It is for staff: its reasons are too many to show a customer. */
export const UNLIKE_ITS_PAST = {
  code: 'UNLIKE_ITS_PAST',
  severity: 'LOW',
  tellsCustomer: false,
  parameters: { minScore: 0.6, topPercent: 1 },
  sources: { minScore: TASTE, topPercent: SHARE },
};

const unitCheck = (units: string): string => `
  ALTER TABLE anomaly DROP CONSTRAINT anomaly_unit_check,
    ADD CONSTRAINT anomaly_unit_check CHECK (unit IN (${units}))`;

/** A second version of the rules: the first as they are, and a model's. */
export class AnomaliesByAModel1763900000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(unitCheck(`'WON', 'PERCENT', 'SCORE'`));
    await runner.query(
      `INSERT INTO anomaly_rule_set (version, rules)
       SELECT version || '+forest', jsonb_set(rules, '{rules}', rules->'rules' || $1::jsonb)
       FROM anomaly_rule_set WHERE active`,
      [JSON.stringify([UNLIKE_ITS_PAST])],
    );
    await runner.query(`UPDATE anomaly_rule_set SET active = false WHERE active`);
    await runner.query(`
      UPDATE anomaly_rule_set SET active = true
      WHERE id = (SELECT max(id) FROM anomaly_rule_set WHERE version LIKE '%+forest')`);
  }

  /** What the model found has no place without its rule; everything else is as it was. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM anomaly WHERE rule = 'UNLIKE_ITS_PAST'`);
    await runner.query(`UPDATE anomaly_rule_set SET active = false WHERE active`);
    await runner.query(`
      UPDATE anomaly a SET rule_set_id = old.id FROM anomaly_rule_set s
      JOIN anomaly_rule_set old ON s.version = old.version || '+forest' WHERE a.rule_set_id = s.id`);
    await runner.query(`
      UPDATE anomaly_rule_set SET active = true
      WHERE version = (SELECT replace(version, '+forest', '') FROM anomaly_rule_set
        WHERE version LIKE '%+forest' ORDER BY id DESC LIMIT 1)`);
    await runner.query(`DELETE FROM anomaly_rule_set WHERE version LIKE '%+forest'`);
    await runner.query(unitCheck(`'WON', 'PERCENT'`));
  }
}
