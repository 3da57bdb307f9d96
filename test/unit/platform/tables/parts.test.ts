import { afterAll, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyseParts,
  type PartFile,
  type PartReport,
  type PartsAnalysis,
} from '../../../../src/platform/tables/index.js';
import { analyse, codeOf, tableFolder } from '../../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const sale = (at: number): string =>
  [
    ...[`${at % 23 === 0 ? 'C' : ''}${1_000 + (at >> 2)}`, `P${at % 40}`, `thing ${at % 41}`, String((at % 9) - 2)],
    ...[
      `2024-${String(1 + (at % 12)).padStart(2, '0')}-10 10:00`,
      String((at % 70) / 4),
      at % 5 ? `K${at % 90}` : '',
      '한국',
    ],
  ].join(',');
const sales = Array.from({ length: 3_000 }, (_, at) => sale(at));
const csv = (...rows: readonly string[]): string => [...rows, ''].join('\n');

let fetched: string[] = [];
const fileAt = (path: string, identity = path): PartFile => ({
  name: path.slice(folder.path.length + 1),
  identity,
  fetch: () => {
    fetched.push(path);
    return Promise.resolve({ path, release: () => Promise.resolve() });
  },
});
async function analysed(work: string, files: readonly PartFile[]): Promise<PartsAnalysis & { done: PartReport[] }> {
  const done: PartReport[] = [];
  fetched = [];
  const options = { folder: join(folder.path, work), refusedTo: join(folder.path, `${work}.csv`) };
  return { ...(await analyseParts(files, { ...options, done: (report) => void done.push(report) })), done };
}

it('says of many files what it says of one with all their rows, in any format and order of columns', async () => {
  const [first, second, third] = [sales.slice(0, 1_000), sales.slice(1_000, 2_000), sales.slice(2_000)];
  const turned = second.map((row) => row.split(',').reverse().join(','));
  const bad = '1,P1,x,many,2024-01-10 10:00,1,K1,한국';
  const paths = [
    folder.write('a.csv', csv(HEADER, ...first, bad)),
    folder.write('b.csv', csv(HEADER.split(',').reverse().join(','), ...turned, 'short,row')),
    folder.write('c.csv', csv(HEADER, ...third)),
  ];
  const parquet = join(folder.path, 'c.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${paths[2]}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`,
  );
  connection.closeSync();
  const other = folder.write('d.csv', csv('some,other,columns', '1,2,3'));
  const said = await analysed(
    'many',
    [...paths.slice(0, 2), parquet, other].map((path) => fileAt(path)),
  );
  const one = await analyse(folder.write('one.csv', csv(HEADER, ...sales)));
  expect([said.rowsRead, said.rowsAccepted, said.rowsRefused]).toEqual([3_002, 3_000, 2]);
  expect(said.figures).toEqual(one.figures);
  expect(said.tables).toEqual(one.tables);
  expect(said.columns.map(({ name, distinct, median }) => [name, distinct, median])).toEqual(
    one.columns.map(({ name, distinct, median }) => [name, distinct, median]),
  );
  expect(said.files.map(({ name, failure }) => [name, failure?.code ?? null])).toEqual([
    ...[
      ['a.csv', null],
      ['b.csv', null],
      ['c.parquet', null],
    ],
    ['d.csv', 'COLUMNS_DIFFER'],
  ]);
  expect(said.done).toEqual(said.files);
  const refused = readFileSync(join(folder.path, 'many.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
  expect(refused.map((line) => line.split(',').slice(0, 3))).toEqual([
    ['a.csv', '1002', 'NOT_A_NUMBER'],
    ['b.csv', '1002', 'COLUMN_COUNT'],
  ]);
}, 180_000);

it('reads again only what has changed since it broke off, and takes a column that differs for what holds both', async () => {
  const paths = [
    folder.write('e.csv', csv('code,amount', '1,2', '2,3')),
    folder.write('f.csv', csv('code,amount', 'A1,4.25', 'B2,5')),
    folder.write('g.csv', csv('code,amount', '', '')),
  ];
  const files = paths.map((path) => fileAt(path));
  const before = await analysed('again', files);
  expect(before.columns.map(({ name, type, least, greatest }) => [name, type, least, greatest])).toEqual([
    ['code', 'TEXT', '1', 'B2'],
    ['amount', 'DECIMAL', '2', '5'],
  ]);
  expect(before.files.map(({ failure }) => failure?.code ?? null)).toEqual([null, null, 'HEADER_ONLY']);
  const unchanged = await analysed('again', files);
  expect([unchanged, fetched.length]).toEqual([before, 1]);
  const path = folder.write('f.csv', csv('code,amount', 'C3,6'));
  const after = await analysed('again', [...files.slice(0, 1), fileAt(path, 'changed')]);
  expect([after.rowsAccepted, fetched]).toEqual([3, [path]]);
  expect(readdirSync(join(folder.path, 'again')).filter((name) => name.startsWith('moa-table-'))).toEqual([]);
}, 180_000);

it('ends with what to do when no file can be read, and when it is cancelled', async () => {
  const empty = fileAt(folder.write('empty.csv', ''));
  expect(await codeOf(analysed('none', [empty]))).toBe('NOT_A_TABLE');
  const file = fileAt(folder.write('h.csv', csv('a,b', '1,2')));
  const options = { folder: join(folder.path, 'cancelled'), refusedTo: join(folder.path, 'x.csv') };
  expect(await codeOf(analyseParts([file], { ...options, signal: AbortSignal.abort() }))).toBe('CANCELLED');
});

it('says of a process that was killed that it ended, so that the file is tried again', async () => {
  const path = folder.write('killed.csv', csv(HEADER) + csv(...sales).repeat(60));
  const children = (): string[] =>
    readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const before = new Set(children());
  const killed = analyse(path, {
    progress: () => {
      for (const pid of children()) if (pid !== '' && !before.has(pid)) process.kill(Number(pid), 'SIGKILL');
    },
  });
  expect(await codeOf(killed)).toBe('CRASHED');
});
