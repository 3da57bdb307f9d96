import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askTable, storeTable, type NamedColumn } from '../../../../src/platform/tables/index.js';
import { analyse, codeOf, tableFolder } from '../../../support/tables.js';

const folder = tableFolder();
const kept = join(folder.path, 'kept.duckdb');
const ROWS = 3_000;

const keep = (path: string, keepAs: string): Promise<readonly NamedColumn[]> =>
  storeTable({ path, keepAs, scratch: folder.path });

beforeAll(async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => `${at},name ${at % 7},${(at % 100) / 4}`);
  await keep(folder.write('asked.csv', `id,name,price\n${rows.join('\n')}\n`), kept);
});
afterAll(() => folder.remove());

describe('a table that is kept', () => {
  it('has the good rows, under the names and types that an analysis finds', async () => {
    const path = folder.write('mixed.csv', 'Order No,paid\n1,2024-01-02\n2\n3,2024-02-03\n');
    const target = join(folder.path, 'mixed.duckdb');
    const columns = await keep(path, target);
    expect(columns).toEqual([
      { name: 'Order No', sqlName: expect.any(String), type: 'WHOLE' },
      { name: 'paid', sqlName: 'paid', type: 'DATE' },
    ]);
    expect((await analyse(path)).columns).toMatchObject(columns);
    const { rows } = await askTable(target, `SELECT * FROM data ORDER BY 1`);
    expect(rows).toEqual([
      ['1', '2024-01-02'],
      ['3', '2024-02-03'],
    ]);
  });

  it('leaves nothing when it cannot be loaded', async () => {
    const target = join(folder.path, 'broken.duckdb');
    expect(await codeOf(keep(folder.write('broken.csv', 'only,a,header\n'), target))).toBe('HEADER_ONLY');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('broken.duckdb'))).toEqual([]);
  });
});

describe('questions about a kept table', () => {
  it('answers one SELECT with its rows, cut at a thousand', async () => {
    const answer = await askTable(
      kept,
      'WITH a AS (SELECT name, sum(price) AS total FROM data GROUP BY 1) SELECT * FROM a ORDER BY 1 LIMIT 1',
    );
    expect(answer).toMatchObject({ columns: [{ name: 'name' }, { name: 'total' }], isCut: false });
    const total = Array.from({ length: ROWS }, (_, at) => (at % 7 === 0 ? (at % 100) / 4 : 0)).reduce((a, b) => a + b);
    expect(answer.rows).toEqual([['name 0', String(total)]]);
    const all = await askTable(kept, 'SELECT * FROM data');
    expect([all.rows.length, all.isCut]).toEqual([1_000, true]);
  });

  it('gives each figure again by the query that comes with it', async () => {
    const said = await analyse(join(folder.path, 'asked.csv'));
    for (const { code, value, sql } of said.figures)
      expect([code, (await askTable(kept, sql)).rows]).toEqual([code, [[value]]]);
    for (const { code, rows, sql } of said.tables)
      expect([code, (await askTable(kept, sql)).rows]).toEqual([code, rows]);
  });

  it('gives each figure, table and column of sales again, although they were found by sums of orders', async () => {
    const sale = (at: number): string =>
      [
        `${['', 'C', 'A', 'c'][at % 11 === 0 ? 1 + (at % 3) : 0] ?? ''}${1_000 + (at >> 2)}`,
        at % 13 === 0 ? '' : `P${at % 40}`,
        at % 17 === 0 ? '' : `thing ${at % 41}`,
        String((at % 9) - 2),
        `2024-${String(1 + (at % 12)).padStart(2, '0')}-${10 + (at % 19)} 10:${10 + (at % 5)}`,
        at % 19 === 0 ? '0' : String(((at * 7) % 1_000) / 8),
        at % 5 === 0 ? '' : `K${at % 90}`,
        ['한국', '일본', ''][at % 3],
      ].join(',');
    const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
    const path = folder.write(
      'sales.csv',
      [header, ...Array.from({ length: 4_000 }, (_, at) => sale(at)), ''].join('\n'),
    );
    const whole = join(folder.path, 'sales.duckdb');
    await keep(path, whole);
    const said = await analyse(path);
    expect(said.tables.map(({ rows }) => rows.length)).not.toContain(0);
    const asked = [
      ...said.figures.map(({ code, value, sql }) => ({ code, sql, rows: [[value]] })),
      ...said.tables,
      ...said.columns.map(({ name: code, sql, filled, distinct, least, greatest }) => ({
        code,
        sql,
        rows: [[String(filled), String(distinct), least, greatest]],
      })),
    ];
    for (const { code, sql, rows } of asked) {
      const again = (await askTable(whole, sql)).rows.map((row, at) => row.slice(0, rows[at]?.length));
      expect([code, again]).toEqual([code, rows]);
    }
  }, 180_000);

  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM glob('/*')",
    "COPY data TO '/tmp/stolen.csv'",
    "ATTACH '/tmp/other.duckdb' AS other",
    'PRAGMA database_list',
    "SET memory_limit = '10GB'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE data',
    'DROP TABLE data',
    'DELETE FROM data',
    'UPDATE data SET id = 1',
    'CREATE TABLE mine AS SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'SELECT * FROM duckdb_settings()',
    'SELECT * FROM pragma_database_list()',
    'SELECT * FROM information_schema.tables',
    'SELECT * FROM sqlite_master',
    "SELECT current_setting('temp_directory')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('data')",
    "SELECT (SELECT content FROM read_blob('/etc/passwd')) FROM data",
    "WITH a AS (SELECT * FROM read_csv('/etc/passwd')) SELECT * FROM a",
    'DESCRIBE data',
    'SHOW TABLES',
    '',
    'VACUUM',
    'CALL pragma_version()',
    'SELECT (WITH duckdb_databases AS (SELECT 1) SELECT 1), (SELECT path FROM duckdb_databases LIMIT 1)',
    'WITH sqlite_master AS (SELECT * FROM sqlite_master) SELECT * FROM sqlite_master',
    'WITH y AS (SELECT * FROM main."PG_TABLES"), "PG_TABLES" AS (SELECT 1) SELECT * FROM y',
  ])('refuses %s', async (sql) => {
    expect(await codeOf(askTable(kept, sql))).toMatch(/^QUERY_(NOT_ALLOWED|INVALID)$/);
  });

  it('names every table of the database itself by a beginning that a query may not use', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const own = await connection.runAndReadAll(
      "SELECT DISTINCT view_name FROM duckdb_views() WHERE internal AND schema_name <> 'information_schema'",
    );
    connection.closeSync();
    const names = own.getRowsJson().map(([name]) => (typeof name === 'string' ? name : ''));
    expect(names.filter((name) => !/^(?:duckdb|pg|sqlite|pragma)_/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });

  it('refuses a function before the database looks at what it names', async () => {
    const refused = askTable(kept, "SELECT * FROM read_csv('/etc/passwd')");
    await expect(refused).rejects.toThrow('Not allowed: the function read_csv');
  });

  it.each([
    "SELECT length(repeat('x', 2000000000))",
    "SELECT lpad('x', 2000000000, 'y')",
    'SELECT list_resize([1], 1000000000)',
    "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))",
  ])('ends %s soon, though the database does not react within one function', async (sql) => {
    const began = performance.now();
    expect(await codeOf(askTable(kept, sql))).toMatch(/^QUERY_TOO_(LONG|HEAVY)$/);
    // Half a second beyond its two, and the start of a process on a busy machine.
    expect(performance.now() - began).toBeLessThan(9_000);
  });

  it.each([
    'WITH RECURSIVE bomb(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM bomb) SELECT count(*) FROM bomb',
    'SELECT count(*) FROM data a, data b, data c, data d',
    'SELECT sum(range) FROM range(1000000000000)',
    "SELECT string_agg(repeat('x', 1000000), '') FROM data",
    'SELECT list(a.id) FROM data a, data b, data c',
  ])('ends %s by its time or memory', async (sql) => {
    expect(await codeOf(askTable(kept, sql))).toMatch(/^QUERY_TOO_(LONG|HEAVY)$/);
  });
});
