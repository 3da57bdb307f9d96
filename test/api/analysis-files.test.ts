import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  FileDeleteDocument,
  FilesDocument,
  FileUploadCancelDocument,
  FileUploadStartDocument,
} from '../../schema/generated/test/graphql.js';
import { fileLinks } from '../../src/modules/analysis/files/file-links.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { startFileBank, type FileBank } from '../support/files.js';
import type { TestCustomer } from '../support/lending.js';
import { pngOf } from '../support/pictures.js';
import { eventually } from '../support/patience.js';

let bank: FileBank;
let hong: TestCustomer;
let token: string;
let neighbour: string;
beforeAll(async () => {
  bank = await startFileBank({}, { worker: false });
  hong = await bank.aCustomer({ name: '홍길동' });
  token = await bank.loginAs(hong);
  neighbour = await bank.loginAs(await bank.aCustomer({ name: '이웃' }));
});
afterAll(() => bank.close());

let made = 0;
/** A table that no other test sends. */
const table = (): Buffer => Buffer.from(`상품,수량\n사과,${++made}\n배,2\n`);
const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
const keyOf = (id: string | undefined): number => parseId(id ?? '')?.id ?? 0;
const codesOf = ({ userErrors }: { userErrors: readonly { code: string; field?: readonly string[] | null }[] }) =>
  userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(' '));
const stateOf = async (id: string | undefined) => (await bank.file(token, id))?.state;

describe('a file', () => {
  it('comes in over a link, is queued, recorded, and goes out as it came', async () => {
    const body = table();
    const { file, uploadUrl, uploadExpiresAt, userErrors } = await bank.start(token, body, { sha256: sha256Of(body) });
    expect([userErrors, file?.state]).toEqual([[], 'AWAITING_UPLOAD']);
    expect(Date.parse(uploadExpiresAt ?? '') - Date.now()).toBeLessThanOrEqual(600_000);
    expect(await bank.put(uploadUrl, body)).toMatchObject({ status: 201 });
    const found = await bank.file(token, file?.id);
    expect(found).toMatchObject({
      kind: 'TABLE',
      fileName: '매출.csv',
      state: 'STORED',
      mediaType: 'text/csv',
      customerId: hong.id,
      sizeBytes: body.length,
      sha256: sha256Of(body),
      analysis: { state: 'QUEUED', result: null },
    });
    const response = await fetch(new URL(found?.downloadUrl ?? '', bank.origin));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(body);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const records = await bank.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'AnalysisFile' AND subject_id = $1 AND customer_id = $2
       ORDER BY id`,
      [keyOf(file?.id), hong.key],
    );
    expect(records.map(({ action }) => action)).toEqual([
      ...['ANALYSIS_UPLOAD_STARTED', 'ANALYSIS_FILE_UPLOADED', 'ANALYSIS_FILE_DOWNLOADED'],
    ]);
  });

  it('need not be sent twice when its hash is given, and is not kept twice', async () => {
    const body = table();
    const id = await bank.bring(token, body);
    const before = (await bank.kept()).length;
    const again = await bank.start(token, body, { sha256: sha256Of(body).toUpperCase() });
    expect(again).toMatchObject({
      file: { id, state: 'STORED' },
      uploadUrl: null,
      uploadExpiresAt: null,
      userErrors: [],
    });
    const theirs = await bank.start(neighbour, body, { sha256: sha256Of(body) });
    expect(theirs.uploadUrl).not.toBeNull();
    await bank.put(theirs.uploadUrl, body);
    expect((await bank.kept()).length).toBe(before);
    await bank.run(FileDeleteDocument, { input: { fileId: id, idempotencyKey: randomUUID() } }, token);
    const left = await bank.file(neighbour, theirs.file?.id);
    const response = await fetch(new URL(left?.downloadUrl ?? '', bank.origin));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(body);
  });

  it('is announced once for a key, also by two at once', async () => {
    const body = table();
    const input = { kind: 'TABLE', fileName: 'a.csv', sizeBytes: body.length, idempotencyKey: randomUUID() } as const;
    const answers = await Promise.all([1, 2].map(() => bank.run(FileUploadStartDocument, { input }, token)));
    const [first, second] = answers.map(({ fileUploadStart }) => fileUploadStart);
    expect(first?.userErrors).toEqual([]);
    expect([second?.file?.id, second?.uploadUrl]).toEqual([first?.file?.id, first?.uploadUrl]);
    const other = await bank.run(FileUploadStartDocument, { input: { ...input, fileName: 'b.csv' } }, token);
    expect(codesOf(other.fileUploadStart)).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
  });

  it('comes in once when it is sent twice at once', async () => {
    const body = table();
    const { file, uploadUrl } = await bank.start(token, body);
    const statuses = (await Promise.all([1, 2].map(() => bank.put(uploadUrl, body)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    const [queued] = await bank.sql<{ count: string }>('SELECT count(*) FROM analysis WHERE file_id = $1', [
      keyOf(file?.id),
    ]);
    expect(Number(queued?.count)).toBe(1);
    expect(await bank.put(uploadUrl, body)).toEqual({ status: 409, code: 'UPLOAD_USED' });
  });

  it('is cancelled before it comes, and deleted after', async () => {
    const body = table();
    const { file, uploadUrl } = await bank.start(token, body);
    const input = () => ({ fileId: file?.id ?? '', idempotencyKey: randomUUID() });
    const cancelled = await bank.run(FileUploadCancelDocument, { input: input() }, token);
    expect(cancelled.fileUploadCancel).toEqual({ fileId: file?.id, userErrors: [] });
    expect(await bank.put(uploadUrl, body)).toEqual({ status: 404, code: 'FILE_NOT_FOUND' });
    const id = await bank.bring(token, body);
    const late = await bank.run(FileUploadCancelDocument, { input: { ...input(), fileId: id } }, token);
    expect(codesOf(late.fileUploadCancel)).toEqual(['UPLOAD_USED fileId']);
    const { downloadUrl } = (await bank.file(token, id)) ?? {};
    const before = (await bank.kept()).length;
    const deleted = await bank.run(FileDeleteDocument, { input: { ...input(), fileId: id } }, token);
    expect(deleted.fileDelete).toEqual({ fileId: id, userErrors: [] });
    expect([await stateOf(id), (await bank.kept()).length]).toEqual([undefined, before - 1]);
    expect((await fetch(new URL(downloadUrl ?? '', bank.origin))).status).toBe(404);
    const again = await bank.run(FileDeleteDocument, { input: { ...input(), fileId: id } }, token);
    expect(codesOf(again.fileDelete)).toEqual(['FILE_NOT_FOUND fileId']);
  });
});

describe('what is refused', () => {
  it('is a name that is a path or hides what it is', async () => {
    const names = ['../../x', '..\\x', '%2e%2e/', 'x'.repeat(300), '/etc/passwd', 'C:\\x', '‮gpj.exe', ' '];
    for (const fileName of names) {
      const started = await bank.start(token, table(), { fileName });
      expect([fileName, ...codesOf(started)]).toEqual([fileName, 'FILE_NAME_REFUSED fileName']);
    }
    const started = await bank.start(token, table(), { fileName: 'CON' });
    expect(started.userErrors).toEqual([]);
  });

  it('is a size or a hash that cannot be', async () => {
    const tooLarge = await bank.start(token, table(), { sizeBytes: 2_000_000_001 });
    expect(codesOf(tooLarge)).toEqual(['FILE_TOO_LARGE sizeBytes']);
    expect(tooLarge.userErrors[0]?.message).toContain('Divide it');
    const empty = await bank.start(token, table(), { sizeBytes: 0 });
    expect(codesOf(empty)).toEqual(['FILE_EMPTY sizeBytes']);
    expect(empty.userErrors[0]?.message).toContain('send one that has content');
    const noHash = await bank.start(token, table(), { sha256: 'z'.repeat(64) });
    expect(codesOf(noHash)).toEqual(['INVALID_INPUT sha256']);
  });

  it('is a file that is no table by its first bytes, whatever its name', async () => {
    const bodies: Readonly<Record<string, Buffer>> = {
      html: Buffer.from('<!DOCTYPE html><html><script>1</script></html>'),
      svg: Buffer.from('\ufeff <svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      pdf: Buffer.from('%PDF-1.7 with JavaScript'),
      png: Buffer.from(pngOf(2, 2)),
      gif: Buffer.from('GIF89a/*js*/=1;'),
      program: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]),
      elf: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      gzip: gzipSync('a,b\n1,2\n'),
      xls: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      garbage: Buffer.from(Array.from({ length: 9_000 }, (_, index) => (index * 7919) % 251)),
    };
    const before = await bank.kept();
    for (const [name, body] of Object.entries(bodies)) {
      const { file, uploadUrl } = await bank.start(token, body, { fileName: `${name}.csv` });
      expect([name, await bank.put(uploadUrl, body)]).toEqual([name, { status: 415, code: 'FILE_TYPE_REFUSED' }]);
      expect(await stateOf(file?.id)).toBe('AWAITING_UPLOAD');
      await bank.run(
        FileUploadCancelDocument,
        { input: { fileId: file?.id ?? '', idempotencyKey: randomUUID() } },
        token,
      );
    }
    expect(await bank.kept()).toEqual(before);
  });

  it('is said over a link in the language that it was asked for in, unless a header asks for another', async () => {
    const { uploadUrl } = await bank.start(token, table());
    const refused = async (headers: Readonly<Record<string, string>>, url = uploadUrl): Promise<string | undefined> => {
      const response = await fetch(new URL(url ?? '', bank.origin), { method: 'PUT', body: '', headers });
      return ((await response.json()) as { errors: readonly { message: string }[] }).errors[0]?.message;
    };
    expect(await refused({})).toContain('The file is empty.');
    expect(await refused({ 'accept-language': 'ko-KR,en;q=0.5' })).toContain('파일이 비어 있습니다.');
    expect(await refused({}, uploadUrl?.split('?')[0])).toContain('파일이 비어 있습니다.');
  });

  it('is a file that is empty, or not what was announced', async () => {
    const body = table();
    const before = await bank.kept();
    const { uploadUrl } = await bank.start(token, body);
    expect(await bank.put(uploadUrl, Buffer.alloc(0))).toEqual({ status: 400, code: 'FILE_EMPTY' });
    for (const other of [body.subarray(1), Buffer.concat([body, body])])
      expect(await bank.put(uploadUrl, other)).toEqual({ status: 409, code: 'FILE_CHANGED' });
    const announced = await bank.start(token, body, { sha256: sha256Of(Buffer.from('something else')) });
    expect(await bank.put(announced.uploadUrl, body)).toEqual({ status: 409, code: 'FILE_CHANGED' });
    expect(await bank.kept()).toEqual(before);
    expect(await bank.put(uploadUrl, body)).toMatchObject({ status: 201 });
  });

  it('is a body that ends in the middle: nothing stays of it, and the link holds', async () => {
    const body = table();
    const before = await bank.kept();
    const { file, uploadUrl } = await bank.start(token, body);
    const { hostname, port, pathname } = new URL(uploadUrl ?? '', bank.origin);
    const socket = connect(Number(port), hostname);
    socket.write(`PUT ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(body.subarray(0, 10));
    await eventually(async () => (await stateOf(file?.id)) === 'RECEIVING');
    socket.destroy();
    await eventually(async () => (await stateOf(file?.id)) !== 'RECEIVING');
    expect([await stateOf(file?.id), await bank.kept()]).toEqual(['AWAITING_UPLOAD', before]);
    expect(await bank.put(uploadUrl, body)).toMatchObject({ status: 201 });
  });

  it('is a link that expired, was changed, or is for something else', async () => {
    const id = await bank.bring(token, table());
    const links = fileLinks(bank.config.identity);
    const [account] = await bank.sql<{ id: number }>('SELECT id FROM account WHERE customer_id = $1', [hong.key]);
    const link = { subjectId: keyOf(id), accountId: Number(account?.id), expiresAt: 1 };
    for (const [purpose, method, code] of [
      ['download', 'GET', 'DOWNLOAD_EXPIRED'],
      ['upload', 'PUT', 'UPLOAD_EXPIRED'],
    ] as const) {
      const response = await fetch(`${bank.origin}/files/${links.tokenOf({ ...link, purpose })}`, { method });
      expect([response.status, await response.text()]).toEqual([410, expect.stringContaining(code)]);
    }
    const { downloadUrl } = (await bank.file(token, id)) ?? {};
    const forged = (downloadUrl ?? '').replace(/.(?=\?|$)/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(new URL(forged, bank.origin))).status).toBe(404);
    expect((await fetch(new URL((downloadUrl ?? '').replace('/files/', '/downloads/'), bank.origin))).status).toBe(404);
    expect((await bank.put(downloadUrl, table())).status).toBe(404);
  });

  it('is more than an account may keep or announce', async () => {
    const eager = await bank.loginAs(await bank.aCustomer());
    for (let count = 0; count < 20; count += 1) await bank.start(eager, table());
    expect(await bank.start(eager, table())).toMatchObject({ userErrors: [{ code: 'TOO_MANY_FILES', most: 20 }] });
    const greedy = await bank.loginAs(await bank.aCustomer());
    const sizeBytes = 2_000_000_000;
    for (let count = 0; count < 10; count += 1) await bank.start(greedy, table(), { sizeBytes });
    const error = { code: 'TOO_MUCH_STORED', mostBytes: '20000000000', field: ['sizeBytes'] };
    expect(await bank.start(greedy, table(), { sizeBytes })).toMatchObject({ userErrors: [error] });
  });
});

describe('who sees a file', () => {
  it('is the sender and staff of the institution, whose reads are recorded', async () => {
    const id = await bank.bring(token, table());
    const ofStaff = await bank.bring(bank.staff.token, table());
    const sees = async (as: string) =>
      [await bank.file(as, id), await bank.file(as, ofStaff)].map((file) => file !== null);
    expect(await sees(token)).toEqual([true, false]);
    expect(await sees(neighbour)).toEqual([false, false]);
    expect(await sees(bank.staff.token)).toEqual([true, true]);
    expect(await sees((await bank.anotherPerson('STAFF')).token)).toEqual([true, false]);
    expect(await sees(bank.admin.token)).toEqual([true, true]);
    expect(await sees(bank.stranger.token)).toEqual([false, false]);
    const [record] = await bank.sql<{ count: string }>(
      `SELECT count(*) FROM audit_entry WHERE action = 'ANALYSIS_FILE_VIEWED' AND subject_id = $1 AND account_id = $2`,
      [keyOf(id), bank.staff.accountId],
    );
    expect(Number(record?.count)).toBe(1);
  });

  it('is nobody else, to whom it reads like one that is not there', async () => {
    const id = await bank.bring(token, table());
    for (const fileId of [id, encodeId('AnalysisFile', 999_999_999)]) {
      const input = { fileId, idempotencyKey: randomUUID() };
      const deleted = await bank.run(FileDeleteDocument, { input }, neighbour);
      expect(codesOf(deleted.fileDelete)).toEqual(['FILE_NOT_FOUND fileId']);
    }
    const { files } = await bank.run(FilesDocument, { customerId: hong.id }, neighbour);
    expect(files.nodes).toEqual([]);
    expect(await stateOf(id)).toBe('STORED');
  });

  it('pages through files, newest first', async () => {
    const as = await bank.loginAs(await bank.aCustomer());
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.unshift(await bank.bring(as, table()));
    const { files } = await bank.run(FilesDocument, { first: 2 }, as);
    const rest = await bank.run(FilesDocument, { first: 2, after: files.pageInfo.endCursor ?? '' }, as);
    expect([...files.nodes, ...rest.files.nodes].map(({ id }) => id)).toEqual(ids);
    expect([files.pageInfo.hasNextPage, rest.files.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
