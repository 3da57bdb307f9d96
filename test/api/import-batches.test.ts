import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetUnloaded } from '../../src/modules/spending/import/index.js';
import { batchNamed, foreseeUndo } from '../../src/modules/spending/index.js';
import { undoDescribed } from '../../src/cli/imports/import-reporter.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { digestOf, refusalOf } from '../support/imports.js';
import { aLine } from '../support/spending-file.js';
import { A, B, C, startBatchSuite } from '../support/batch-suite.js';

const suite = startBatchSuite();
beforeEach(() => suite.reset());
afterEach(() => suite.tidyUp());

describe('a dry run', () => {
  it('says row by row what loading would do, and loads nothing', async () => {
    const first = await suite.bench.load(await suite.bench.file([A(10), B(20)]));
    const before = await digestOf(suite.bench);
    const path = await suite.bench.file([A(10), B(50), C(30), C(40), aLine({ AGE: '1' })]);
    const report = await suite.bench.load(path, { dryRun: true, existing: 'REPLACE' });
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
    expect(await digestOf(suite.bench)).toEqual(before);
    await suite.bench.commit(report.batchId);
    const { outcome, diff, ...figures } = await suite.bench.load(path);
    expect({ outcome, diff }).toEqual({ outcome: 'UNCHANGED', diff: report.diff });
    expect(report).toMatchObject(figures);
    expect(await suite.spending()).toEqual([
      { source_key: 'A', tot_use_am: 10, batch_id: first.batchId, line_number: 2 },
      { source_key: 'B', tot_use_am: 50, batch_id: report.batchId, line_number: 3 },
      { source_key: 'C', tot_use_am: 30, batch_id: report.batchId, line_number: 4 },
    ]);
  });

  it('is not loaded when it would do something else by now, nor twice', async () => {
    const { batchId } = await suite.bench.load(await suite.bench.file([A(10), B(20)]), { dryRun: true });
    await suite.bench.load(await suite.bench.file([A(10)]));
    const before = await digestOf(suite.bench);
    expect(await refusalOf(suite.bench.commit(batchId))).toMatchObject([{ code: 'CHECK_OUTDATED' }]);
    expect(await digestOf(suite.bench)).toEqual(before);
    const again = await suite.bench.load(await suite.bench.file([A(10), B(20)]), { dryRun: true });
    await suite.bench.commit(again.batchId);
    expect(await refusalOf(suite.bench.commit(again.batchId))).toMatchObject([{ code: 'BATCH_NOT_CHECKED' }]);
    expect(await refusalOf(suite.bench.commit(batchId))).toMatchObject([{ code: 'FILE_ALREADY_IMPORTED' }]);
    expect(await refusalOf(suite.bench.commit(999))).toMatchObject([{ code: 'BATCH_NOT_FOUND' }]);
  });

  it('keeps the raw file untouched', async () => {
    const path = await suite.bench.file([A(10)]);
    await suite.bench.load(path, { dryRun: true });
    const [file] = await suite.bench.rows(
      `SELECT storage_id, encode(sha256, 'hex') AS sha256, size_bytes, state FROM import_file`,
    );
    const raw = await new FolderStore(join(suite.bench.folder, 'objects')).get(String(file?.['storage_id']));
    const chunks: Buffer[] = [];
    for await (const chunk of raw?.stream ?? []) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(await readFile(path));
    expect(file).toMatchObject({ state: 'STORED', size_bytes: raw?.bytes });
  });
});

describe('undo', () => {
  it('brings back, byte for byte, what a batch replaced', async () => {
    await suite.bench.load(await suite.bench.file([A(10, { LIFE_STAGE: '', HOUS_SIDO_NM: '' }), B(20)]));
    const before = await digestOf(suite.bench);
    const path = await suite.bench.file([A(11), B(20), C(5)]);
    const { batchId } = await suite.bench.load(path, { existing: 'REPLACE' });
    expect(await suite.spending()).toMatchObject([{ tot_use_am: 11 }, { tot_use_am: 20 }, { tot_use_am: 5 }]);
    await suite.bench.undo(batchId);
    expect(await digestOf(suite.bench)).toEqual(before);
    expect(await suite.bench.rows('SELECT count(*) FROM replaced_quarter')).toEqual([{ count: 0 }]);
    expect(await refusalOf(suite.bench.undo(batchId))).toMatchObject([{ code: 'BATCH_NOT_LOADED' }]);
    expect(await suite.bench.load(path, { existing: 'REPLACE' })).toMatchObject({
      outcome: 'IMPORTED',
      rowsChanged: 1,
    });
  });

  it('is foreseen: how many rows go and come back, and whether the file is kept', async () => {
    await suite.bench.load(await suite.bench.file([A(10), B(20)]));
    const path = await suite.bench.file([A(11), B(20), C(5)]);
    const { batchId } = await suite.bench.load(path, { existing: 'REPLACE', keepsRaw: false });
    const before = await digestOf(suite.bench);
    const outlook = await foreseeUndo(batchId, { database: suite.bench.database, clock: systemClock });
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
    expect(await digestOf(suite.bench)).toEqual(before);
  });

  it('is refused while later batches rest on it, naming them, and possible after those are undone', async () => {
    const first = await suite.bench.load(await suite.bench.file([A(10), B(20)]));
    const second = await suite.bench.load(await suite.bench.file([A(11)]), { existing: 'REPLACE' });
    const third = await suite.bench.load(await suite.bench.file([A(11), C(5)]));
    const { batchId: id } = second;
    expect(await refusalOf(suite.bench.undo(first.batchId))).toEqual([
      { code: 'BATCH_OVERWRITTEN', en: expect.stringContaining(`${id} [${encodeId('ImportBatch', id)}] (2.csv)`) },
    ]);
    expect(await refusalOf(suite.bench.undo(id))).toEqual([
      { code: 'BATCH_OVERWRITTEN', en: expect.stringContaining(`${batchNamed(third.batchId)} (3.csv)`) },
    ]);
    for (const { batchId } of [third, second, first]) await suite.bench.undo(batchId);
    expect(await digestOf(suite.bench)).toMatchObject({ rows: 0 });
  });

  it('is refused after ninety days', async () => {
    const { batchId } = await suite.bench.load(await suite.bench.file([A(10)]));
    const [kept] = await suite.bench.rows(
      `SELECT undo_until - finished_at = interval '90 days' AS days FROM import_batch`,
    );
    expect(kept).toEqual({ days: true });
    await suite.bench.rows(`UPDATE import_batch SET undo_until = now() - interval '1 second'`);
    expect(await refusalOf(suite.bench.undo(batchId))).toMatchObject([{ code: 'UNDO_TOO_LATE' }]);
  });
});

describe('what nobody came back to', () => {
  it('is let go after ninety days: a check and its refused lines, but nothing that was loaded', async () => {
    const loaded = await suite.bench.load(await suite.bench.file([A(10)]));
    const old = await suite.bench.load(await suite.bench.file([A(11), aLine({ AGE: '1' })]), { dryRun: true });
    const fresh = await suite.bench.load(await suite.bench.file([C(5)]), { dryRun: true });
    const days = (age: number): Date => new Date(Date.now() - age * 86_400_000);
    await suite.bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [old.batchId, days(91)]);
    await suite.bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [loaded.batchId, days(400)]);
    await suite.bench.rows(`UPDATE import_batch SET finished_at = $2 WHERE id = $1`, [fresh.batchId, days(89)]);
    await forgetUnloaded(suite.bench.database, new Date());
    expect(await suite.bench.rows('SELECT id FROM import_batch ORDER BY id')).toEqual([
      { id: loaded.batchId },
      { id: fresh.batchId },
    ]);
    expect(await suite.bench.rows('SELECT count(*) FROM rejected_row')).toEqual([{ count: 0 }]);
  });
});
