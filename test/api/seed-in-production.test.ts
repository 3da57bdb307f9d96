import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/postgres-process.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const inProduction = (words: readonly string[], url = database.url) =>
  runCommand(words, { NODE_ENV: 'production', MOA_JWT_SECRET: 's'.repeat(32), DATABASE_URL: url });
const counts = () =>
  queryOnce(
    database.url,
    `SELECT (SELECT count(*) FROM institution)::int AS institutions, (SELECT count(*) FROM customer)::int AS customers,
      (SELECT count(*) FROM account)::int AS accounts`,
  );
const steps = async () => (await queryOnce(database.url, 'SELECT name FROM migration')).length;

const SMALL = ['--customers', '30', '--loans', '30', '--quarters', '2'];
const UNREACHABLE = 'postgres://moa:x@127.0.0.1:1/moa';

describe('moa seed in production', () => {
  it.each([
    [[], '--yes-invented-people'],
    [['--force'], '--force is not for production'],
    [['--force', '--yes-invented-people'], '--force is not for production'],
  ])(
    'refuses %j before it looks at any database',
    async (words, said) => {
      const { code, output } = await inProduction(['seed', ...words], UNREACHABLE);
      expect([code, output]).toEqual([1, expect.stringContaining(said)]);
      expect(output).not.toContain('DATABASE_URL');
    },
    180_000,
  );

  it('leaves the database of an institution as it is, agreed or not', async () => {
    await queryOnce(database.url, `INSERT INTO institution (code, name, kind) VALUES ('HANA', '하나', 'BANK')`);
    // As before an upgrade: a refusal migrates nothing.
    await queryOnce(
      database.url,
      'DELETE FROM migration WHERE name = (SELECT name FROM migration ORDER BY id DESC LIMIT 1)',
    );
    const before = await steps();
    const { code, output } = await inProduction(['seed', '--yes-invented-people', ...SMALL]);
    expect([code, output]).toEqual([1, expect.stringContaining('has institutions already')]);
    expect(await counts()).toEqual([{ institutions: 1, customers: 0, accounts: 0 }]);
    expect(await steps()).toBe(before);
  }, 180_000);

  it('fills an empty database when made-up people are meant, without logins', async () => {
    const empty = await createTestDatabase();
    try {
      const { code, output } = await inProduction(['seed', '--yes-invented-people', ...SMALL], empty.url);
      expect({ code, output }).toMatchObject({ code: 0 });
      const [found] = await queryOnce<{ customers: number; accounts: number }>(
        empty.url,
        'SELECT (SELECT count(*) FROM customer)::int AS customers, (SELECT count(*) FROM account)::int AS accounts',
      );
      expect(found?.customers).toBeGreaterThanOrEqual(30);
      expect(found?.accounts).toBe(0);
    } finally {
      await empty.drop();
    }
  }, 180_000);

  it('says so in its help', async () => {
    const { output } = await inProduction(['seed', '--help']);
    expect(output).toMatch(/In production .*refuses unless --yes-invented-people/);
  }, 180_000);
});

describe('moa migrate --down in production', () => {
  it('asks for confirmation, though no data would be lost', async () => {
    const empty = await createTestDatabase();
    try {
      const { code, output } = await inProduction(['migrate', '--down', '1'], empty.url);
      expect([code, output]).toEqual([1, expect.stringMatching(/^This is production [^]*--yes/)]);
      expect(await inProduction(['migrate', '--down', '1', '--yes'], empty.url)).toMatchObject({ code: 0 });
    } finally {
      await empty.drop();
    }
  }, 180_000);
});
