import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forgetUnloaded } from '../../src/modules/spending/import/index.js';
import { batchNamed, foreseeUndo, SOURCE_COLUMNS } from '../../src/modules/spending/index.js';
import { undoDescribed } from '../../src/cli/imports/import-reporter.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { createImportBench, digestOf, refusalOf, type ImportBench } from '../support/imports.js';
import { aLine, manyLines } from '../support/spending-file.js';
import { times } from '../support/times.js';

let bench: ImportBench;
beforeEach(async () => {
  bench = await createImportBench();
});
afterEach(() => bench.close());

const A = (thousands: number, more: Readonly<Record<string, string>> = {}): string =>
  aLine({ SEQ: 'A', TOT_USE_AM: String(thousands), ...more });
const B = (thousands: number): string => aLine({ SEQ: 'B', TOT_USE_AM: String(thousands) });
const C = (thousands: number): string => aLine({ SEQ: 'C', TOT_USE_AM: String(thousands), BAS_YH: '2023Q2' });
const spending = () =>
  bench.rows(`SELECT source_key, tot_use_am, batch_id, line_number FROM customer_quarter ORDER BY 1`);

describe('a dry run', () => {
  it('says row by row what loading would do, and loads nothing', async () => {
    const first = await bench.load(await bench.file([A(10), B(20)]));
    const before = await digestOf(bench);
    const path = await bench.file([A(10), B(50), C(30), C(40), aLine({ AGE: '1' })]);
    const report = await bench.load(path, { dryRun: true, existing: 'REPLACE' });
    expect(report).toMatchObject({
      outcome: 'CHECKED',
      rowsRead: 5,
      rowsAccepted: 3,
      rowsRejected: 2,
      rowsNew: 1,
      rowsChanged: 1,
      rowsUnchanged: 1,
      diff: [
        {
          quarter: '2023Q1',
          rowsNew: 0,
          rowsChanged: 1,
          rowsUnchanged: 1,
          rowsRejected: 1,
          newThousands: 0,
          changedBeforeThousands: 20,
          changedAfterThousands: 50,
          unchangedThousands: 10,
        },
        { quarter: '2023Q2', rowsNew: 1, rowsChanged: 0, rowsUnchanged: 0, rowsRejected: 1, newThousands: 30 },
      ],
      rejections: [
        { column: 'SEQ', code: 'DUPLICATE_IN_FILE', count: 1, firstLine: 5 },
        { column: 'AGE', code: 'UNKNOWN_CODE', count: 1, firstLine: 6 },
      ],
    });
    expect(await digestOf(bench)).toEqual(before);
    await bench.commit(report.batchId);
    const { outcome, diff, ...figures } = await bench.load(path);
    expect({ outcome, diff }).toEqual({ outcome: 'UNCHANGED', diff: report.diff });
    expect(report).toMatchObject(figures);
    expect(await spending()).toEqual([
      { source_key: 'A', tot_use_am: 10, batch_id: first.batchId, line_number: 2 },
      { source_key: 'B', tot_use_am: 50, batch_id: report.batchId, line_number: 3 },
      { source_key: 'C', tot_use_am: 30, batch_id: report.batchId, line_number: 4 },
    ]);
  });

  it('is not loaded when it would do something else by now, nor twice', async () => {
    const { batchId } = await bench.load(await bench.file([A(10), B(20)]), { dryRun: true });
    await bench.load(await bench.file([A(10)]));
    const before = await digestOf(bench);
    expect(await refusalOf(bench.commit(batchId))).toMatchObject([{ code: 'CHECK_OUTDATED' }]);
    expect(await digestOf(bench)).toEqual(before);
    const again = await bench.load(await bench.file([A(10), B(20)]), { dryRun: true });
    await bench.commit(again.batchId);
    expect(await refusalOf(bench.commit(again.batchId))).toMatchObject([{ code: 'BATCH_NOT_CHECKED' }]);
    expect(await refusalOf(bench.commit(batchId))).toMatchObject([{ code: 'FILE_ALREADY_IMPORTED' }]);
    expect(await refusalOf(bench.commit(999))).toMatchObject([{ code: 'BATCH_NOT_FOUND' }]);
  });

  it('keeps the raw file untouched', async () => {
    const path = await bench.file([A(10)]);
    await bench.load(path, { dryRun: true });
    const [file] = await bench.rows(
      `SELECT storage_id, encode(sha256, 'hex') AS sha256, size_bytes, state FROM import_file`,
    );
    const raw = await new FolderStore(join(bench.folder, 'objects')).get(String(file?.['storage_id']));
    const chunks: Buffer[] = [];
    for await (const chunk of raw?.stream ?? []) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(await readFile(path));
    expect(file).toMatchObject({ state: 'STORED', size_bytes: raw?.bytes });
  });
});

describe('undo', () => {
  it('brings back, byte for byte, what a batch replaced', async () => {
    await bench.load(await bench.file([A(10, { LIFE_STAGE: '', HOUS_SIDO_NM: '' }), B(20)]));
    const before = await digestOf(bench);
    const path = await bench.file([A(11), B(20), C(5)]);
    const { batchId } = await bench.load(path, { existing: 'REPLACE' });
    expect(await spending()).toMatchObject([{ tot_use_am: 11 }, { tot_use_am: 20 }, { tot_use_am: 5 }]);
    await bench.undo(batchId);
    expect(await digestOf(bench)).toEqual(before);
    expect(await bench.rows('SELECT count(*) FROM replaced_quarter')).toEqual([{ count: 0 }]);
    expect(await refusalOf(bench.undo(batchId))).toMatchObject([{ code: 'BATCH_NOT_LOADED' }]);
    expect(await bench.load(path, { existing: 'REPLACE' })).toMatchObject({ outcome: 'IMPORTED', rowsChanged: 1 });
  });

  it('is foreseen: how many rows go and come back, and whether the file is kept', async () => {
    await bench.load(await bench.file([A(10), B(20)]));
    const path = await bench.file([A(11), B(20), C(5)]);
    const { batchId } = await bench.load(path, { existing: 'REPLACE', keepsRaw: false });
    const before = await digestOf(bench);
    const outlook = await foreseeUndo(batchId, { database: bench.database, clock: systemClock });
    expect(outlook).toEqual({
      fileName: '2.csv',
      institutionCode: 'BANK',
      quarters: ['2023Q1', '2023Q2'],
      rowsGone: 2,
      rowsBack: 1,
      isFileKept: false,
    });
    expect(undoDescribed(batchId, outlook).join(' ')).toMatch(
      /takes away 2 rows of 2 quarters \(2023Q1, 2023Q2\) and brings back 1 .* is not kept/,
    );
    expect(await digestOf(bench)).toEqual(before);
  });

  it('is refused while later batches rest on it, naming them, and possible after those are undone', async () => {
    const first = await bench.load(await bench.file([A(10), B(20)]));
    const second = await bench.load(await bench.file([A(11)]), { existing: 'REPLACE' });
    const third = await bench.load(await bench.file([A(11), C(5)]));
    const { batchId: id } = second;
    expect(await refusalOf(bench.undo(first.batchId))).toEqual([
      { code: 'BATCH_OVERWRITTEN', en: expect.stringContaining(`${id} [${encodeId('ImportBatch', id)}] (2.csv)`) },
    ]);
    expect(await refusalOf(bench.undo(id))).toEqual([
      { code: 'BATCH_OVERWRITTEN', en: expect.stringContaining(`${batchNamed(third.batchId)} (3.csv)`) },
    ]);
    for (const { batchId } of [third, second, first]) await bench.undo(batchId);
    expect(await digestOf(bench)).toMatchObject({ rows: 0 });
  });

  it('is refused after ninety days', async () => {
    const { batchId } = await bench.load(await bench.file([A(10)]));
    const [kept] = await bench.rows(`SELECT undo_until - finished_at = interval '90 days' AS days FROM import_batch`);
    expect(kept).toEqual({ days: true });
    await bench.rows(`UPDATE import_batch SET undo_until = now() - interval '1 second'`);
    expect(await refusalOf(bench.undo(batchId))).toMatchObject([{ code: 'UNDO_TOO_LATE' }]);
  });
});

describe('what nobody came back to', () => {
  it('is let go after ninety days: a check and its refused lines, but nothing that was loaded', async () => {
    const loaded = await bench.load(await bench.file([A(10)]));
    const old = await bench.load(await bench.file([A(11), aLine({ AGE: '1' })]), { dryRun: true });
    const fresh = await bench.load(await bench.file([C(5)]), { dryRun: true });
    const days = (age: number): Date => new Date(Date.now() - age * 86_400_000);
    await bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [old.batchId, days(91)]);
    await bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [loaded.batchId, days(400)]);
    await bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [fresh.batchId, days(89)]);
    await forgetUnloaded(bench.database, new Date());
    expect(await bench.rows('SELECT id FROM import_batch ORDER BY id')).toEqual([
      { id: loaded.batchId },
      { id: fresh.batchId },
    ]);
    expect(await bench.rows('SELECT count(*) FROM rejected_row')).toEqual([{ count: 0 }]);
  });
});

/** A line of one of a few people and quarters, or one that is no good. */
interface Said {
  readonly key: string;
  readonly quarter: string;
  readonly thousands: number;
}
const said = fc.record({
  key: fc.constantFrom('A', 'B', 'C', '*'),
  quarter: fc.constantFrom('2023Q1', '2023Q2'),
  thousands: fc.constantFrom(0, 10, 20),
});
const fileOf = (lines: readonly Said[]): string[] =>
  lines.map(({ key, quarter, thousands }) => aLine({ SEQ: key, BAS_YH: quarter, TOT_USE_AM: String(thousands) }));

/** What a file changes in the loaded rows, line by line. */
function expected(loaded: ReadonlyMap<string, number>, lines: readonly Said[], existing: 'KEEP' | 'REPLACE') {
  const after = new Map(loaded);
  const seen = new Set<string>();
  const counts = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsRejected: 0 };
  for (const { key, quarter, thousands } of lines) {
    const place = `${key} ${quarter}`;
    const held = loaded.get(place);
    if (key === '*' || seen.has(place)) counts.rowsRejected += 1;
    else if (held === undefined) counts.rowsNew += 1;
    else if (held === thousands) counts.rowsUnchanged += 1;
    else counts[existing === 'REPLACE' ? 'rowsChanged' : 'rowsRejected'] += 1;
    if (key !== '*' && !seen.has(place) && (held === undefined || existing === 'REPLACE')) after.set(place, thousands);
    seen.add(place);
  }
  return { counts, after };
}

async function loadedNow(): Promise<Map<string, number>> {
  const rows = await bench.rows(`SELECT source_key || ' ' || quarter AS place, tot_use_am FROM customer_quarter`);
  return new Map(rows.map(({ place, tot_use_am: thousands }) => [String(place), Number(thousands)]));
}

describe('any two files', () => {
  it('are reported, loaded and undone as a reader of the lines would', async () => {
    const lines = fc.array(said, { minLength: 1, maxLength: 12 });
    const modes = fc.constantFrom('KEEP' as const, 'REPLACE' as const);
    await fc.assert(
      fc.asyncProperty(lines, lines, modes, async (one, other, existing) => {
        await bench.rows('TRUNCATE import_batch, customer_quarter, replaced_quarter CASCADE');
        await bench.load(await bench.file(fileOf(one)));
        const [held, digest] = [await loadedNow(), await digestOf(bench)];
        expect(held).toEqual(expected(new Map(), one, 'KEEP').after);
        const path = await bench.file([...fileOf(other), 'not a line']);
        const told = await bench.load(path, { dryRun: true, existing });
        const { counts, after } = expected(held, other, existing);
        expect(told).toMatchObject({ ...counts, rowsRejected: counts.rowsRejected + 1, rowsRead: other.length + 1 });
        const loaded = await bench.load(path, { existing });
        expect(loaded.diff).toEqual(told.diff);
        expect(loaded.rejections).toMatchObject(told.rejections);
        expect(await loadedNow()).toEqual(after);
        const sums = loaded.diff.map(
          (each) => each.newThousands + each.changedAfterThousands + each.unchangedThousands,
        );
        const kept = [
          ...new Map([...after].filter(([place]) => other.some((line) => `${line.key} ${line.quarter}` === place))),
        ];
        if (existing === 'REPLACE') {
          expect(sums.reduce((sum, each) => sum + each, 0)).toBe(
            kept.reduce((sum, [, thousands]) => sum + thousands, 0),
          );
        }
        await bench.undo(loaded.batchId);
        expect(await digestOf(bench)).toEqual(digest);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a killed process', () => {
  /** All that a line of the source says: without the batch, which differs from one load to the next. */
  const COLUMNS = ['institution_id', 'line_number', ...SOURCE_COLUMNS.map(({ databaseName }) => databaseName)].join(
    ', ',
  );
  /** So many that a step takes longer than the longest wait before it is killed. */
  const [PEOPLE, WITHIN_MS] = [600, 300];
  const script = join(import.meta.dirname, '../support/import-until-killed.ts');
  const runner = join(import.meta.dirname, '../support/run-typescript.mjs');

  /** Runs one step in a process of its own and kills it some time after it began. */
  async function killed(task: string, subject: string, afterMs: number): Promise<void> {
    const child = spawn(process.execPath, [runner, script, bench.url, task, subject, bench.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const begun = await Promise.race([once(child.stdout, 'data'), exit.then(() => null)]);
    if (!begun) throw new Error('the process ended before it began');
    await delay(afterMs);
    child.kill('SIGKILL');
    await exit;
  }

  const content = async (): Promise<unknown> => {
    const [row] = await bench.rows(`
      SELECT count(*) AS rows, md5(coalesce(string_agg(c::text, ' ' ORDER BY source_key, quarter), ''))
      FROM (SELECT ${COLUMNS} FROM customer_quarter) AS c`);
    return row;
  };
  const last = async (): Promise<{ id: number; state: string }> => {
    const [row] = await bench.rows(`SELECT id, state FROM import_batch ORDER BY id DESC LIMIT 1`);
    return row as { id: number; state: string };
  };

  it('leaves a batch whole or absent, wherever it dies, several times', async () => {
    const older = [...manyLines(PEOPLE)];
    await bench.load(await bench.file(older));
    const newer = older.map((line, index) => (index % 3 === 0 ? line.replace(/,0$/, ',70') : line));
    const path = await bench.file([...newer, aLine({ AGE: '1' })]);
    const contents = { before: await content(), after: null as unknown };
    for (let kills = 0; kills < times(6, 60); kills++) {
      const { id, state } = await last();
      const next = { CHECKED: 'commit', COMMITTED: 'undo' }[kills === 0 ? '' : state] ?? 'check';
      await killed(next, next === 'check' ? path : String(id), Math.random() * WITHIN_MS);
      // PostgreSQL ends what the dead process had begun.
      while (await isBusy()) await delay(20);
      await expectWhole(contents);
      if ((await last()).state === state) {
        if (next === 'check') await bench.load(path, { dryRun: true, existing: 'REPLACE' });
        else await (next === 'commit' ? bench.commit(id) : bench.undo(id));
        await expectWhole(contents);
      }
    }
    expect(contents.after).not.toEqual(contents.before);
  }, 600_000);

  async function isBusy(): Promise<boolean> {
    const [row] = await bench.rows(`
      SELECT count(*) AS others FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
        AND backend_type = 'client backend'`);
    return row?.['others'] !== 0;
  }

  async function expectWhole(contents: { before: unknown; after: unknown }): Promise<void> {
    const { id, state } = await last();
    const [facts] = await bench.rows(
      `SELECT (SELECT count(*) FROM replaced_quarter) AS replaced,
         (SELECT sum(rows_new + rows_changed + rows_unchanged) FROM import_batch_quarter WHERE batch_id = b.id)::int AS told,
         (SELECT count(*) FROM rejected_row WHERE batch_id = b.id) AS refused, b.rows_accepted::int AS accepted,
         b.rows_rejected AS rejected
       FROM import_batch b WHERE id = $1`,
      [id],
    );
    expect(facts).toMatchObject({ told: facts?.['accepted'], refused: facts?.['rejected'] });
    const isLoaded = state === 'COMMITTED' && facts?.['rejected'] === 1;
    if (isLoaded) contents.after ??= await content();
    expect(await content()).toEqual(isLoaded ? contents.after : contents.before);
    expect(facts?.['replaced']).toBe(isLoaded ? (PEOPLE * 8) / 3 : 0);
  }
});
