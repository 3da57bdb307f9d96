import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { entities } from '../../src/wiring/rooms.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32) });
  dataSource = await createDataSource(
    config.database,
    { entities: [...entities], migrations },
    database.url,
  ).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Every table, column, constraint, index, function and trigger of the schema, as text. */
async function shape(): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                  pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
              WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('function %s', p.proname) FROM pg_proc p
               LEFT JOIN pg_depend x ON x.objid = p.oid AND x.deptype = 'e'
              WHERE p.pronamespace = 'public'::regnamespace AND x.objid IS NULL
    UNION ALL SELECT format('trigger %s', tgname) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1`);
  return rows.map(({ line }) => line).filter((line) => !/\bmigration(_|\b)/.test(line));
}

describe('migrations', () => {
  it('make the tables that the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // Names of constraints and indexes are the migrations' own; tables and columns must agree.
    const differences = upQueries
      .map(({ query }) => query)
      .filter((query) => !/CONSTRAINT|INDEX|COMMENT ON/.test(query));
    expect(differences).toEqual([]);
  });

  it('cover every table, but for those of the tools', async () => {
    const tables = await dataSource.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^customer_quarter_'`,
    );
    const described = new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName));
    const left = tables.map(({ name }) => name).filter((name) => !described.has(name));
    expect(left.sort()).toEqual(['audit_entry', 'audit_seal', 'idempotency_key', 'migration']);
  });

  it('can each be reverted, and leave the same schema when applied again', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(100);
    for (let left = migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await shape()).toEqual([]);
    expect(await dataSource.runMigrations({ transaction: 'each' })).toHaveLength(migrations.length);
    expect(await shape()).toEqual(before);
  });
});
