import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource, MigrationInterface } from 'typeorm';
import { lossOf } from '../../src/wiring/migration-loss.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), DATABASE_URL: database.url });
  dataSource = await createDataSource(config.database, { entities: [], migrations: [] }).initialize();
  await dataSource.query('CREATE TABLE old (id int)');
  await dataSource.query('CREATE TABLE full_one (id int, extra int)');
  await dataSource.query('CREATE TABLE empty_one (id int, extra int)');
  await dataSource.query('INSERT INTO full_one VALUES (1, 2), (3, 4)');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const step = (...statements: string[]): MigrationInterface => ({
  up: () => Promise.resolve(),
  down: async (runner) => {
    for (const text of statements) await runner.query(text);
  },
});
async function loss(...steps: MigrationInterface[]) {
  const runner = dataSource.createQueryRunner();
  try {
    return await lossOf(steps, runner);
  } finally {
    await runner.release();
  }
}
const rows = async () => (await dataSource.query<unknown[]>('SELECT extra FROM full_one')).length;

it('counts the tables and columns that would go with what they hold, and takes it all back', async () => {
  expect(await loss(step('ALTER TABLE full_one DROP COLUMN extra', 'ALTER TABLE empty_one DROP COLUMN extra'))).toEqual(
    {
      tables: [],
      columns: ['full_one.extra'],
    },
  );
  expect(await loss(step('ALTER TABLE full_one DROP COLUMN extra'), step('DROP TABLE full_one, old'))).toEqual({
    tables: [{ name: 'full_one', rows: 2 }],
    columns: [],
  });
  expect(await rows()).toBe(2);
});

it('finds no loss in steps that take nothing', async () => {
  expect(await loss(step('DROP TABLE empty_one, old'), step('CREATE INDEX ON full_one (id)'))).toEqual({
    tables: [],
    columns: [],
  });
});

it('takes back what a step did before it failed', async () => {
  await expect(loss(step('DROP TABLE full_one', 'SELECT nonsense'))).rejects.toThrow('nonsense');
  expect(await rows()).toBe(2);
});
