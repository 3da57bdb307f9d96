import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { batchOwner, listOf } from '../../src/modules/spending/index.js';
import { ANY_FILE, createImportBench, digestOf, refusalOf, type ImportBench } from '../support/imports.js';
import { aLine } from '../support/spending-file.js';

let bench: ImportBench;
beforeEach(async () => {
  bench = await createImportBench();
});
afterEach(() => bench.close());

const line = (key: string, more: Readonly<Record<string, string>> = {}): string => aLine({ SEQ: key, ...more });
const checked = async (lines: readonly string[], existing: 'KEEP' | 'REPLACE' = 'KEEP') =>
  bench.load(await bench.file(lines), { dryRun: true, existing });

async function listed(kind: 'changes' | 'refused', batchId: number): Promise<string> {
  let text = '';
  for await (const each of listOf(bench.database, kind, await batchOwner(bench.database, batchId), 'en')) text += each;
  return text;
}

describe('corrections by the number of a batch', () => {
  it('are read with the file from then on, and undoing brings back what was there, byte for byte', async () => {
    await bench.load(await bench.file([line('A', { TOT_USE_AM: '10' }), line('B')]));
    const before = await digestOf(bench);
    const { batchId } = await checked(
      [line('A', { TOT_USE_AM: '2x' }), line('C', { HOUS_SIDO_NM: '서을' }), line('D', { AGE: '' }), 'torn'],
      'REPLACE',
    );
    await bench.correct(batchId, { line: 2, fields: [{ column: 'TOT_USE_AM', value: '20' }] });
    const region = { column: 'HOUS_SIDO_NM', code: 'UNKNOWN_CODE', from: '서을', to: '서울' } as const;
    expect(await bench.correct(batchId, region)).toMatchObject({ rowsRejected: 2, rowsNew: 1, rowsChanged: 1 });
    const path = join(bench.folder, 'refused.csv');
    await writeFile(path, (await listed('refused', batchId)).replace('4,AGE,,', '4,AGE,40,'));
    const report = await bench.correct(batchId, { path });
    expect(report).toMatchObject({ outcome: 'CHECKED', rowsRead: 4, rowsAccepted: 3, rowsRejected: 1 });
    await bench.commit(batchId);
    expect(
      await bench.rows(`SELECT source_key, tot_use_am, hous_sido_nm, age FROM customer_quarter ORDER BY 1`),
    ).toEqual([
      { source_key: 'A', tot_use_am: 20, hous_sido_nm: '서울', age: '35' },
      { source_key: 'B', tot_use_am: 0, hous_sido_nm: '서울', age: '35' },
      { source_key: 'C', tot_use_am: 0, hous_sido_nm: '서울', age: '35' },
      { source_key: 'D', tot_use_am: 0, hous_sido_nm: '서울', age: '40' },
    ]);
    expect(await listed('changes', batchId)).toContain('2,2023Q1,A,TOT_USE_AM,10,20\r\n');
    await bench.undo(batchId);
    expect(await digestOf(bench)).toEqual(before);
  });

  it('mend a line that could not be divided only with all its fields, and a duplicate by its key', async () => {
    const { batchId } = await checked([line('A'), line('A', { TOT_USE_AM: '5' }), line('A'), 'torn']);
    const torn = bench.correct(batchId, { line: 5, fields: [{ column: 'SEQ', value: 'B' }] });
    expect((await refusalOf(torn)).length).toBe(54);
    expect(await bench.correct(batchId, { line: 3, fields: [{ column: 'SEQ', value: 'B' }] })).toMatchObject({
      rowsNew: 2,
      rowsRejected: 2,
      rejections: [{ code: 'DUPLICATE_IN_FILE' }, { code: 'COLUMN_COUNT' }],
    });
  });

  it('are refused for what is loaded, and nothing is loaded that was corrected after its check', async () => {
    const { batchId } = await checked([line('A'), line('B', { AGE: '1' })]);
    await bench.rows('UPDATE import_batch SET corrections = corrections + 1');
    expect(await refusalOf(bench.commit(batchId))).toMatchObject([{ code: 'CHECK_OUTDATED' }]);
    const fixed = { line: 3, fields: [{ column: 'AGE', value: '35' }] } as const;
    await bench.correct(batchId, fixed);
    await bench.commit(batchId);
    expect(await refusalOf(bench.correct(batchId, fixed))).toMatchObject([{ code: 'BATCH_NOT_CHECKED' }]);
  });

  it('leave nothing behind when they are refused', async () => {
    const { batchId } = await checked([line('A'), line('B', { AGE: '1' }), line('C', { AGE: '2' })]);
    const path = join(bench.folder, 'bad.csv');
    await writeFile(path, 'LINE,COLUMN,VALUE\n3,AGE,35\n4,AGE,36\n2,AGE,35\n99,AGE,35\n');
    expect(await refusalOf(bench.correct(batchId, { path }))).toMatchObject([
      { code: 'FIELD_REFUSED', en: expect.stringContaining('Line 4') },
      { code: 'ROW_NOT_FOUND' },
      { code: 'ROW_NOT_FOUND' },
    ]);
    expect(await bench.rows('SELECT count(*)::int AS kept FROM import_correction')).toEqual([{ kept: 0 }]);
  });
});

describe('a commit by the number of a batch', () => {
  it('loads what is not as expected only by name and with a reason, which is kept', async () => {
    const { batchId } = await checked([line('A'), line('B', { AGE: '1' })]);
    expect(await refusalOf(bench.commit(batchId, null))).toMatchObject([{ code: 'EXPECTATION_NOT_MET' }]);
    await bench.commit(batchId, ANY_FILE);
    expect(await bench.rows('SELECT override FROM import_batch ORDER BY id')).toEqual([
      { override: { ...ANY_FILE, names: ['REFUSED_SHARE'] } },
    ]);
    // A file that cannot be judged knows the same names.
    const nothing = await checked(['torn']);
    expect(await refusalOf(bench.commit(nothing.batchId, null))).toMatchObject([{ code: 'EXPECTATION_NOT_MET' }]);
    await bench.commit(nothing.batchId);
    const [audit] = await bench.rows(`SELECT detail FROM audit_entry WHERE action = 'SPENDING_IMPORTED'`);
    expect(audit).toMatchObject({ detail: { overridden: ['REFUSED_SHARE'], reason: ANY_FILE.reason } });
  });
});
