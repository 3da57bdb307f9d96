import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportUploadCancelDocument, RejectedRowFixDocument } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { fileOf, idempotencyKey, line, startImportApi, type ImportApi } from '../support/import-api.js';
import { aLine } from '../support/spending-file.js';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

describe('links', () => {
  it('take one file, once, from administrators alone', async () => {
    const { uploadUrl } = await api.announce();
    expect((await api.put(uploadUrl ?? '', '')).status).toBe(400);
    expect((await api.put(uploadUrl ?? '', 'a')).status).toBe(201);
    const again = await api.put(uploadUrl ?? '', 'b');
    expect({ status: again.status, body: await again.json() }).toMatchObject({
      status: 409,
      body: { errors: [{ extensions: { code: 'UPLOAD_USED' } }] },
    });
    const forged = (uploadUrl ?? '').replace(/.(?=\?|$)/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await api.put(forged, 'a')).status).toBe(404);
    expect((await fetch(new URL((uploadUrl ?? '').replace('/u.', '/d.'), api.origin))).status).toBe(404);
    const posted = await fetch(new URL(uploadUrl ?? '', api.origin), { method: 'POST', body: 'a' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'PUT, GET']);
  });

  it('are twenty to an account at a time, whatever others announced, and can be taken back', async () => {
    const cancel = async (importFileId: string | null, token = api.admin) => {
      const input = { importFileId, idempotencyKey: idempotencyKey() };
      return (await api.bank.run(ImportUploadCancelDocument, { input }, token)).importUploadCancel;
    };
    await cancel(null);
    await api.bank.sql(
      `INSERT INTO import_file (institution_id, account_id, file_name, state, upload_expires_at, created_at)
       SELECT institution_id, id, 'of another.csv', 'AWAITING_UPLOAD', now() + interval '5 minutes', now()
       FROM account, generate_series(1, 20) WHERE id = $1`,
      [api.bank.staff.accountId],
    );
    const announced = await Promise.all(Array.from({ length: 20 }, () => api.announce()));
    expect(announced.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const [refused] = (await api.announce()).userErrors;
    expect(refused).toMatchObject({ code: 'TOO_MANY_UPLOADS', message: expect.stringContaining('importUploadCancel') });
    const [first, second] = announced;
    expect(await cancel(first?.file?.id ?? '')).toEqual({ importFileIds: [first?.file?.id], userErrors: [] });
    expect((await api.put(first?.uploadUrl ?? '', 'a')).status).toBe(404);
    expect((await cancel(first?.file?.id ?? '')).userErrors).toMatchObject([{ code: 'FILE_NOT_FOUND' }]);
    expect((await api.put(second?.uploadUrl ?? '', 'a')).status).toBe(201);
    expect((await cancel(second?.file?.id ?? '')).userErrors).toMatchObject([{ code: 'UPLOAD_USED' }]);
    expect((await cancel(null)).importFileIds).toHaveLength(18);
    expect((await cancel(null)).importFileIds).toEqual([]);
    expect(await api.bank.sql(`SELECT 1 FROM import_file WHERE file_name = 'of another.csv'`)).toHaveLength(20);
    expect((await api.announce()).userErrors).toEqual([]);
  });

  it('end in time, and refuse names that are paths', async () => {
    for (const name of ['', '../a.csv', 'a\\b.csv', 'a\u0007.csv', '..']) {
      expect((await api.announce(name)).userErrors).toMatchObject([{ code: 'FILE_NAME_REFUSED', field: ['fileName'] }]);
    }
    const { file } = await api.announce();
    expect((await api.start(file?.id ?? '', { dryRun: true })).userErrors).toMatchObject([
      { code: 'FILE_NOT_UPLOADED' },
    ]);
    expect((await api.start(encodeId('ImportFile', 999_999), { dryRun: true })).userErrors).toMatchObject([
      { code: 'FILE_NOT_FOUND' },
    ]);
  });

  it('to raw files are given to administrators of the institution alone', async () => {
    const { id } = await api.run(fileOf(line('RAW', 10)), { dryRun: true });
    expect(await api.inFull(id, api.bank.staff.token)).toMatchObject({ state: 'CHECKED', rawFileUrl: null });
    expect(await api.inFull(id, api.bank.stranger.token)).toBeNull();
    const { rawFileUrl } = (await api.inFull(id)) ?? {};
    expect(rawFileUrl).toMatch(/^\/import-files\/d\./);
  });

  it('to files are fetched again by id by administrators of the institution alone', async () => {
    const { file } = await api.announce('다시.csv');
    const document = 'query ($id: ID!) { node(id: $id) { id ... on ImportFile { fileName state } } }';
    const fetched = async (as: string) => (await api.bank.query(document, { id: file?.id }, as)).data;
    expect(await fetched(api.admin)).toEqual({
      node: { id: file?.id, fileName: '다시.csv', state: 'AWAITING_UPLOAD' },
    });
    expect(await fetched(api.bank.staff.token)).toEqual({ node: null });
    expect(await fetched(api.bank.stranger.token)).toEqual({ node: null });
    const { otherInstitutionId } = api.bank;
    await api.bank.sql(`UPDATE import_file SET institution_id = $1 WHERE file_name = '다시.csv'`, [otherInstitutionId]);
    expect(await fetched(api.admin)).toEqual({ node: null });
  });
});

describe('a refused line', () => {
  const fix = async (
    importBatchId: string,
    lineNumber: number,
    fields: { column: string; value: string }[],
    key = idempotencyKey(),
  ) =>
    (
      await api.bank.run(
        RejectedRowFixDocument,
        { input: { importBatchId, lineNumber, fields, idempotencyKey: key } },
        api.admin,
      )
    ).rejectedRowFix;

  it('is put right by the rules for files and counts as accepted from then on, once', async () => {
    const lines = [line('FIX1', 10), line('FIX2', -10), aLine({ SEQ: 'FIX3', AGE: '1' })];
    const { id } = await api.run(fileOf(...lines));
    expect((await api.inFull(id))?.rejectedRows.nodes).toMatchObject([
      { lineNumber: 3, column: 'TOT_USE_AM', code: 'NEGATIVE', raw: lines[1] },
      { lineNumber: 4, column: 'AGE', code: 'UNKNOWN_CODE' },
    ]);
    expect(
      (
        await fix(id, 3, [
          { column: 'TOT_USE_AM', value: '1.5' },
          { column: 'NONE', value: '' },
        ])
      ).userErrors,
    ).toMatchObject([
      { code: 'UNKNOWN_COLUMN', field: ['fields', '1'] },
      { code: 'FIELD_REFUSED', field: ['fields', '0'], column: 'TOT_USE_AM', rejection: 'NOT_WHOLE' },
    ]);
    const key = idempotencyKey();
    const right = [{ column: 'TOT_USE_AM', value: '50' }];
    for (const { batch, userErrors } of [await fix(id, 3, right, key), await fix(id, 3, right, key)]) {
      expect({ batch, userErrors }).toMatchObject({
        batch: { rowsAccepted: 2, rowsRejected: 1, rowsRead: 3 },
        userErrors: [],
      });
    }
    expect((await fix(id, 3, right)).userErrors).toMatchObject([{ code: 'ROW_NOT_FOUND', field: ['lineNumber'] }]);
    expect(await api.spendingOf('FIX2')).toEqual([50]);
    expect(await api.inFull(id)).toMatchObject({
      diff: [{ quarter: '2023Q1', rowsNew: 2, rowsRejected: 1, newWon: 60_000 }],
      rejectedRows: { nodes: [{ lineNumber: 4 }] },
    });
    const before = await api.bank.sql(`SELECT c::text FROM customer_quarter c WHERE source_key NOT LIKE 'FIX%'`);
    await api.undo(id);
    await api.follow(id);
    expect(await api.bank.sql(`SELECT c::text FROM customer_quarter c WHERE source_key LIKE 'FIX%'`)).toEqual([]);
    expect(await api.bank.sql(`SELECT c::text FROM customer_quarter c`)).toEqual(before);
  });

  it('needs all fields when it could not be divided, and may take the place of an earlier batch as its own did', async () => {
    const first = await api.run(fileOf(line('PLACE', 10)));
    const kept = await api.run(fileOf(line('PLACE', -20)));
    const replaced = await api.run(fileOf('broken', line('PLACE', -30)), { existing: 'REPLACE' });
    const right = [{ column: 'TOT_USE_AM', value: '20' }];
    expect((await fix(kept.id, 2, right)).userErrors).toMatchObject([
      { code: 'ROW_TAKEN', column: 'SEQ', rejection: 'DUPLICATE_KEY' },
    ]);
    const { userErrors } = await fix(replaced.id, 2, right);
    expect(userErrors).toHaveLength(54);
    expect((await fix(replaced.id, 3, right)).batch).toMatchObject({ rowsChanged: 1, rowsRejected: 1 });
    expect(await api.spendingOf('PLACE')).toEqual([20]);
    expect((await api.undo(first.id)).userErrors).toMatchObject([{ code: 'BATCH_OVERWRITTEN' }]);
    await api.undo(replaced.id);
    await api.follow(replaced.id);
    expect(await api.spendingOf('PLACE')).toEqual([10]);
  });

  it('is nothing for staff to mend, and not there for strangers', async () => {
    const { id } = await api.run(fileOf(line('STAFF', -10)));
    const input = {
      importBatchId: id,
      lineNumber: 2,
      fields: [{ column: 'AGE', value: '20' }],
      idempotencyKey: idempotencyKey(),
    };
    const codeOf = async (token: string) =>
      (await api.bank.query(RejectedRowFixDocument, { input }, token)).errors?.[0]?.extensions.code;
    expect(await codeOf(api.bank.staff.token)).toBe('FORBIDDEN');
    expect((await api.inFull(id, api.bank.staff.token))?.rejectedRows.nodes).toHaveLength(1);
  });
});
