import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseId } from '../../src/platform/graphql/index.js';
import { eventually } from '../support/chat.js';
import { fileOf, line, startImportApi, type ImportApi } from '../support/import-api.js';

const WAITING_FOR_A_BATCH = `
  SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
    AND query LIKE '%UPDATE import_batch%'`;

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.close());

it.each([
  ['undone', 'COMMITTED', 'UNDONE', 'BATCH_NOT_LOADED'],
  ['committed', 'CHECKED', 'COMMITTED', 'BATCH_NOT_CHECKED'],
] as const)('an import is not %s again when the worker ends doing so in that moment', async (what, from, to, code) => {
  const { id } = await api.run(fileOf(line(`TWICE ${what}`, 10)), { dryRun: from === 'CHECKED' });
  const key = parseId(id)?.id;
  const asked = await api.bank.app.dataSource.transaction(async (worker) => {
    await worker.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await worker.query('UPDATE import_batch SET state = $2 WHERE id = $1', [key, to]);
    const answer = what === 'undone' ? api.undo(id) : api.commit(id);
    // It has begun, and waits for the row that the worker holds.
    await eventually(async () => (await api.bank.sql(WAITING_FOR_A_BATCH)).length > 0);
    return { answer };
  });
  expect((await asked.answer).userErrors).toMatchObject([{ code, field: ['importBatchId'] }]);
  const stored = 'SELECT state, task FROM import_batch WHERE id = $1';
  expect(await api.bank.sql(stored, [key])).toEqual([{ state: to, task: null }]);
});
