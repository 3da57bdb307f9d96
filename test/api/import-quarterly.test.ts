import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { importQuarterly, type ImportReport } from '../../src/modules/spending/index.js';
import { ensureQuarterPartition } from '../../src/modules/spending/import/batch/quarter-partition.js';
import { systemClock } from '../../src/platform/clock.js';
import { bulkTransaction, statement, type Database } from '../../src/platform/database/index.js';
import { Refusal } from '../../src/platform/errors/index.js';
import { ANY_FILE } from '../support/imports.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aLine, HEADER, manyLines, openDatabase } from '../support/spending-file.js';

let storage: TestDatabase;
let database: Database;
let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  await rows(`INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK'), ('CARD', '카드', 'CARD')`);
});
afterEach(async () => {
  await database.dataSource.destroy();
  await storage.drop();
});

const rows = (text: string): Promise<Record<string, unknown>[]> => database.rows(statement(text));

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `${++files}.csv`);
  await writeFile(path, content);
  return path;
}

function load(path: string, options: { institutionCode?: string; dryRun?: boolean } = {}): Promise<ImportReport> {
  return importQuarterly(
    { path, institutionCode: 'BANK', dryRun: false, override: ANY_FILE, ...options },
    { database, clock: systemClock, caller: { actor: null, requestId: 'test', locale: 'en', address: null } },
  );
}

async function refusal(path: string, options = {}): Promise<readonly string[]> {
  const error: unknown = await load(path, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error.problems.map(({ code }) => code);
}

/** Everything an import may leave behind. */
const remains = (): Promise<Record<string, unknown>[]> =>
  rows(`
    SELECT (SELECT count(*) FROM import_batch) AS batches, (SELECT count(*) FROM rejected_row) AS rejected,
      (SELECT count(*) FROM customer_quarter) AS rows, (SELECT count(*) FROM audit_entry) AS audited,
      (SELECT count(*) FROM pg_inherits WHERE inhparent = 'customer_quarter'::regclass) AS partitions`);
const NOTHING_STORED = [{ batches: 0, rejected: 0, rows: 0, audited: 0, partitions: 0 }];

describe('import of quarterly spending', () => {
  it('keeps good rows with their line, bad rows with their reason, and counts every line once', async () => {
    const lines = [
      aLine({ BAS_YH: '2023q1', SEQ: 'A', TOT_USE_AM: '1230', MBRSHOP_AM: '40', HOUS_SIDO_NM: '경상북도' }),
      aLine({ SEQ: 'B', TOT_USE_AM: '-10' }),
      aLine({ BAS_YH: '2023Q2', SEQ: 'A', LIFE_STAGE: '', HOUS_SIDO_NM: '' }),
      '',
      `"${aLine({ SEQ: 'C' })}`,
      aLine({ SEQ: 'D' }).replace('서울', '"서울"'),
      'garbage\twith a tab',
      aLine({ SEQ: 'E\0' }),
    ];
    const report = await load(await file(`\uFEFF${HEADER}\r\n${lines.join('\r\n')}`));
    expect(report).toMatchObject({
      outcome: 'IMPORTED',
      encoding: 'UTF-8',
      rowsRead: 7,
      rowsAccepted: 3,
      rowsRejected: 4,
      quarters: ['2023Q1', '2023Q2'],
    });
    expect(report.rejections).toContainEqual(
      expect.objectContaining({ column: 'TOT_USE_AM', code: 'NEGATIVE', count: 1, firstLine: 3 }),
    );
    expect(
      await rows(`
        SELECT quarter, source_key, line_number, hous_sido_nm, life_stage, tot_use_am, mbrshop_am
        FROM customer_quarter ORDER BY line_number`),
    ).toMatchObject([
      { quarter: '2023Q1', source_key: 'A', line_number: 2, hous_sido_nm: '경북', tot_use_am: 1230, mbrshop_am: 40 },
      { quarter: '2023Q2', source_key: 'A', line_number: 4, hous_sido_nm: null, life_stage: null },
      { quarter: '2023Q1', source_key: 'D', line_number: 7, hous_sido_nm: '서울' },
    ]);
    expect(
      await rows(`SELECT line_number, column_name, code, raw FROM rejected_row ORDER BY line_number`),
    ).toMatchObject([
      { line_number: 3, column_name: 'TOT_USE_AM', code: 'NEGATIVE', raw: lines[1] },
      { line_number: 6, column_name: null, code: 'MALFORMED_QUOTE' },
      { line_number: 8, column_name: null, code: 'COLUMN_COUNT', raw: 'garbage\twith a tab' },
      { line_number: 9, column_name: 'SEQ', code: 'NUL_BYTE' },
    ]);
    expect(await rows(`SELECT rows_read, rows_accepted, rows_rejected, quarters, state FROM import_batch`)).toEqual([
      { rows_read: 7, rows_accepted: 3, rows_rejected: 4, quarters: ['2023Q1', '2023Q2'], state: 'COMMITTED' },
    ]);
    expect(await rows(`SELECT action, subject_type, subject_id FROM audit_entry`)).toEqual([
      { action: 'SPENDING_IMPORTED', subject_type: 'ImportBatch', subject_id: report.batchId },
    ]);
  });

  it('takes no quarter that is not over, and no card of after its quarter', async () => {
    const now = new Date();
    const current = `${now.getUTCFullYear()}Q${Math.ceil((now.getUTCMonth() + 1) / 3)}`;
    const lines = [
      aLine({ SEQ: 'A' }),
      aLine({ SEQ: 'A', BAS_YH: current }),
      aLine({ SEQ: 'A', BAS_YH: '2099Q4' }),
      aLine({ SEQ: 'B', ATT_YM: '209901' }),
      aLine({ SEQ: 'C', ATT_YM: '202303' }),
    ];
    const report = await load(await file([HEADER, ...lines].join('\n')));
    expect(report).toMatchObject({ rowsAccepted: 2, rowsRejected: 3, quarters: ['2023Q1'] });
    expect(report.rejections).toMatchObject([
      { column: 'BAS_YH', code: 'QUARTER_NOT_OVER', count: 2, firstLine: 3 },
      { column: 'ATT_YM', code: 'MONTH_AFTER_QUARTER', count: 1, firstLine: 5 },
    ]);
    expect(await rows('SELECT max(quarter) AS newest FROM customer_quarter')).toEqual([{ newest: '2023Q1' }]);
  });

  it('puts each quarter in a partition of its own', async () => {
    await load(await file([HEADER, ...manyLines(2)].join('\n')));
    const found = await rows(
      `SELECT tableoid::regclass::text AS partition, count(*) FROM customer_quarter GROUP BY 1 ORDER BY 1`,
    );
    expect(found).toHaveLength(8);
    expect(found[0]).toEqual({ partition: 'customer_quarter_2023q1', count: 2 });
  });

  it('changes nothing for a file that was imported, and says so', async () => {
    const path = await file([HEADER, aLine(), aLine({ AGE: '1' })].join('\n'));
    const first = await load(path);
    const before = await remains();
    expect(await load(path)).toEqual({ ...first, outcome: 'UNCHANGED' });
    expect(await load(path, { dryRun: true })).toMatchObject({ outcome: 'UNCHANGED', batchId: first.batchId });
    expect(await remains()).toEqual(before);
    expect(await load(path, { institutionCode: 'CARD' })).toMatchObject({ outcome: 'IMPORTED', rowsAccepted: 1 });
  });

  it('lets one of two imports of a file at once do it, and the other find it done', async () => {
    const path = await file([HEADER, ...manyLines(200)].join('\n'));
    const reports = await Promise.all([load(path), load(path), load(path)]);
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['IMPORTED', 'UNCHANGED', 'UNCHANGED']);
    expect(await rows(`SELECT count(*) FROM customer_quarter`)).toEqual([{ count: 1_600 }]);
  });

  it('lets two institutions meet a new quarter at once', async () => {
    const path = await file([HEADER, ...manyLines(200)].join('\n'));
    const reports = await Promise.all([load(path), load(path, { institutionCode: 'CARD' })]);
    expect(reports.map(({ rowsAccepted }) => rowsAccepted)).toEqual([1_600, 1_600]);
  });

  it('keeps the first of two rows for a customer and quarter, within a file and across files', async () => {
    await load(await file([HEADER, aLine({ SEQ: 'A', TOT_USE_AM: '10' })].join('\n')));
    const second = [aLine({ SEQ: 'A', TOT_USE_AM: '20' }), aLine({ SEQ: 'B', TOT_USE_AM: '30' }), aLine({ SEQ: 'B' })];
    const report = await load(await file([HEADER, ...second].join('\n')));
    expect(report).toMatchObject({ rowsRead: 3, rowsAccepted: 1, rowsRejected: 2 });
    expect(await rows(`SELECT line_number, code, raw FROM rejected_row ORDER BY 1`)).toEqual([
      { line_number: 2, code: 'DUPLICATE_KEY', raw: second[0] },
      { line_number: 4, code: 'DUPLICATE_IN_FILE', raw: second[2] },
    ]);
    expect(await rows(`SELECT source_key, tot_use_am FROM customer_quarter ORDER BY 1`)).toEqual([
      { source_key: 'A', tot_use_am: 10 },
      { source_key: 'B', tot_use_am: 30 },
    ]);
  });

  it('reads CP949, and columns in any order', async () => {
    const [names, values] = [HEADER.split(',').toReversed(), aLine({ HOUS_SIDO_NM: '충남' }).split(',').toReversed()];
    const report = await load(await file(iconv.encode(`${names.join(',')}\n${values.join(',')}\n`, 'cp949')));
    expect(report).toMatchObject({ encoding: 'CP949', rowsAccepted: 1 });
    expect(await rows(`SELECT hous_sido_nm, age, life_stage FROM customer_quarter`)).toEqual([
      { hous_sido_nm: '충남', age: '35', life_stage: 'NEW_JOB' },
    ]);
  });

  it('refuses a file whole for what is wrong with all of it, and leaves nothing', async () => {
    const good = await file(`${HEADER}\n${aLine()}\n`);
    expect(await refusal(await file(`${HEADER},EXTRA\n${aLine()},1\n`))).toEqual(['UNKNOWN_COLUMNS']);
    expect(await refusal(await file(aLine()))).toEqual(['MISSING_COLUMNS', 'UNKNOWN_COLUMNS']);
    expect(await refusal(await file(iconv.encode(`${HEADER}\n${aLine()}`, 'utf-16')))).toEqual(['UNKNOWN_ENCODING']);
    expect(await refusal(good, { institutionCode: 'NOBODY' })).toEqual(['INSTITUTION_NOT_FOUND']);
    const quarters = Array.from({ length: 44 }, (_, index) => `20${10 + Math.floor(index / 4)}Q${(index % 4) + 1}`);
    const many = quarters.map((quarter) => aLine({ BAS_YH: quarter, ATT_YM: '200001' }));
    expect(await refusal(await file([HEADER, ...many].join('\n')))).toEqual(['TOO_MANY_QUARTERS']);
    expect(await remains()).toEqual(NOTHING_STORED);
  });

  it('does not keep readers waiting for a new quarter', async () => {
    await load(await file(`${HEADER}\n${aLine()}\n`));
    await bulkTransaction(database, async (transaction) => {
      await ensureQuarterPartition(transaction, '2030Q4');
      expect(await rows(`SELECT count(*) FROM customer_quarter`)).toEqual([{ count: 1 }]);
    });
  });

  it('leaves nothing behind when it is killed, and works afterwards', async () => {
    const path = await file([HEADER, ...manyLines(5_000)].join('\n'));
    const script = join(import.meta.dirname, '../support/import-until-killed.ts');
    const runner = join(import.meta.dirname, '../support/run-typescript.mjs');
    const child = spawn(process.execPath, [runner, script, storage.url, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await remains()).toEqual(NOTHING_STORED);
    expect(await load(path)).toMatchObject({ outcome: 'IMPORTED', rowsAccepted: 40_000 });
  });
});
