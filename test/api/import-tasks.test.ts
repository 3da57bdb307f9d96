import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { ImportStartDocument } from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { describeRedis } from '../support/both-implementations.js';
import { eventually } from '../support/chat.js';
import { fileOf, idempotencyKey, line, lockTask, startImportApi, type ImportApi } from '../support/import-api.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { aLine, HEADER } from '../support/spending-file.js';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

describe('an import by an administrator', () => {
  it('fails, with what to do, where the file is cut or empty', async () => {
    const cut = await api.run(fileOf(line('CUT1', 10), line('CUT2', 20)).slice(0, -40), { dryRun: false });
    expect(cut).toMatchObject({ state: 'FAILED', failure: { problems: [{ code: 'FILE_CUT_OFF' }] } });
    expect(await api.spendingOf('CUT1')).toEqual([]);
    expect((await api.run(`${HEADER}\n`)).failure?.problems[0]).toMatchObject({
      code: 'NO_ROWS',
      message: expect.stringContaining('다시 만들어 주세요'),
    });
  });

  it('comes in over a link, is shown, committed and undone by a worker, and can be followed', async () => {
    const raw = iconv.encode(fileOf(line('API1', 120), line('API2', 30), aLine({ AGE: '이십' })), 'cp949');
    const { batch, userErrors } = await api.start(await api.upload(raw), { dryRun: true });
    expect({ batch, userErrors }).toMatchObject({ batch: { state: 'PENDING', task: 'CHECK' }, userErrors: [] });
    const id = batch?.id ?? '';
    const events = await api.follow(id);
    expect(events.at(-1)).toMatchObject({
      phase: 'ENDED',
      batch: { state: 'CHECKED', task: null, encoding: 'CP949', rowsRead: 3, rowsNew: 2, rowsRejected: 1 },
    });
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(await api.spendingOf('API1')).toEqual([]);
    expect(await api.inFull(id)).toMatchObject({
      diff: [{ quarter: '2023Q1', rowsNew: 2, rowsRejected: 1, newWon: 150_000, changedAfterWon: 0 }],
      rejections: [{ column: 'AGE', code: 'UNKNOWN_CODE', count: 1, firstLine: 4 }],
      warnings: [
        { code: 'UNKNOWN_CUSTOMER', count: 2, firstLine: 2, message: expect.stringContaining('no customer') },
        { code: 'CARDS_DO_NOT_ADD_UP', count: 2, firstLine: 2 },
        { code: 'CATEGORIES_DO_NOT_ADD_UP', count: 1, firstLine: 2 },
      ],
    });
    expect(await api.qualityOf(id, '2023Q1')).toMatchObject({
      quarter: '2023Q1',
      rows: 2,
      rowsRejected: 1,
      drift: null,
    });
    expect((await api.commit(id)).batch).toMatchObject({ state: 'CHECKED', task: 'LOAD' });
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'COMMITTED', failure: null });
    expect(await api.spendingOf('API1')).toEqual([120]);
    expect((await api.undo(id)).batch).toMatchObject({ state: 'COMMITTED', task: 'UNDO' });
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'UNDONE' });
    expect(await api.spendingOf('API1')).toEqual([]);
    const { rawFileUrl } = (await api.inFull(id)) ?? {};
    const response = await fetch(new URL(rawFileUrl ?? '', api.origin));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(raw);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('분기.csv'));
    const acts = await api.bank.sql<{ action: string; account_id: number | null }>(
      `SELECT action, account_id FROM audit_entry WHERE subject_type = 'ImportBatch' AND subject_id = $1 ORDER BY id`,
      [parseId(id)?.id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      ...['IMPORT_CHECK_REQUESTED', 'SPENDING_CHECKED', 'IMPORT_LOAD_REQUESTED', 'SPENDING_IMPORTED'],
      ...['IMPORT_UNDO_REQUESTED', 'SPENDING_IMPORT_UNDONE'],
    ]);
    expect(new Set(acts.map(({ account_id: account }) => account))).toEqual(new Set([api.bank.admin.accountId]));
  });

  it('is followed again from where one stood, and from the record when the stream is gone', async () => {
    const { id } = await api.run(fileOf(line('AGAIN', 10)));
    const all = await api.follow(id);
    expect(await api.follow(id, (all.length > 1 ? all[0]?.sequence : 0) ?? 0)).toEqual(
      all.length > 1 ? all.slice(1) : all,
    );
    // Another node with a log of its own has heard nothing.
    const other = await startTestServer({ database: api.bank.database });
    try {
      expect(await api.follow(id, 0, other)).toEqual([
        expect.objectContaining({ sequence: null, phase: 'ENDED', batch: expect.objectContaining({ id }) }),
      ]);
    } finally {
      await other.close();
    }
  });

  it('is not followed from a place of an earlier task, which would look like its end', async () => {
    const { id } = await api.run(fileOf(line('AHEAD', 10)), { dryRun: true });
    await api.bank.app.dataSource.transaction(async (worker) => {
      await lockTask(worker, id);
      await api.commit(id);
      await expect(api.follow(id, 5)).rejects.toThrow('"field":["afterSequence"]');
    });
    // The worker that came meanwhile found the batch taken. The job of the next import takes up both, without the wait of a
    // minute for the one that looks for tasks that were left.
    await api.run(fileOf(line('BEHIND', 10)), { dryRun: true });
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'COMMITTED' });
    expect((await api.follow(id, 99)).at(-1)).toMatchObject({ sequence: null, batch: { state: 'COMMITTED' } });
    await expect(api.follow(id, -1)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('is still followed by the former name of the place, and not by both at once', async () => {
    const { id } = await api.run(fileOf(line('FORMER', 10)));
    const all = await api.follow(id);
    const followed = async (args: string) => {
      const text = `subscription ($id: ID!) { importProgress(importBatchId: $id, ${args}) { sequence } }`;
      const events: object[] = [];
      for await (const { importProgress } of api.bank.subscribe<{ importProgress: object }, { id: string }>(
        ...([text, { id }, api.admin] as const),
      ))
        events.push(importProgress);
      return events;
    };
    expect(await followed('after: 1')).toEqual(await followed('afterSequence: 1'));
    expect(await followed('after: 0')).toEqual(all.map(({ sequence }) => ({ sequence })));
    await expect(followed('after: 1, afterSequence: 1')).rejects.toThrow('"field":["afterSequence","after"]');
  });

  it('fails whole with what is wrong, line and column, and leaves nothing', async () => {
    const { id, state, failure } = await api.run(fileOf(line('NONE', 10)).replace('BAS_YH,', 'BAS,'));
    expect({ state, failure }).toMatchObject({
      state: 'FAILED',
      failure: { task: 'LOAD', problems: [{ code: 'MISSING_COLUMNS' }, { code: 'UNKNOWN_COLUMNS' }] },
    });
    expect(failure?.problems[0]?.message).toBe('빠진 열(1번째 줄): "BAS_YH"');
    expect(await api.spendingOf('NONE')).toEqual([]);
    expect((await api.commit(id)).userErrors).toMatchObject([{ code: 'BATCH_NOT_CHECKED', field: ['importBatchId'] }]);
  });

  it('is not committed when it would do something else by now', async () => {
    const shown = await api.run(fileOf(line('OUTDATED', 10), line('OUTDATED2', 10)), { dryRun: true });
    await api.run(fileOf(line('OUTDATED', 20)));
    expect((await api.commit(shown.id)).userErrors).toEqual([]);
    expect((await api.follow(shown.id)).at(-1)?.batch).toMatchObject({
      state: 'CHECKED',
      task: null,
      failure: { task: 'LOAD', problems: [{ code: 'CHECK_OUTDATED' }] },
    });
    expect(await api.spendingOf('OUTDATED2')).toEqual([]);
  });

  it('is done once for a key, and refused for a file that is in force', async () => {
    const importFileId = await api.upload(fileOf(line('ONCE', 10)));
    const input = { importFileId, dryRun: false, idempotencyKey: idempotencyKey() };
    const [one, two] = await Promise.all(
      [1, 2].map(async () => (await api.bank.run(ImportStartDocument, { input }, api.admin)).importStart),
    );
    expect(one?.batch?.id).toBe(two?.batch?.id);
    const other = { ...input, dryRun: true };
    expect((await api.bank.run(ImportStartDocument, { input: other }, api.admin)).importStart.userErrors).toMatchObject(
      [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }],
    );
    await api.follow(one?.batch?.id ?? '');
    expect((await api.start(importFileId, { dryRun: false })).userErrors).toMatchObject([
      { code: 'FILE_ALREADY_IMPORTED', field: ['importFileId'] },
    ]);
  });

  it('cannot be undone under later ones, which it names', async () => {
    const first = await api.run(fileOf(line('UNDER', 10)));
    const second = await api.run(fileOf(line('UNDER', 20)), { existing: 'REPLACE' });
    expect((await api.inFull(first.id))?.blockedBy).toEqual([{ importBatchId: second.id, fileName: '분기.csv' }]);
    expect((await api.undo(first.id)).userErrors).toMatchObject([
      { code: 'BATCH_OVERWRITTEN', field: ['importBatchId'] },
    ]);
    await api.undo(second.id);
    await api.follow(second.id);
    expect(await api.spendingOf('UNDER')).toEqual([10]);
    expect((await api.undo(first.id)).userErrors).toEqual([]);
    expect((await api.undo(first.id)).userErrors).toMatchObject([
      { code: expect.stringMatching('BATCH_(BUSY|NOT_LOADED)') },
    ]);
    await api.follow(first.id);
    expect(await api.spendingOf('UNDER')).toEqual([]);
  });

  it('is finished by another worker when one dies over it', async () => {
    const { id } = await api.run(fileOf(line('DIED', 10)), { dryRun: true });
    // What a worker leaves that was killed after it had begun: a task without anybody at it.
    await api.bank.sql(
      `UPDATE import_batch SET task = 'LOAD', task_number = task_number + 1, task_attempts = 1 WHERE id = $1`,
      [parseId(id)?.id],
    );
    await api.run(fileOf(line('NEXT', 10)));
    await eventually(async () => (await api.inFull(id))?.state === 'COMMITTED');
  });
});

describeRedis('an import on several nodes', () => {
  let redis: TestRedis;
  let home: ImportApi;
  let other: TestServer;
  beforeAll(async () => {
    redis = await startRedis();
    home = await startImportApi({ REDIS_URL: redis.url });
    other = await startTestServer({ database: home.bank.database, env: { REDIS_URL: redis.url } });
  });
  afterAll(async () => {
    await other.close();
    await home.close();
    await redis.stop();
  });

  it('is followed on a node that does not work on it, event by event as on the one that does', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => line(`MANY${at}`, 10));
    const { batch } = await home.start(await home.upload(fileOf(...lines)), {});
    const [there, here] = await Promise.all([home.follow(batch?.id ?? '', 0, other), home.follow(batch?.id ?? '')]);
    expect(there).toEqual(here);
    expect(there.at(-1)).toMatchObject({ phase: 'ENDED', batch: { state: 'COMMITTED' } });
    const { sequence } = there.at(-1) ?? {};
    expect(sequence).toEqual(expect.any(Number));
    expect(await home.follow(batch?.id ?? '', (sequence ?? 0) - 1, other)).toEqual(there.slice(-1));
  });
});
