import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runIntake } from '../../src/modules/intake/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { startImportApi, type ImportApi } from '../support/import-api.js';

let api: ImportApi;
let folder = '';
/** A dry run of customers, made at the command line of the administrator's own institution. */
let batch: { readonly id: string; readonly fileId: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-books-api-'));
  api = await startImportApi();
  const database = createDatabase(api.bank.app.dataSource);
  const [admin] = await api.bank.sql<{ code: string }>(
    `SELECT i.code FROM account a JOIN institution i ON i.id = a.institution_id WHERE a.role = 'ADMIN' ORDER BY a.id LIMIT 1`,
  );
  const path = join(folder, 'customers.csv');
  await writeFile(path, 'sourceKey,name,email\nBK1,홍길동,books@example.com\n');
  const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
  const { batchId } = await runIntake(
    { kind: 'CUSTOMERS', path, institutionCode: admin?.code ?? '', dryRun: true },
    { database, clock: systemClock, caller, objects: new FolderStore(join(folder, 'objects')) },
  );
  const [row] = await api.bank.sql<{ fileId: string }>('SELECT file_id AS "fileId" FROM import_batch WHERE id = $1', [
    batchId,
  ]);
  batch = { id: encodeId('ImportBatch', batchId), fileId: encodeId('ImportFile', Number(row?.fileId)) };
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const ask = <Data>(query: string): Promise<Data> => api.bank.ask<Data>(query, {}, api.admin);

describe('imports of customers, over the API', () => {
  it('are not shown, and neither are their files, which hold personal data in clear', async () => {
    expect(await api.inFull(batch.id)).toBeNull();
    const { importBatches } = await ask<{ importBatches: { nodes: object[] } }>(
      'query { importBatches { nodes { id } } }',
    );
    expect(importBatches.nodes).toEqual([]);
    const { node } = await ask<{ node: object | null }>(`query { node(id: "${batch.fileId}") { id } }`);
    expect(node).toBeNull();
  });

  it('cannot be loaded, undone, or taken for card spending', async () => {
    const codes = async (change: ReturnType<ImportApi['commit']>) =>
      (await change).userErrors.map(({ code }): string => code);
    expect(await codes(api.commit(batch.id))).toEqual(['BATCH_NOT_FOUND']);
    expect(await codes(api.undo(batch.id))).toEqual(['BATCH_NOT_FOUND']);
    expect(await codes(api.start(batch.fileId, {}))).toEqual(['FILE_NOT_FOUND']);
  });
});
