import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (names: string): string => `
  ALTER TABLE model_version DROP CONSTRAINT model_version_state_check,
    ADD CONSTRAINT model_version_state_check CHECK (state IN (${names}))`;

/** What a rollback took out of service says so, and is no candidate that was never there. */
export class TrueStatesOfModels1764100000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states(`'CANDIDATE', 'PROMOTED', 'RETIRED', 'ROLLED_BACK', 'REJECTED'`));
    await runner.query(`
      UPDATE model_version SET state = 'ROLLED_BACK' WHERE state = 'CANDIDATE'
        AND id IN (SELECT replaces_id FROM model_promotion WHERE kind = 'ROLLBACK')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE model_version SET state = 'CANDIDATE' WHERE state = 'ROLLED_BACK'`);
    await runner.query(states(`'CANDIDATE', 'PROMOTED', 'RETIRED', 'REJECTED'`));
  }
}
