import type { MigrationInterface, QueryRunner } from 'typeorm';

const DECIDED = `(state IN ('APPROVED', 'REJECTED')) =
  (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_key IS NOT NULL)`;

async function replaced(runner: QueryRunner, check: string): Promise<void> {
  await runner.query(`ALTER TABLE model_promotion DROP CONSTRAINT model_promotion_decision_check`);
  await runner.query(`ALTER TABLE model_promotion ADD CONSTRAINT model_promotion_decision_check CHECK (${check})`);
}

/**
 * Lets a rollback wait for another administrator, as a promotion does: what was itself taken out by a rollback comes back by
 * two. Backwards such steps become promotions, which is what they were asked as before.
 */
export class RollbacksByTwo1764400000400 implements MigrationInterface {
  name = 'RollbacksByTwo1764400000400';

  async up(runner: QueryRunner): Promise<void> {
    await replaced(runner, `(kind = 'ROLLBACK' AND state = 'APPROVED' AND decided_by IS NULL) OR ${DECIDED}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE model_promotion SET kind = 'PROMOTION'
      WHERE kind = 'ROLLBACK' AND NOT (state = 'APPROVED' AND decided_by IS NULL)`);
    await replaced(
      runner,
      `CASE kind WHEN 'ROLLBACK' THEN state = 'APPROVED' AND decided_by IS NULL ELSE ${DECIDED} END`,
    );
  }
}
