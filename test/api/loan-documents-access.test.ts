import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import {
  DocumentDeleteDocument,
  DocumentsDocument,
  DocumentsOfCustomerDocument,
  type DocumentDeleteMutation,
} from '../../schema/generated/test/graphql.js';
import {
  createDocuments,
  type DocumentApplications,
  type Documents,
} from '../../src/modules/lending/documents/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, statement } from '../../src/platform/database/index.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { startPaperBank, type PaperBank } from '../support/documents.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { pngOf } from '../support/pictures.js';

let bank: PaperBank;
let kim: TestCustomer;
let hers: string;
beforeAll(async () => {
  bank = await startPaperBank();
});
beforeEach(async () => {
  kim = await bank.aCustomer({ name: '김하늘' });
  hers = await bank.loginAs(kim);
});
afterAll(() => bank.close());

const PNG = pngOf(30, 40);
const keyOf = (id: string): number => parseId(id)?.id ?? 0;
const tokenOf = (as: Person | string): string => (typeof as === 'string' ? as : as.token);

type Deleted = DocumentDeleteMutation['documentDelete'];
const remove = async (documentId: string, as: Person | string, idempotencyKey = randomUUID()): Promise<Deleted> =>
  (await bank.run(DocumentDeleteDocument, { input: { documentId, idempotencyKey } }, tokenOf(as))).documentDelete;
const list = async (as: Person | string, more: object = {}) =>
  (await bank.run(DocumentsDocument, { first: 20, ...more }, tokenOf(as))).documents;
const idsOf = async (as: Person | string, more: object = {}) => (await list(as, more)).nodes.map(({ id }) => id);

describe('a paper of somebody else', () => {
  it('reads like nothing, in every way to ask for it', async () => {
    const id = await bank.bring(hers, PNG);
    const nothing = encodeId('Document', 9_999_999);
    const others = [bank.stranger, await bank.loginAs(await bank.aCustomer())];
    for (const as of others) {
      expect(await bank.paper(id, as)).toBeNull();
      const node = 'query ($id: ID!) { node(id: $id) { id } }';
      expect(await bank.ask(node, { id }, as)).toEqual({ node: null });
      expect(await remove(id, as)).toEqual(await remove(nothing, as));
      expect((await remove(id, as)).userErrors).toMatchObject([{ code: 'DOCUMENT_NOT_FOUND', field: ['documentId'] }]);
      expect(await idsOf(as, { customerId: kim.id })).toEqual([]);
      expect(await idsOf(as)).not.toContain(id);
      expect((await bank.run(DocumentsOfCustomerDocument, { id: kim.id }, tokenOf(as))).customer).toBeNull();
    }
    for (const as of [hers, bank.staff, bank.admin]) expect(await bank.paper(id, as)).toMatchObject({ id });
    expect(await bank.codeOf('query ($id: ID!) { document(id: $id) { id } }', { id }, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf('{ documents { nodes { id } } }', {}, null)).toBe('UNAUTHENTICATED');
  });

  it('is seen by staff with a masked name, on the record', async () => {
    const id = await bank.bring(hers, PNG);
    expect(await bank.paper(id, bank.staff)).toMatchObject({ customer: { name: expect.stringContaining('*') } });
    expect(await idsOf(bank.staff, { customerId: kim.id })).toEqual([id]);
    await bank.run(DocumentsOfCustomerDocument, { id: kim.id }, bank.staff.token);
    const { downloadUrl } = (await bank.paper(id, bank.staff)) ?? {};
    await (await fetch(new URL(downloadUrl ?? '', bank.origin))).arrayBuffer();
    const records = await bank.sql<{ action: string; detail: { fields?: string[]; customerIds?: number[] } }>(
      `SELECT action, detail FROM audit_entry WHERE account_id = $1 AND subject_type = 'Document' ORDER BY id`,
      [bank.staff.accountId],
    );
    expect(records.slice(-5).map(({ action }) => action)).toEqual([
      ...['DOCUMENT_VIEWED', 'DOCUMENTS_LISTED', 'DOCUMENTS_LISTED', 'DOCUMENT_VIEWED', 'DOCUMENT_DOWNLOADED'],
    ]);
    expect(records.at(-4)?.detail).toMatchObject({ customerIds: [kim.key], fields: ['id', 'fileName'] });
    const own = await bank.sql(
      `SELECT FROM audit_entry WHERE customer_id = $1 AND action IN ('DOCUMENT_VIEWED', 'DOCUMENTS_LISTED')
         AND account_id <> $2`,
      [kim.key, bank.staff.accountId],
    );
    expect(own).toEqual([]);
  });
});

describe('a list of papers', () => {
  it('goes from the newest to the oldest, page by page, and by kind', async () => {
    const kinds = ['OTHER', 'IDENTITY', 'OTHER', 'INCOME_PROOF', 'OTHER'] as const;
    const ids: string[] = [];
    for (const kind of kinds) ids.unshift((await bank.start(hers, { kind })).document?.id ?? '');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await list(hers, { first: 2, after });
      seen.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor ?? null, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(ids);
    expect(await idsOf(hers, { kind: 'OTHER' })).toEqual([ids[0], ids[2], ids[4]]);
    expect(await idsOf(bank.staff, { customerId: kim.id, kind: 'IDENTITY' })).toEqual([ids[3]]);
    const { customer } = await bank.run(DocumentsOfCustomerDocument, { id: kim.id }, hers);
    expect(customer?.documents.nodes.map(({ id }) => id)).toEqual(ids);
    expect(await idsOf(hers, { applicationId: encodeId('RefinanceApplication', 5) })).toEqual([]);
  });
});

describe('deleting a paper', () => {
  it('takes it from everywhere, file and all, once under its key', async () => {
    const before = await bank.files();
    const id = await bank.bring(hers, PNG);
    const { downloadUrl } = (await bank.paper(id, hers)) ?? {};
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => remove(id, hers, key)));
    expect(answers).toEqual(Array(5).fill({ documentId: id, userErrors: [] }));
    expect(await remove(id, hers, key)).toEqual(answers[0]);
    expect((await remove(id, hers)).userErrors).toMatchObject([{ code: 'DOCUMENT_NOT_FOUND' }]);
    expect([await bank.paper(id, hers), await idsOf(hers)]).toEqual([null, []]);
    expect((await fetch(new URL(downloadUrl ?? '', bank.origin))).status).toBe(404);
    expect(await bank.files()).toEqual(before);
    expect(await bank.sql('SELECT FROM document WHERE id = $1', [keyOf(id)])).toEqual([]);
    const [record] = await bank.sql<{ count: string }>(
      `SELECT count(*) FROM audit_entry WHERE action = 'DOCUMENT_DELETED' AND subject_id = $1 AND customer_id = $2`,
      [keyOf(id), kim.key],
    );
    expect(Number(record?.count)).toBe(1);
  });

  it('is possible before and while its file comes, which then leaves nothing', async () => {
    const before = await bank.files();
    const waiting = await bank.start(hers);
    expect((await remove(waiting.document?.id ?? '', bank.staff)).userErrors).toEqual([]);
    expect(await bank.put(waiting.uploadUrl ?? '', PNG)).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });

    const { document, uploadUrl } = await bank.start(hers);
    const id = document?.id ?? '';
    const sent = request(new URL(uploadUrl ?? '', bank.origin), {
      method: 'PUT',
      headers: { 'content-length': PNG.length },
    });
    const answered = new Promise<number | undefined>((resolve) => {
      sent.on('response', (response) => resolve(response.resume().statusCode));
    });
    sent.write(PNG.subarray(0, 40));
    while ((await bank.paper(id, hers))?.status !== 'RECEIVING')
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await remove(id, hers)).userErrors).toEqual([]);
    sent.end(PNG.subarray(40));
    expect(await answered).toBe(410);
    expect(await bank.paper(id, hers)).toBeNull();
    expect(await bank.files()).toEqual(before);
  });
});

describe('papers, from inside', () => {
  const told: unknown[] = [];
  const state = { takesDocuments: true, letsGo: true, fails: false };
  const applications: DocumentApplications = {
    find: (_transaction, _caller, id) =>
      Promise.resolve(id === 7 ? { customerId: kim.key, takesDocuments: state.takesDocuments } : null),
    letsGo: () => Promise.resolve(state.letsGo),
    async stored(transaction, document) {
      await transaction.rows(statement(`UPDATE customer SET name = '제출함' WHERE id = $1`), [kim.key]);
      if (state.fails) throw new Error('the clock cannot go on');
      told.push(document);
    },
  };
  let inside: Documents;
  let caller: Caller;

  beforeEach(async () => {
    told.length = 0;
    Object.assign(state, { takesDocuments: true, letsGo: true, fails: false });
    const database = createDatabase(bank.app.dataSource);
    const platform = {
      config: bank.config,
      clock: systemClock,
      database,
      objects: new FolderStore(bank.config.storage.dir),
      jobs: { enqueue: () => Promise.resolve() },
    } as unknown as Platform;
    const accessLog = { record: () => Promise.resolve() };
    inside = createDocuments(platform, { customers: { accessLog } as never });
    inside.useApplications(applications);
    const [account] = await bank.sql<{ id: number }>('SELECT id::int FROM account WHERE customer_id = $1', [kim.key]);
    const actor = { accountId: account?.id ?? 0, institutionId: bank.institutionId, customerId: kim.key };
    caller = { actor: { ...actor, role: 'CUSTOMER' }, requestId: 'test', locale: 'ko', address: null };
  });

  const begin = () =>
    inside.changes.start(caller, randomUUID(), {
      kind: 'EMPLOYMENT_PROOF',
      fileName: '재직증명.png',
      customerId: null,
      applicationId: 7,
    });
  const receive = (token: string) =>
    inside.files.receive({ ...caller, actor: null }, token, {
      declaredBytes: null,
      open: async function* () {
        yield await Promise.resolve(PNG);
      },
    });
  const nameOf = async (): Promise<string | undefined> =>
    (await bank.sql<{ name: string }>('SELECT name FROM customer WHERE id = $1', [kim.key]))[0]?.name;

  it('notify their application when they have come, in the same transaction', async () => {
    const { document, token } = await begin();
    expect((await receive(token)).documentId).toBe(document.key);
    expect(told).toEqual([{ documentId: document.key, applicationId: 7, kind: 'EMPLOYMENT_PROOF' }]);
    expect(await nameOf()).toBe('제출함');
    const applicationId = encodeId('RefinanceApplication', 7);
    expect(await idsOf(hers, { applicationId })).toEqual([encodeId('Document', document.key)]);
  });

  it('have not come when their application could not be notified', async () => {
    const before = await bank.files();
    const { document, token } = await begin();
    state.fails = true;
    await expect(receive(token)).rejects.toThrow('the clock cannot go on');
    expect([await nameOf(), await bank.files()]).toEqual(['김하늘', before]);
    expect(await bank.paper(encodeId('Document', document.key), hers)).toMatchObject({ status: 'AWAITING_UPLOAD' });
    state.fails = false;
    expect((await receive(token)).documentId).toBe(document.key);
  });

  it('are not taken by a closed application, and not taken back from one that is being decided', async () => {
    const { document, token } = await begin();
    await receive(token);
    Object.assign(state, { takesDocuments: false, letsGo: false });
    await expect(begin()).rejects.toThrow('APPLICATION_CLOSED');
    await expect(inside.changes.delete(caller, randomUUID(), document.key)).rejects.toThrow('DOCUMENT_IN_USE');
    expect(await bank.paper(encodeId('Document', document.key), hers)).toMatchObject({ status: 'STORED' });
  });

  it('are swept up when they never came, or when their file could not be removed at once', async () => {
    const before = await bank.files();
    const [forgotten, recent, deleted] = [await begin(), await begin(), await begin()];
    await receive(deleted.token);
    await bank.sql(`UPDATE document SET upload_expires_at = now() - interval '25 hours' WHERE id = $1`, [
      forgotten.document.key,
    ]);
    await bank.sql(`UPDATE document SET status = 'DELETED', text_status = NULL WHERE id = $1`, [deleted.document.key]);
    await inside.texts.sweep();
    const left = await bank.sql<{ id: string }>('SELECT id FROM document WHERE customer_id = $1', [kim.key]);
    expect(left.map(({ id }) => Number(id))).toEqual([recent.document.key]);
    expect(await bank.files()).toEqual(before);
  });

  it('say so when their file is lost, or reading it never ended', async () => {
    const [lost, stuck] = [await begin(), await begin()];
    for (const { token } of [lost, stuck]) await receive(token);
    const ids = [lost, stuck].map(({ document }) => document.key);
    await bank.sql(`UPDATE document SET text_status = 'PENDING', uploaded_at = now() WHERE id = ANY($1)`, [ids]);
    await bank.sql(`UPDATE document SET storage_id = repeat('0', 32) WHERE id = $1`, [ids[0]]);
    await bank.sql(`UPDATE document SET uploaded_at = now() - interval '7 hours' WHERE id = $1`, [ids[1]]);
    await inside.texts.read(ids[0] ?? 0);
    await inside.texts.sweep();
    const papers = await Promise.all(ids.map((id) => bank.paper(encodeId('Document', id), hers)));
    expect(papers.map((paper) => paper?.textFailure)).toEqual(['FILE_MISSING', 'INTERRUPTED']);
    // Its turn comes after all; the file turns out to be none that has text.
    await inside.texts.read(ids[1] ?? 0);
    expect((await bank.paper(encodeId('Document', ids[1] ?? 0), hers))?.textFailure).toBe('MALFORMED');
  });
});
