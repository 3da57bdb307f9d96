import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last step that put a version of the task in service, by institution; a shipped version where one came back to it. */
const LAST_IN_SERVICE = `
  SELECT DISTINCT ON (p.institution_id) p.model_version_id FROM model_promotion p
  JOIN model_version v ON v.id = p.model_version_id
  WHERE v.task = 'SPENDING_ANOMALY' AND p.state = 'APPROVED'
  ORDER BY p.institution_id, coalesce(p.decided_at, p.asked_at) DESC, p.id DESC`;

/** No program serves a model of unusual quarters any more: no version of one is in service, or waits to be. */
export class NoModelOfUnusualQuarters1764400000900 implements MigrationInterface {
  name = 'NoModelOfUnusualQuarters1764400000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE model_version SET state = 'RETIRED' WHERE task = 'SPENDING_ANOMALY' AND state = 'PROMOTED'`);
    await runner.query(`
      UPDATE model_promotion SET state = 'LAPSED' WHERE state = 'PENDING'
        AND model_version_id IN (SELECT id FROM model_version WHERE task = 'SPENDING_ANOMALY')`);
  }

  /** What was in service is again; what was asked for and lapsed may be asked for again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE model_version SET state = 'PROMOTED'
      WHERE institution_id IS NOT NULL AND state = 'RETIRED' AND id IN (${LAST_IN_SERVICE})`);
    await runner.query(`
      UPDATE model_version SET state = 'PROMOTED' WHERE id = (
        SELECT id FROM model_version WHERE task = 'SPENDING_ANOMALY' AND institution_id IS NULL ORDER BY id DESC LIMIT 1)`);
  }
}
