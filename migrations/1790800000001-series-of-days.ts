import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series may be daily, from Monday to Friday. */
export class SeriesOfDays1790800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await bound(runner, {
      frequency: `frequency IN ('MONTH', 'QUARTER', 'YEAR', 'DAY')`,
      period: `period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|Q[1-4])?$'`,
    });
  }

  /** Daily series are deleted, with their figures and forecasts: nothing could read them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM series WHERE frequency = 'DAY'`);
    await bound(runner, {
      frequency: `frequency IN ('MONTH', 'QUARTER', 'YEAR')`,
      period: `period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])|Q[1-4])?$'`,
    });
  }
}

async function bound(runner: QueryRunner, checks: { frequency: string; period: string }): Promise<void> {
  await runner.query(`
    ALTER TABLE series DROP CONSTRAINT series_frequency_check,
      ADD CONSTRAINT series_frequency_check CHECK (${checks.frequency})`);
  await runner.query(`
    ALTER TABLE series_observation DROP CONSTRAINT series_observation_period_check,
      ADD CONSTRAINT series_observation_period_check CHECK (${checks.period})`);
}
