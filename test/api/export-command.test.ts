import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand, type CommandEnd } from '../support/command.js';
import { moa as program } from '../support/program.js';
import { quarterlyFile } from '../support/quarterly-file.js';
import { openDatabase } from '../support/spending-file.js';
import { rowsOfParquet, tableFolder } from '../support/tables.js';
import { whileHeld } from '../support/while-held.js';
import { statement, type Database } from '../../src/platform/database/index.js';

const folder = tableFolder();
const at = (name: string): string => `${folder.path}/${name}`;
let storage: TestDatabase;
let database: Database;
beforeAll(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  await database.rows(
    statement(`INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK'), ('CARD', '카드', 'CARD')`),
  );
}, 180_000);
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
  folder.remove();
});

const environment = (): Readonly<Record<string, string>> => ({
  NODE_ENV: 'test',
  MOA_JWT_SECRET: 'x'.repeat(32),
  DATABASE_URL: storage.url,
  MOA_DATA_DIR: folder.path,
});
const moa = (...words: readonly string[]): Promise<CommandEnd> => runCommand(words, environment());
const exportWords = (kind: string, out: string, ...more: readonly string[]): string[] => [
  ...['export', kind, '--institution', 'BANK', '--out', at(out)],
  ...more,
];
const export_ = (kind: string, out: string, ...more: readonly string[]): Promise<CommandEnd> =>
  moa(...exportWords(kind, out, ...more));
const MASKED = ['--personal-data', 'masked'];

describe('moa export', () => {
  it('writes card spending as a file that is taken in again, row by row the same', async () => {
    const lines = Array.from({ length: 1_200 }, (_, line) => ({
      BAS_YH: line % 2 ? '2023Q2' : '2023Q1',
      SEQ: `K${line >> 1}`,
      TOT_USE_AM: line,
      CRDSL_USE_AM: line,
      HOUS_SIDO_NM: line % 5 === 0 ? '' : '서울',
    }));
    const taken = await moa('import', 'quarterly', await quarterlyFile(lines), '--institution', 'BANK');
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('1,200 accepted')]);
    const { code, output } = await export_('quarters', 'quarters.csv', ...MASKED);
    expect([code, output]).toEqual([0, expect.stringContaining('Wrote 1,200 rows')]);
    expect(statSync(at('quarters.csv')).mode & 0o777).toBe(0o600);
    const again = await moa('import', 'quarterly', at('quarters.csv'), '--institution', 'BANK', '--dry-run');
    expect([again.code, again.output]).toEqual([0, expect.stringMatching(/1,200 accepted, 0 rejected/)]);
    expect(again.output).toMatch(/600 unchanged/);
    const parquet = await export_('quarters', 'quarters.parquet', '--format', 'parquet', ...MASKED);
    expect(parquet.code).toBe(0);
    const sum = await rowsOfParquet(readFileSync(at('quarters.parquet')), 'SELECT count(*), sum(TOT_USE_AM)');
    expect(sum).toEqual([['1200', String((1_199 * 1_200) / 2)]]);
  }, 180_000);

  it('records what goes out before it does', async () => {
    const { code } = await export_('customers', 'whole.csv', '--personal-data', 'whole', '--purpose', 'a yearly audit');
    expect(code).toBe(0);
    const acts = await database.rows<{ action: string; purpose: string; detail: object }>(
      statement(`SELECT action, purpose, detail FROM audit_entry WHERE purpose IS NOT NULL ORDER BY id`),
    );
    expect(acts).toMatchObject([
      { action: 'EXPORT_STARTED', purpose: 'a yearly audit', detail: { kind: 'CUSTOMERS', personalData: 'WHOLE' } },
      { action: 'EXPORT_WRITTEN', purpose: 'a yearly audit', detail: { rows: 0 } },
    ]);
  });

  it.each([
    ['There is no export of secrets', 'secrets', MASKED],
    ['--personal-data', 'customers', []],
    ['Say in 5 to 500 letters', 'customers', ['--personal-data', 'whole']],
    ['A purpose is for', 'customers', [...MASKED, '--purpose', 'a yearly audit']],
    ['is for CSV alone', 'customers', [...MASKED, '--format', 'parquet', '--byte-order-mark']],
    ['There is no institution NOBODY', 'customers', [...MASKED, '--institution', 'NOBODY']],
  ])('says plainly: %s', async (said, kind, words) => {
    const { code, output } = await export_(kind, 'refused.csv', ...words);
    expect([code > 0, output]).toEqual([true, expect.stringContaining(said)]);
    expect(existsSync(at('refused.csv'))).toBe(false);
  });

  it('leaves no file when it is stopped, under no name', async () => {
    // Rows that cannot be read yet keep the export going until it is told to stop.
    await whileHeld(storage.url, ['LOCK TABLE customer IN ACCESS EXCLUSIVE MODE'], async () => {
      const running = program(exportWords('customers', 'stopped.csv', ...MASKED), environment());
      while (!existsSync(at('stopped.csv.part'))) await delay(20);
      running.process.kill('SIGINT');
      expect(await running.ended).not.toBe(0);
      expect(readdirSync(folder.path).filter((name) => name.startsWith('stopped'))).toEqual([]);
    });
    const { code } = await export_('customers', 'stopped.csv', ...MASKED);
    expect([code, existsSync(at('stopped.csv')), existsSync(at('stopped.csv.part'))]).toEqual([0, true, false]);
  }, 180_000);

  it('writes over nothing, and leaves nothing where it cannot write', async () => {
    folder.write('there.csv', 'mine');
    const there = await export_('customers', 'there.csv', ...MASKED);
    expect([there.code, there.output]).toEqual([1, expect.stringContaining('is there already')]);
    expect(readFileSync(at('there.csv'), 'utf8')).toBe('mine');
    const nowhere = await export_('customers', 'no/such/folder.csv', ...MASKED);
    expect([nowhere.code, nowhere.output]).toEqual([1, expect.stringContaining('cannot be written')]);
  });
});
