import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ImportCorrectedDocument,
  ImportCorrectionRemoveDocument,
  ImportCorrectionsApplyDocument,
  RejectedRowFixDocument,
  RejectedRowsFixDocument,
  type ImportCorrectedQuery,
} from '../../schema/generated/test/graphql.js';
import { fileOf, idempotencyKey, line, startImportApi, type ImportApi } from '../support/import-api.js';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

type Seen = NonNullable<ImportCorrectedQuery['importBatch']>;

async function seen(id: string, page: { first?: number; after?: string | null } = {}): Promise<Seen> {
  const { importBatch } = await api.bank.run(ImportCorrectedDocument, { id, ...page }, api.admin);
  if (!importBatch) throw new Error('there is no such import');
  return importBatch;
}

/** The import once nothing is left to be done with it. */
async function settled(id: string): Promise<Seen> {
  for (;;) {
    const now = await seen(id);
    if (now.task === null) return now;
    await api.follow(id);
  }
}

const fix = async (importBatchId: string, lineNumber: number, fields: { column: string; value: string }[]) => {
  const input = { importBatchId, lineNumber, fields, idempotencyKey: idempotencyKey() };
  return (await api.bank.run(RejectedRowFixDocument, { input }, api.admin)).rejectedRowFix;
};
const rule = async (importBatchId: string, of: { column: string; code: string; from?: string; to: string }) => {
  const input = { importBatchId, ...of, code: of.code as 'UNKNOWN_CODE', idempotencyKey: idempotencyKey() };
  return (await api.bank.run(RejectedRowsFixDocument, { input }, api.admin)).rejectedRowsFix;
};
const apply = async (importBatchId: string, file: string) => {
  const input = { importBatchId, importFileId: await api.upload(file), idempotencyKey: idempotencyKey() };
  return (await api.bank.run(ImportCorrectionsApplyDocument, { input }, api.admin)).importCorrectionsApply;
};
const remove = async (importBatchId: string, which: { lineNumber?: number; ruleNumber?: number }) => {
  const input = { importBatchId, ...which, idempotencyKey: idempotencyKey() };
  return (await api.bank.run(ImportCorrectionRemoveDocument, { input }, api.admin)).importCorrectionRemove;
};
const fetched = async (url: string | null | undefined): Promise<string> =>
  (await fetch(new URL(url ?? '', api.origin))).text();

describe('a dry run that refuses lines', () => {
  it('is corrected line by line, and loads what was corrected; undoing takes it back', async () => {
    const batch = await api.run(
      fileOf(line('L1', 10), line('L2', 20, { AGE: '34' }), line('L3', 30, { SEX_CD: '3' })),
      {
        dryRun: true,
      },
    );
    expect((await seen(batch.id)).rowsRejected).toBe(2);
    expect(await fix(batch.id, 3, [{ column: 'AGE', value: '33' }])).toMatchObject({
      userErrors: [{ code: 'FIELD_REFUSED', field: ['fields', '0'], column: 'AGE', rejection: 'UNKNOWN_CODE' }],
    });
    expect(await fix(batch.id, 2, [{ column: 'AGE', value: '35' }])).toMatchObject({
      userErrors: [{ code: 'ROW_NOT_FOUND' }],
    });
    expect((await fix(batch.id, 3, [{ column: 'AGE', value: '35' }])).userErrors).toEqual([]);
    // The check that the first asked for may be under way.
    expect((await fix(batch.id, 4, [{ column: 'SEX_CD', value: '1' }])).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({
      state: 'CHECKED',
      rowsAccepted: 3,
      rowsRejected: 0,
      rowsNew: 3,
      correctedRows: { nodes: [{ lineNumber: 3, fields: [{ column: 'AGE', value: '35' }] }, { lineNumber: 4 }] },
    });
    expect((await api.commit(batch.id)).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({ state: 'COMMITTED', rowsAccepted: 3, override: null });
    expect([await api.spendingOf('L2'), await api.spendingOf('L3')]).toEqual([[20], [30]]);
    expect((await api.undo(batch.id)).userErrors).toEqual([]);
    await settled(batch.id);
    expect(await api.spendingOf('L2')).toEqual([]);
  });

  it('is corrected for a reason at once, also where a line has two faults', async () => {
    const lines = [
      line('R1', 10, { HOUS_SIDO_NM: '서을' }),
      line('R2', 10, { HOUS_SIDO_NM: ' 서을 ', SEX_CD: 'F' }),
      line('R3', 10, { HOUS_SIDO_NM: '평양' }),
      line('R4', 10),
    ];
    const batch = await api.run(fileOf(...lines), { dryRun: true });
    const of = { column: 'HOUS_SIDO_NM', code: 'UNKNOWN_CODE', from: '서을' };
    expect(await rule(batch.id, { ...of, to: '서을시' })).toMatchObject({
      userErrors: [{ code: 'FIELD_REFUSED', field: ['to'] }],
    });
    expect(await rule(batch.id, { ...of, from: '런던', to: '서울' })).toMatchObject({
      userErrors: [{ code: 'NO_ROW_MATCHES', field: ['from'] }],
    });
    expect(await rule(batch.id, { column: 'SEQ', code: 'DUPLICATE_IN_FILE', to: 'X' })).toMatchObject({
      userErrors: [{ code: 'RULE_NOT_POSSIBLE', field: ['code'] }],
    });
    expect(await rule(batch.id, { column: 'NOPE', code: 'EMPTY', to: 'X' })).toMatchObject({
      userErrors: [{ code: 'UNKNOWN_COLUMN', field: ['column'] }],
    });
    expect((await rule(batch.id, { ...of, to: '서울' })).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({ rowsAccepted: 2, rowsRejected: 2 });
    // R2 is refused for its sex alone now, with the region still as the file has it.
    expect((await fix(batch.id, 3, [{ column: 'SEX_CD', value: '2' }])).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({ rowsAccepted: 3, rowsRejected: 1 });
    expect((await remove(batch.id, { ruleNumber: 1 })).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({ rowsAccepted: 1, rowsRejected: 3, correctionRules: [] });
    expect(await remove(batch.id, { ruleNumber: 1 })).toMatchObject({ userErrors: [{ code: 'CORRECTION_NOT_FOUND' }] });
  });

  it('is corrected by the file of what it refuses, all or nothing', async () => {
    const lines = [line('F1', 10, { AGE: '=1+1' }), line('F2', 20, { SEX_CD: '9' }), line('F3', 30), 'torn'];
    const batch = await api.run(fileOf(...lines), { dryRun: true });
    const list = await fetched((await seen(batch.id)).refusedFileUrl);
    expect(list.startsWith('LINE,COLUMN,VALUE,REASON,MESSAGE,RAW\r\n')).toBe(true);
    expect(list).toContain("\r\n2,AGE,'=1+1,UNKNOWN_CODE,");
    expect(await apply(batch.id, list)).toMatchObject({ userErrors: [{ code: 'NO_ROW_MATCHES' }] });
    const mended = list.replace("2,AGE,'=1+1", '2,AGE,35').replace('3,SEX_CD,9', '3,SEX_CD,8');
    expect(await apply(batch.id, mended)).toMatchObject({
      userErrors: [{ code: 'FIELD_REFUSED', field: ['importFileId'], message: expect.stringContaining('3') }],
    });
    expect((await settled(batch.id)).correctedRows.nodes).toEqual([]);
    expect(await apply(batch.id, 'LINE,COLUMN\r\n2,AGE\r\n')).toMatchObject({
      userErrors: [{ code: 'MALFORMED_CORRECTIONS' }],
    });
    expect((await apply(batch.id, mended.replace('3,SEX_CD,8', '3,SEX_CD,1'))).userErrors).toEqual([]);
    expect(await settled(batch.id)).toMatchObject({ rowsAccepted: 3, rowsRejected: 1 });
  });

  it('cannot be corrected by others, nor while it is loaded', async () => {
    const batch = await api.run(fileOf(line('O1', 10), line('O2', 20, { AGE: '1' })), { dryRun: true });
    const input = {
      importBatchId: batch.id,
      column: 'AGE',
      code: 'UNKNOWN_CODE' as const,
      to: '35',
      idempotencyKey: 'x',
    };
    const code = (token: string) => api.bank.codeOf(RejectedRowsFixDocument.toString(), { input }, token);
    expect(await code(api.bank.staff.token)).toBe('FORBIDDEN');
    expect((await rule(batch.id, { column: 'AGE', code: 'UNKNOWN_CODE', to: '35' })).userErrors).toEqual([]);
    await settled(batch.id);
    // Of a commit and a correction at once, one comes first, and what is loaded is what was shown.
    const [committed, removed] = await Promise.all([api.commit(batch.id), remove(batch.id, { ruleNumber: 1 })]);
    const codes = [...committed.userErrors, ...removed.userErrors].map((error) => error.code as string);
    const { state, rowsAccepted } = await settled(batch.id);
    expect(codes).toHaveLength(1);
    expect(state === 'COMMITTED' ? rowsAccepted : rowsAccepted + 1).toBe(2);
  });
});

describe('what an import changes', () => {
  it('is listed row by row and column by column, paged, and as a file', async () => {
    await api.run(fileOf(line('C1', 10), line('C2', 20, { HOUS_SIDO_NM: '부산' }), line('C3', 30)));
    const file = fileOf(line('C3', 30), line('C1', 11, { CRDSL_USE_AM: '11' }), line('C2', 20, { HOUS_SIDO_NM: '' }));
    const batch = await api.run(file, { dryRun: true, existing: 'REPLACE' });
    const c1 = [
      { column: 'TOT_USE_AM', before: '10', after: '11' },
      { column: 'CRDSL_USE_AM', before: '0', after: '11' },
    ];
    const c2 = [{ column: 'HOUS_SIDO_NM', before: '부산', after: null }];
    const listed = [
      { lineNumber: 3, quarter: '2023Q1', sourceKey: 'C1', changes: c1 },
      { lineNumber: 4, quarter: '2023Q1', sourceKey: 'C2', changes: c2 },
    ];
    expect((await seen(batch.id)).changedRows.nodes).toEqual(listed);
    const first = await seen(batch.id, { first: 1 });
    expect(first.changedRows.nodes).toEqual(listed.slice(0, 1));
    const { endCursor } = first.changedRows.pageInfo;
    expect((await seen(batch.id, { first: 1, after: endCursor ?? null })).changedRows.nodes).toEqual(listed.slice(1));
    expect(await fetched(first.changesFileUrl)).toBe(
      'LINE,BAS_YH,SEQ,COLUMN,BEFORE,AFTER\r\n3,2023Q1,C1,TOT_USE_AM,10,11\r\n3,2023Q1,C1,CRDSL_USE_AM,0,11\r\n4,2023Q1,C2,HOUS_SIDO_NM,부산,\r\n',
    );
    await api.commit(batch.id);
    expect((await settled(batch.id)).state).toBe('COMMITTED');
    expect((await seen(batch.id)).changedRows.nodes).toEqual(listed);
    await api.undo(batch.id);
    await settled(batch.id);
    expect((await seen(batch.id)).changedRows.nodes).toEqual(listed);
  });

  it('is fetched over links that say what they are for', async () => {
    const batch = await api.run(fileOf(line('K1', 10), line('K2', 10, { AGE: '1' })), { dryRun: true });
    const { refusedFileUrl } = await seen(batch.id);
    const forged = (refusedFileUrl ?? '').replace('/r.', '/c.');
    expect((await fetch(new URL(forged, api.origin))).status).toBe(404);
    const asStaff = await api.bank.run(ImportCorrectedDocument, { id: batch.id }, api.bank.staff.token);
    expect(asStaff.importBatch?.refusedFileUrl).toBeNull();
  });
});
