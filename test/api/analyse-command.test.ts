import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { s3Client } from '../../src/platform/storage/index.js';
import { runCommand } from '../support/command.js';
import { moa } from '../support/program.js';
import { S3_CREDENTIALS, startS3, type TestS3 } from '../support/s3.js';
import { tableFolder } from '../support/tables.js';

const folder = tableFolder();
const at = (...names: readonly string[]): string => join(folder.path, ...names);
let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  folder.remove();
});

const rows = (from: number): string =>
  ['shop,amount', ...Array.from({ length: 50 }, (_, place) => `S${place % 3},${from + place}`), ''].join('\n');
const reportIn = (
  out: string,
): { rowsRead: number; rowsRefused: number; files: { name: string }[]; charts: object[] } =>
  JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReturnType<typeof reportIn>;

it('analyses folders and patterns as one table, and leaves a report to be read', async () => {
  mkdirSync(at('sales', 'deep'), { recursive: true });
  folder.write('sales/a.csv', rows(0));
  folder.write('sales/deep/b.csv', `${rows(100)}<b>|x\n`);
  folder.write('sales/notes.md', 'no table');
  const out = at('out');
  const { code, output } = await runCommand(['analyse', at('sales'), at('sales', '*.csv'), '--out', out], {});
  expect([code, output]).toEqual([0, expect.stringContaining('101 rows read, 100 accepted, 1 refused')]);
  expect(readdirSync(out).sort()).toEqual(['refused.csv', 'report.html', 'report.json', 'report.md']);
  expect(reportIn(out)).toMatchObject({ rowsRead: 101, rowsRefused: 1, files: [{}, {}] });
  const text = readFileSync(join(out, 'report.md'), 'utf8');
  expect(text).toMatch(/\| Sum of amount \| 7450 \|/);
  expect(readFileSync(join(out, 'refused.csv'), 'utf8')).toContain('COLUMN_COUNT');
  const page = readFileSync(join(out, 'report.html'), 'utf8');
  expect(page).toMatch(/<td>Sum of amount<\/td><td>7450<\/td>/);
  expect(page.match(/<svg /g)?.length).toBe(reportIn(out).charts.length);
  expect(page).not.toMatch(/<script|https?:|NaN|undefined/);
}, 180_000);

it('takes a file once however it is spelled, and never what a report left', async () => {
  mkdirSync(at('spelled'), { recursive: true });
  folder.write('spelled/a.csv', `${rows(0)}<b>|x\n`);
  symlinkSync(at('spelled', 'a.csv'), at('spelled', 'same.csv'));
  const words = [at('spelled'), `${at('spelled')}/./a.csv`, at('spelled', '..', 'spelled', '*.csv')];
  const once = ['analyse', ...words, '--out', at('spelled', 'out')];
  for (const run of ['a first time', 'beside its own report']) {
    const { code } = await runCommand(once, {});
    expect([run, code, reportIn(at('spelled', 'out'))]).toMatchObject([run, 0, { rowsRead: 51, files: [{}] }]);
  }
  const other = await runCommand(['analyse', at('spelled'), '--out', at('elsewhere')], {});
  expect([other.code, reportIn(at('elsewhere')).files.length]).toEqual([0, 1]);
  const named = await runCommand(['analyse', at('spelled', 'out', 'refused.csv'), '--out', at('elsewhere')], {});
  expect([named.code > 0, named.output]).toEqual([true, expect.stringContaining('is what a report left')]);
}, 180_000);

it('analyses what lies in a bucket, and says when a file was refused', async () => {
  const { MOA_S3_ENDPOINT: endpoint = '', MOA_S3_REGION: region = '' } = s3.env;
  const client = s3Client({ endpoint, region, credentials: S3_CREDENTIALS });
  const objects = { 'in/a.csv': rows(0), 'in/b.csv': rows(100), 'in/c.csv': 'x,y,z\n1,2,3\n', 'other/d.csv': rows(0) };
  for (const [Key, Body] of Object.entries(objects))
    await client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body }));
  client.destroy();
  const out = at('bucket');
  const { code, output } = await runCommand(['analyse', `s3://${s3.bucket}/in/`, '--out', out], s3.env);
  expect([code, output]).toEqual([2, expect.stringContaining('1 of 3 files were refused whole')]);
  expect(reportIn(out)).toMatchObject({ rowsRead: 100, files: [{}, {}, { failure: { code: 'COLUMNS_DIFFER' } }] });
  const pattern = await runCommand(['analyse', `s3://${s3.bucket}/in/[ab].csv`, '--out', out], s3.env);
  expect([pattern.code, reportIn(out).files.length]).toEqual([0, 2]);
}, 180_000);

it.each([
  ['names no file', ['analyse', at('*.none'), '--out', at('x')]],
  ['does not exist', ['analyse', at('nowhere'), '--out', at('x')]],
  ['set MOA_S3_BUCKET', ['analyse', 's3://bucket/x', '--out', at('x')]],
  ['Expected a whole number', ['analyse', at(), '--out', at('x'), '--memory-mb', '1']],
  ['--out', ['analyse', at()]],
])('says plainly: %s', async (said, words) => {
  const { code, output } = await runCommand(words, {});
  expect([code > 0, output]).toEqual([true, expect.stringContaining(said)]);
});

it('keeps the report of before whole when it is stopped, and goes on from there', async () => {
  mkdirSync(at('stopped'), { recursive: true });
  folder.write('stopped/a.csv', rows(0));
  const words = ['analyse', at('stopped'), '--out', at('stopped', 'out')];
  expect((await runCommand(words, {})).code).toBe(0);
  const before = readFileSync(at('stopped', 'out', 'report.md'), 'utf8');
  // Long enough to be stopped while it is read.
  folder.write('stopped/b.csv', `shop,amount\n${'S1,1\n'.repeat(1_000_000)}`);
  const running = moa(words, {});
  await running.says(/^1 of 2/m);
  running.process.kill('SIGINT');
  expect(await running.ended).not.toBe(0);
  expect(readFileSync(at('stopped', 'out', 'report.md'), 'utf8')).toBe(before);
  const again = await runCommand(words, {});
  expect([again.code, reportIn(at('stopped', 'out'))]).toMatchObject([
    0,
    { rowsRead: 1_000_050, files: { length: 2 } },
  ]);
  expect(readdirSync(at('stopped', 'out')).sort()).toEqual(['refused.csv', 'report.html', 'report.json', 'report.md']);
}, 180_000);
