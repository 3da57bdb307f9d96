import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CliError } from '../../src/cli/index.js';
import { requireTables } from '../../src/cli/serve/tables.js';
import { migrations } from '../../src/migrations.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/postgres-process.js';
import { moa } from '../support/program.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What a start says about a database: why it ends, and what it logs on the way. */
async function start(): Promise<{ refusal: string | null; said: string[] }> {
  const said: string[] = [];
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), DATABASE_URL: database.url });
  try {
    await requireTables(config, { say: (line) => void said.push(line) });
    return { refusal: null, said };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { refusal: error.message, said };
  }
}

describe('a node that starts', () => {
  it('says nothing of a database that is as new as itself', async () => {
    expect(await start()).toEqual({ refusal: null, said: [] });
  });

  it('serves a newer database, and says that it is one', async () => {
    await queryOnce(
      database.url,
      `INSERT INTO migration ("timestamp", name) VALUES (2999999999999, 'Later2999999999999')`,
    );
    expect(await start()).toEqual({
      refusal: null,
      said: [expect.stringMatching(/^The database is newer .* Later2999999999999\.$/)],
    });
  });

  it('ends on one that lacks a step, and names step and remedy, also when others are newer', async () => {
    const [missing] = migrations.slice(-1).map(({ name }) => name);
    await queryOnce(database.url, `DELETE FROM migration WHERE name = '${missing ?? ''}'`);
    const { refusal } = await start();
    expect(refusal).toContain(missing ?? 'a step');
    expect(refusal).toContain('moa migrate');
    expect(refusal).not.toContain(migrations[0]?.name);
  });

  it.each(['api', 'worker'])(
    'does not begin as moa %s on a database without tables',
    async (command) => {
      await queryOnce(database.url, 'DROP SCHEMA public CASCADE');
      await queryOnce(database.url, 'CREATE SCHEMA public');
      const program = moa([command], { DATABASE_URL: database.url, REDIS_URL: 'redis://127.0.0.1:1' });
      expect([await program.ended, program.output()]).toEqual([
        1,
        'The database has no tables of Moa yet. Run "moa migrate" once with the same DATABASE_URL, and start this again.\n',
      ]);
    },
    180_000,
  );
});
