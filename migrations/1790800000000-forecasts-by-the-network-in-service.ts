import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forecasts say whose network took part: what an institution's own network said is for that institution alone. */
export class ForecastsByTheNetworkInService1790800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE series_forecast ADD COLUMN institution_id bigint
        CONSTRAINT series_forecast_institution_fkey REFERENCES institution`);
  }

  /** Forecasts by networks of institutions go: without the column every institution would see them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM series_forecast WHERE institution_id IS NOT NULL`);
    await runner.query(`ALTER TABLE series_forecast DROP COLUMN institution_id`);
  }
}
