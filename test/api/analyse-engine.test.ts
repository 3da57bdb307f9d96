import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { copyResultTable, tableNameOf } from '../../src/platform/result-tables/index.js';
import { runCommand, type CommandEnd } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { tableFolder } from '../support/tables.js';

/** What an engine may have computed: names and texts that a careless reading would take for something else. */
const TABLES = `
  CREATE SCHEMA results;
  CREATE TABLE results.daily ("지점" text, code text, sold_on date, seen_at timestamptz, amount numeric, open boolean, "a;b" text);
  INSERT INTO results.daily SELECT
    CASE n % 3 WHEN 0 THEN E'강남; "본점"\\n2층' ELSE '부산, 해운대' END, '00' || n % 4, DATE '2025-01-01' + n % 40,
    TIMESTAMPTZ '2025-01-01 09:00:00.5+09', n * 1.25, n % 2 = 0, CASE WHEN n % 5 > 0 THEN 'x;y' END
    FROM generate_series(1, 200) n;
  CREATE VIEW results.summed AS SELECT "지점", sum(amount) AS total FROM results.daily GROUP BY 1;
  CREATE TABLE results.wide AS SELECT n AS id, repeat(md5(n::text), 30) AS filler FROM generate_series(1, 20000) n;
  CREATE TABLE results.empty (id integer);
  CREATE VIEW results.slow AS SELECT pg_sleep(30)::text AS nothing;
  CREATE TABLE results.written (n integer);
  CREATE FUNCTION results.writes() RETURNS integer LANGUAGE sql AS 'INSERT INTO results.written VALUES (1) RETURNING n';
  CREATE VIEW results.writing AS SELECT results.writes() AS n;
  CREATE TABLE results.closed (n integer)`;

const folder = tableFolder();
const at = (...names: readonly string[]): string => join(folder.path, ...names);
let database: TestDatabase;
let owner: pg.Client;
/** Of a user who may read all but one table, and change nothing. */
let url: string;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(TABLES);
  const reader = `reader_${new URL(database.url).pathname.slice(-12)}`;
  await owner.query(`CREATE ROLE ${reader} LOGIN PASSWORD 'open-sesame';
    GRANT USAGE ON SCHEMA results TO ${reader}; GRANT SELECT ON ALL TABLES IN SCHEMA results TO ${reader};
    GRANT INSERT ON results.written TO ${reader}; REVOKE ALL ON results.closed FROM ${reader}`);
  const address = new URL(database.url);
  Object.assign(address, { username: reader, password: 'open-sesame' });
  url = address.href;
});
afterAll(async () => {
  const { username } = new URL(url);
  await owner.query(`DROP OWNED BY ${username}; DROP ROLE ${username}`);
  await owner.end();
  await database.drop();
  folder.remove();
});

const run = (sources: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CommandEnd> =>
  runCommand(['analyse', ...sources, '--out', at('out')], { MOA_ENGINE_URL: url, ...env });

interface Report {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly missing: number }[];
  readonly figures: readonly { readonly label: { readonly en: string }; readonly value: string }[];
  readonly files: readonly { readonly name: string; readonly notes: readonly { readonly message: { en: string } }[] }[];
}
const report = (): Report => JSON.parse(readFileSync(at('out', 'report.json'), 'utf8')) as Report;

it('reads the table of an engine as the database has it, and says where its rows came from', async () => {
  const { code, output } = await run(['engine:results.daily']);
  expect([code, output]).toEqual([0, expect.stringContaining('200 rows read, 200 accepted, 0 refused')]);
  const said = report();
  expect(said.columns.map(({ name, type, missing }) => [name, type, missing])).toEqual([
    ['지점', 'TEXT', 0],
    ['code', 'TEXT', 0],
    ['sold_on', 'DATE', 0],
    ['seen_at', 'DATETIME', 0],
    ['amount', 'DECIMAL', 0],
    ['open', 'TRUTH', 0],
    ['a;b', 'TEXT', 40],
  ]);
  expect(said.figures.find(({ label }) => label.en === 'Sum of amount')?.value).toBe('25125');
  expect(said.files[0]?.notes[0]?.message.en).toMatch(
    /^200 rows of engine:results\.daily, read at \S+ from the database \S+ of MOA_ENGINE_URL\. SHA-256: [0-9a-f]{64}$/,
  );
  for (const name of ['report.md', 'report.html'])
    expect(readFileSync(at('out', name), 'utf8')).toContain('200 rows of engine:results.daily');
}, 60_000);

it('reads a view, reads again what has changed, and takes files beside it', async () => {
  expect((await run(['engine:results.summed'])).code).toBe(0);
  expect(report()).toMatchObject({ rowsRead: 2, rowsAccepted: 2 });
  await owner.query(`INSERT INTO results.daily ("지점", amount) VALUES ('새 지점', 7)`);
  folder.write('more.csv', `지점,total\n${'대구,1\n'.repeat(40)}인천,many\n`);
  const { code } = await run(['engine:results.summed', at('more.csv')]);
  expect([code, report()]).toMatchObject([0, { rowsRead: 44, rowsAccepted: 43, rowsRefused: 1, files: [{}, {}] }]);
}, 60_000);

it.each([
  ['set MOA_ENGINE_URL', 'engine:results.daily', { MOA_ENGINE_URL: '' }],
  ['names no table', 'engine:a.b.c', {}],
  ['is not in the database of MOA_ENGINE_URL', 'engine:results.Daily', {}],
  ['is not in the database of MOA_ENGINE_URL', 'engine:nowhere.daily', {}],
  ['names no table', 'engine:results.daily" LIMIT 1; DROP TABLE results', {}],
  ['grant it SELECT', 'engine:results.closed', {}],
  ['more than 199 rows', 'engine:results.daily', { MOA_ENGINE_MAX_ROWS: '199' }],
  ['raise MOA_ENGINE_TIMEOUT_MS', 'engine:results.slow', { MOA_ENGINE_TIMEOUT_MS: '1000' }],
  ['read-only transaction', 'engine:results.writing', {}],
  ['no rows', 'engine:results.empty', {}],
])('refuses plainly, and leaves nothing: %s', async (said, source, env) => {
  const { code, output } = await run([source], env);
  expect([code > 0, output]).toEqual([true, expect.stringContaining(said)]);
  expect(output).not.toContain('open-sesame');
  expect(existsSync(at('out', 'work', 'fetched-from-engine.csv'))).toBe(false);
  expect((await owner.query('SELECT FROM results.written')).rowCount).toBe(0);
});

it.each([
  ['refuses the login', (address: URL) => Object.assign(address, { password: 'wrong' })],
  ['refuses the login', (address: URL) => Object.assign(address, { pathname: '/no-such-database' })],
  ['no database answers there', (address: URL) => Object.assign(address, { port: '1' })],
])('says of an address what is wrong with it: %s', async (said, spoil) => {
  const { code, output } = await run(['engine:results.daily'], { MOA_ENGINE_URL: spoil(new URL(url)).href });
  expect([code > 0, output]).toEqual([true, expect.stringContaining(said)]);
  expect(output).toContain('MOA_ENGINE_URL');
});

it('takes no part of a table whose connection breaks, and stops when it is told to', async () => {
  const wide = tableNameOf('results.wide');
  if (wide === null) throw new Error('no name');
  const { port, hostname } = new URL(url);
  const cutting = createServer((client) => {
    const server = connect(Number(port), hostname);
    let passed = 0;
    server.on('data', (bytes) => {
      passed += bytes.length;
      if (passed > 4_000_000) server.destroy();
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const)
      one
        .on('error', () => undefined)
        .on('close', () => other.destroy())
        .pipe(other);
  });
  await new Promise<void>((listening) => cutting.listen(0, '127.0.0.1', listening));
  const cut = Object.assign(new URL(url), {
    hostname: '127.0.0.1',
    port: String((cutting.address() as AddressInfo).port),
  });
  const limits = { timeoutMs: 30_000, maxRows: 1_000_000 };
  await expect(copyResultTable(wide, at('wide.csv'), { ...limits, url: cut.href })).rejects.toMatchObject({
    code: 'BROKEN_OFF',
  });
  cutting.close();
  const signal = AbortSignal.timeout(300);
  const slow = tableNameOf('results.slow') ?? wide;
  await expect(copyResultTable(slow, at('wide.csv'), { ...limits, url, signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(existsSync(at('wide.csv'))).toBe(false);
  expect(await copyResultTable(wide, at('wide.csv'), { ...limits, url })).toMatchObject({ rows: 20_000 });
});
