import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from '../../src/migrations.js';
import { loadConfig } from '../../src/platform/config/index.js';
import {
  createDatabase,
  createDataSource,
  selectionStatement,
  statement,
  type Database,
} from '../../src/platform/database/index.js';
import { SpendingDashboardDocument } from '../../schema/generated/test/graphql.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startRooms } from '../support/rooms.js';

let store: TestDatabase;
let database: Database;

beforeAll(async () => {
  store = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), MOA_DATABASE_POOL: '1' }).database;
  database = createDatabase(await createDataSource(config, { entities: [], migrations }, store.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await store.drop();
});

/** Of the one connection of the pool; asked without a name, so that asking changes nothing. */
async function preparedNames(from: Pick<Database, 'tuples'> = database): Promise<string[]> {
  const text = 'SELECT name FROM pg_prepared_statements';
  return (await from.tuples({ name: '', text })).map(([name]) => String(name));
}

let made = 0;
const freshText = (): string => `SELECT ${(made += 1)}::integer, $1::integer`;
const ask = (text: string) => database.tuples(selectionStatement(text), [7]);

async function hotText(): Promise<string> {
  const text = freshText();
  await ask(text);
  await ask(text);
  return text;
}

const isPrepared = async (text: string) => (await preparedNames()).includes(statement(text).name);

it('prepares nothing for texts that come once, and keeps what is in use', async () => {
  const hot = await hotText();
  const before = await preparedNames();
  for (let index = 0; index < 2_000; index += 1) await ask(freshText());
  expect(await preparedNames()).toEqual(before);
  expect(await isPrepared(hot)).toBe(true);
});

it('bounds what a connection keeps, and closes what was used longest ago', async () => {
  const hot = await hotText();
  const cold = await hotText();
  for (let index = 0; index < 1_000; index += 1) {
    await hotText();
    if (index % 50 === 0) await ask(hot);
  }
  expect((await preparedNames()).length).toBeLessThanOrEqual(400);
  expect(await isPrepared(hot)).toBe(true);
  expect(await isPrepared(cold)).toBe(false);
});

it('answers a statement that was closed as before, in a transaction, too', async () => {
  const named = Array.from({ length: 450 }, () => statement(freshText()));
  for (const one of named) await database.tuples(one, [1]);
  const [first] = named;
  if (!first) throw new Error('none was made');
  expect(await preparedNames()).not.toContain(first.name);
  const [direct] = await database.tuples(first, [5]);
  const inside = await database.transaction(async (transaction) => {
    for (const one of named) await transaction.tuples(one, [5]);
    return transaction.tuples(first, [5]);
  });
  expect(inside).toEqual([direct]);
  expect((await preparedNames()).length).toBeLessThanOrEqual(400);
});

it('goes on after statements that cannot be prepared', async () => {
  const wrong = Array.from({ length: 450 }, (_, index) => statement(`SELECT no_such_column_${index}`));
  for (const one of wrong) await expect(database.tuples(one)).rejects.toThrow('no_such_column');
  const hot = await hotText();
  expect(await isPrepared(hot)).toBe(true);
});

it('takes a quarter that a client chooses as a value, not as another statement', async () => {
  const rooms = await startRooms();
  try {
    const { id } = await rooms.institution();
    const customer = await rooms.customer({ institutionId: id, sourceKey: 'A' });
    const actor = await rooms.actor(id, 'STAFF');
    const dashboardOf = (quarter: string) =>
      rooms.run(SpendingDashboardDocument.toString(), actor, { id: customer.id, quarter });
    await dashboardOf('2020Q1');
    await dashboardOf('2020Q2');
    const texts = async () =>
      (await rooms.database.tuples({ name: '', text: 'SELECT DISTINCT statement FROM pg_prepared_statements' })).length;
    await dashboardOf('2020Q3');
    const before = await texts();
    for (let year = 2000; year < 2020; year += 1) {
      await dashboardOf(`${year}Q1`);
      await dashboardOf(`${year}Q1`);
    }
    expect(await texts()).toBe(before);
  } finally {
    await rooms.close();
  }
});
