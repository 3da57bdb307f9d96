import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['anomaly_rule_set', 'health_score_version'] as const;

/** Rules and weights of an institution's own, proposed by one person and published by another. */
export class VersionsByTwo1764400000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_version_key`);
      await runner.query(`DROP INDEX ${table}_active_key`);
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN institution_id bigint CONSTRAINT version_institution_fkey REFERENCES institution,
          ADD COLUMN proposed_by bigint CONSTRAINT version_proposed_by_fkey REFERENCES account,
          ADD COLUMN proposed_at timestamptz,
          ADD COLUMN back_test jsonb,
          ADD COLUMN published_by bigint CONSTRAINT version_published_by_fkey REFERENCES account,
          ADD COLUMN published_at timestamptz,
          ADD COLUMN rejected_at timestamptz,
          ADD CONSTRAINT ${table}_two_check CHECK (
            (institution_id IS NULL) = (proposed_by IS NULL) AND (published_by IS NULL OR published_by <> proposed_by))`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_version_key ON ${table} (institution_id, version)`);
      await runner.query(`
        CREATE UNIQUE INDEX ${table}_shipped_version_key ON ${table} (version) WHERE institution_id IS NULL`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_active_key ON ${table} (institution_id) WHERE active`);
      await runner.query(`
        CREATE UNIQUE INDEX ${table}_shipped_key ON ${table} (active) WHERE active AND institution_id IS NULL`);
    }
  }

  /** What institutions proposed has no place any more: their findings are of the version that ships. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE anomaly a SET rule_set_id = (SELECT id FROM anomaly_rule_set WHERE active AND institution_id IS NULL)
      FROM anomaly_rule_set s WHERE a.rule_set_id = s.id AND s.institution_id IS NOT NULL`);
    for (const table of TABLES) {
      await runner.query(`DELETE FROM ${table} WHERE institution_id IS NOT NULL`);
      await runner.query(`
        DROP INDEX ${table}_version_key, ${table}_shipped_version_key, ${table}_active_key, ${table}_shipped_key`);
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_two_check, DROP COLUMN institution_id, DROP COLUMN proposed_by,
          DROP COLUMN proposed_at, DROP COLUMN back_test, DROP COLUMN published_by, DROP COLUMN published_at,
          DROP COLUMN rejected_at`);
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_version_key UNIQUE (version)`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_active_key ON ${table} (active) WHERE active`);
    }
  }
}
