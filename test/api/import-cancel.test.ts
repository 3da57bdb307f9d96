import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportCancelDocument } from '../../schema/generated/test/graphql.js';
import { ADVISORY_LOCKS } from '../../src/platform/database/index.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import {
  fileOf,
  idempotencyKey,
  line,
  lockTask,
  startImportApi,
  type ImportApi,
  type Progress,
} from '../support/import-api.js';
import { eventually } from '../support/patience.js';
import { whileHeld } from '../support/while-held.js';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

const CANCELLED = { problems: [{ code: 'CANCELLED' }] };
const cancel = async (importBatchId: string, key = idempotencyKey(), token = api.admin) =>
  (await api.bank.run(ImportCancelDocument, { input: { importBatchId, idempotencyKey: key } }, token)).importCancel;
/** Lines enough for a worker to be at for some seconds. */
const LINES = 60_000;
const manyLines = (key: string): string => fileOf(...Array.from({ length: LINES }, (_, at) => line(`${key}${at}`, 10)));
const attemptsAt = async (id: string): Promise<number> => {
  const text = 'SELECT task_attempts AS attempts FROM import_batch WHERE id = $1';
  return Number((await api.bank.sql<{ attempts: number }>(text, [parseId(id)?.id]))[0]?.attempts);
};

/** Has a worker stand before the file of a batch while something is done, as another import of the institution would. */
async function whileWorkerWaits(id: string, begin: () => Promise<unknown>, act: () => Promise<unknown>): Promise<void> {
  const lock = `SELECT pg_advisory_xact_lock($2, hashtext(institution_id || ' QUARTERLY_SPENDING')) FROM import_batch WHERE id = $1`;
  await whileHeld(api.bank.database.url, [lock, [parseId(id)?.id, ADVISORY_LOCKS.IMPORTS.number]], async () => {
    await begin();
    await eventually(async () => (await attemptsAt(id)) > 0);
    await act();
  });
}

describe('an import that is cancelled', () => {
  it('ends while its lines are read, leaves nothing, and can be asked for again', async () => {
    const file = await api.upload(manyLines('READ'));
    const id = (await api.start(file, { dryRun: false })).batch?.id ?? '';
    await eventually(async () => (await attemptsAt(id)) > 0);
    const key = idempotencyKey();
    const answers = await Promise.all([cancel(id, key), cancel(id, key)]);
    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    const last: Progress | undefined = (await api.follow(id)).at(-1);
    expect(last).toMatchObject({ phase: 'ENDED', batch: { state: 'FAILED', task: null, failure: CANCELLED } });
    expect(await api.spendingOf('READ0')).toEqual([]);
    expect((await cancel(id)).userErrors).toMatchObject([{ code: 'NOTHING_TO_CANCEL', field: ['importBatchId'] }]);
    const again = (await api.start(file, { dryRun: false })).batch?.id ?? '';
    expect((await api.follow(again)).at(-1)?.batch).toMatchObject({ state: 'COMMITTED', rowsAccepted: LINES });
    const acts = await api.bank.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'ImportBatch' AND subject_id = $1 ORDER BY id`,
      [parseId(id)?.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['IMPORT_LOAD_REQUESTED', 'IMPORT_CANCELLED']);
  }, 180_000);

  it('is what it was before: one that was checked stays so, and is loaded when that is asked for again', async () => {
    const { id } = await api.run(fileOf(line('KEPT', 10)), { dryRun: true });
    const load = async (): Promise<unknown> => api.commit(id);
    await whileWorkerWaits(id, load, async () => expect((await cancel(id)).userErrors).toEqual([]));
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'CHECKED', task: null, failure: CANCELLED });
    expect(await api.spendingOf('KEPT')).toEqual([]);
    await api.commit(id);
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'COMMITTED', failure: null });
    expect(await api.spendingOf('KEPT')).toEqual([10]);
  }, 180_000);

  it('stays in force when the cancel is of its undoing', async () => {
    const { id } = await api.run(fileOf(line('FORCE', 10)));
    await api.bank.app.dataSource.transaction(async (worker) => {
      await lockTask(worker, id);
      await api.undo(id);
      expect((await cancel(id)).userErrors).toEqual([]);
    });
    // The next import's job takes up what waits, without the minute until the next look.
    await api.run(fileOf(line('NEXT', 10)));
    expect((await api.follow(id)).at(-1)?.batch).toMatchObject({ state: 'COMMITTED', task: null, failure: CANCELLED });
    expect(await api.spendingOf('FORCE')).toEqual([10]);
  }, 180_000);

  it('is one of the institution, of an administrator', async () => {
    const { id } = await api.run(fileOf(line('OTHER', 10)));
    expect((await cancel(encodeId('ImportBatch', 999_999_999))).userErrors).toMatchObject([
      { code: 'BATCH_NOT_FOUND' },
    ]);
    await expect(cancel(id, idempotencyKey(), api.bank.staff.token)).rejects.toThrow('FORBIDDEN');
  });
});
