import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { migrations } from '../../src/migrations.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { queryOnce } from './postgres-process.js';

const tablesOf = async (url: string) =>
  (await queryOnce<{ name: string }>(url, `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p')`)).map(
    ({ name }) => name,
  );

describe('createTestDatabase', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([one.drop(), other.drop()]));

  it('gives each caller a migrated database of its own', async () => {
    await queryOnce(one.url, 'CREATE TABLE mine (id int)');
    expect(await tablesOf(one.url)).toEqual(expect.arrayContaining(['mine', 'migration', 'loan', 'account']));
    expect(await tablesOf(other.url)).not.toContain('mine');
  });

  it('is gone when dropped', async () => {
    const third = await createTestDatabase();
    await third.drop();
    await expect(queryOnce(third.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('the list of migrations', () => {
  it('has every file of the folder, in order', () => {
    const files = readdirSync('migrations').map((name) => /^\d+/.exec(name)?.[0]);
    expect(migrations.map(({ name }) => /\d+$/.exec(name)?.[0])).toEqual(files.sort());
  });
});
