import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { SignedLinks } from '../../src/modules/lending/documents/signed-links.js';
import { startPaperBank, statusAfterSending, type PaperBank } from '../support/documents.js';
import type { TestCustomer } from '../support/lending.js';
import { bombPdf, pdfOf, pdfPages, pdfStream, textPdf } from '../support/pdf.js';
import { jpegOf, pngOf } from '../support/pictures.js';

let bank: PaperBank;
let hong: TestCustomer;
let token: string;
beforeAll(async () => {
  bank = await startPaperBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  token = await bank.loginAs(hong);
});
afterAll(() => bank.close());

const keyOf = (id: string): number => parseId(id)?.id ?? 0;
const pdf = textPdf(['소득금액증명', '총급여 52,000,000원'], ['2026년 1월 발급']);
const recordsOf = async (id: string): Promise<object[]> =>
  bank.sql(
    `SELECT action, account_id::int AS account, customer_id::int AS customer, detail FROM audit_entry
     WHERE subject_type = 'Document' AND subject_id = $1 ORDER BY id`,
    [keyOf(id)],
  );

describe('a paper', () => {
  it('comes in over a link, is read, and goes out as it came', async () => {
    const { document, uploadUrl, uploadExpiresAt, userErrors } = await bank.start(token);
    expect(userErrors).toEqual([]);
    expect(document).toMatchObject({ status: 'AWAITING_UPLOAD', text: null, textStatus: null, downloadUrl: null });
    expect(Date.parse(uploadExpiresAt ?? '') - Date.now()).toBeLessThanOrEqual(600_000);
    expect(await bank.put(uploadUrl ?? '', pdf)).toMatchObject({ status: 201 });
    const id = document?.id ?? '';
    const paper = await bank.read(id, token);
    expect(paper).toMatchObject({
      kind: 'INCOME_PROOF',
      fileName: '소득증명.pdf',
      status: 'STORED',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      textStatus: 'EXTRACTED',
      textFailure: null,
      textTruncated: false,
      customer: { name: '홍길동' },
      text: '소득금액증명\n총급여 52,000,000원\n\n2026년 1월 발급',
    });
    const response = await fetch(new URL(paper.downloadUrl ?? '', bank.origin));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    const [account] = await bank.sql<{ id: number }>('SELECT id::int FROM account WHERE customer_id = $1', [hong.key]);
    const by = { account: account?.id, customer: hong.key };
    expect(await recordsOf(id)).toMatchObject([
      { action: 'DOCUMENT_UPLOAD_STARTED', ...by },
      { action: 'DOCUMENT_UPLOADED', ...by, detail: { mediaType: 'application/pdf', from: expect.any(String) } },
      { action: 'DOCUMENT_DOWNLOADED', ...by, detail: { from: expect.any(String) } },
    ]);
  });

  it('lies under a made-up id, whole, and nowhere else', async () => {
    const before = new Set(await bank.files());
    const id = await bank.bring(token, pdf, { fileName: 'CON' });
    const [path = '', ...others] = (await bank.files()).filter((file) => !before.has(file));
    expect(others).toEqual([]);
    expect(basename(path)).toMatch(/^[0-9a-f]{32}$/);
    expect(await readFile(path)).toEqual(pdf);
    const [row] = await bank.sql<{ storage_id: string }>('SELECT storage_id FROM document WHERE id = $1', [keyOf(id)]);
    expect(row?.storage_id).toBe(basename(path));
  });

  it('is handed out to be kept, never to be shown', async () => {
    const id = await bank.bring(token, pngOf(20, 20), { fileName: '증명 "1".html', kind: 'IDENTITY' });
    const { downloadUrl } = (await bank.paper(id, token)) ?? {};
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(new URL(downloadUrl ?? '', bank.origin), { method });
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-frame-options': 'DENY',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('증명 "1".html.png')}`,
        'content-length': String(pngOf(20, 20).length),
      });
    }
  });

  it.each([
    ['a picture', 'NOT_APPLICABLE', null, () => jpegOf(800, 600)],
    ['a scan', 'EMPTY', null, () => pdfPages([pdfStream('', Buffer.from('0 0 m 9 9 l S'))], '<< /Type /Font >>')],
    ['a broken PDF', 'FAILED', 'MALFORMED', () => Buffer.from('%PDF-1.7\nhello')],
    ['a bomb', 'FAILED', 'TOO_COMPLEX', () => bombPdf(500)],
    [
      'a locked PDF',
      'FAILED',
      'ENCRYPTED',
      () =>
        pdfOf(
          ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
          `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>
           /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
        ),
    ],
  ])('says what became of its text: %s', async (_, textStatus, textFailure, make) => {
    const id = await bank.bring(token, await make());
    expect(await bank.read(id, token)).toMatchObject({ textStatus, textFailure, text: null, status: 'STORED' });
  });
});

it('may be sent by pages of the allowed origins, and by no other', async () => {
  const url = new URL(await bank.link(token), bank.origin);
  const ask = (origin: string) =>
    fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } });
  const allowed = (await ask('https://app.example')).headers;
  expect(allowed.get('access-control-allow-origin')).toBe('https://app.example');
  expect(allowed.get('access-control-allow-methods')).toContain('PUT');
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

describe('a file that is no paper', () => {
  const gifScript = Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)', 'latin1');
  it.each([
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script></html>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a program', Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), randomBytes(2_000)])],
    ['a GIF that is JavaScript', gifScript],
    ['a zip', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(2_000)])],
    ['a picture of 900 million pixels', pngOf(30_000, 30_000)],
    ['a picture that does not say its size', Buffer.from('\xff\xd8\xff\xe0\x00\x04aa', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['less than a signature', Buffer.from('%PDF')],
  ])('is refused by its bytes, whatever its name: %s', async (_, body) => {
    const before = await bank.files();
    const { document, uploadUrl } = await bank.start(token, { fileName: 'photo.png' });
    const answer = await bank.put(uploadUrl ?? '', body);
    expect(answer).toEqual({ status: 415, code: 'DOCUMENT_TYPE_REFUSED', field: ['file'] });
    expect(await bank.files()).toEqual(before);
    expect(await bank.paper(document?.id, token)).toMatchObject({ status: 'AWAITING_UPLOAD', mediaType: null });
    expect((await bank.put(uploadUrl ?? '', pdf)).status).toBe(201);
  });

  it('is refused when it is compressed on the way', async () => {
    const url = new URL(await bank.link(token), bank.origin);
    const headers = { 'content-encoding': 'gzip' };
    expect((await fetch(url, { method: 'PUT', headers, body: gzipSync(pdf) })).status).toBe(415);
    expect((await bank.put(url.href, pdf)).status).toBe(201);
  });

  it('is refused when it is too large, to every client, and leaves nothing', async () => {
    const before = await bank.files();
    const url = new URL(await bank.link(token), bank.origin).href;
    const large = Buffer.concat([pdf, Buffer.alloc(20_000_000)]);
    for (let round = 0; round < 3; round += 1) {
      expect(await statusAfterSending(url, large, true)).toBe(413);
      expect(await statusAfterSending(url, large, false)).toBe(413);
    }
    const fresh = new URL(await bank.link(token), bank.origin).href;
    expect(await bank.put(fresh, large)).toEqual({ status: 413, code: 'DOCUMENT_TOO_LARGE', field: ['file'] });
    expect(await bank.files()).toEqual(before);
    const limit = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length, ' ')]);
    expect((await bank.put(fresh, limit)).status).toBe(201);
  });

  it.each([
    ['../../etc/passwd', 'PATH'],
    ['..\\..\\x.pdf', 'PATH'],
    ['%2e%2e%2fx.pdf', 'PATH'],
    ['/etc/passwd', 'PATH'],
    ['gpj.\u202efdp', 'CONTROL'],
    ['  ', 'EMPTY'],
    ['가'.repeat(300), 'TOO_LONG'],
  ])('is not announced by the name %.20s', async (fileName) => {
    const { userErrors, document, uploadUrl } = await bank.start(token, { fileName });
    expect(userErrors).toMatchObject([{ code: 'FILE_NAME_REFUSED', field: ['fileName'] }]);
    expect([document, uploadUrl]).toEqual([null, null]);
  });
});

describe('a link', () => {
  const links = () => new SignedLinks(bank.config.identity);
  const tokenFor = (id: string, seconds: number): string => {
    const expiresAt = Math.floor(Date.now() / 1_000) + seconds;
    return links().tokenOf({ purpose: 'upload', documentId: keyOf(id), accountId: bank.staff.accountId, expiresAt });
  };

  it('is good for one file', async () => {
    const url = await bank.link(token);
    expect((await bank.put(url, pdf)).status).toBe(201);
    expect(await bank.put(url, pdf)).toEqual({ status: 409, code: 'UPLOAD_USED', field: ['file'] });
  });

  it('is good for one of many at once', async () => {
    const before = (await bank.files()).length;
    const { document, uploadUrl } = await bank.start(token);
    const answers = await Promise.all(Array.from({ length: 12 }, () => bank.put(uploadUrl ?? '', pdf)));
    const codes = answers.map(({ status, code }) => code ?? status).sort();
    expect(codes.filter((code) => code === 201)).toHaveLength(1);
    expect(codes.filter((code) => code !== 201 && code !== 'UPLOAD_IN_PROGRESS' && code !== 'UPLOAD_USED')).toEqual([]);
    expect(await bank.paper(document?.id, token)).toMatchObject({ status: 'STORED' });
    expect((await bank.files()).length).toBe(before + 1);
  });

  it('ends after ten minutes, by its own account and by that of the paper', async () => {
    const { document, uploadUrl } = await bank.start(token);
    const id = document?.id ?? '';
    const expired = { status: 410, code: 'UPLOAD_EXPIRED', field: ['file'] };
    expect(await bank.put(`/uploads/${tokenFor(id, -1)}`, pdf)).toEqual(expired);
    await bank.sql(`UPDATE document SET upload_expires_at = now() - interval '1 second' WHERE id = $1`, [keyOf(id)]);
    expect(await bank.put(uploadUrl ?? '', pdf)).toEqual(expired);
    expect(await bank.paper(id, token)).toMatchObject({ status: 'AWAITING_UPLOAD' });
    const { downloadUrl } = (await bank.paper(await bank.bring(token, pdf), token)) ?? {};
    const signed = downloadUrl?.slice('/downloads/'.length) ?? '';
    const link = links().read('download', signed);
    const old = link && links().tokenOf({ ...link, expiresAt: Math.floor(Date.now() / 1_000) });
    const response = await fetch(`${bank.origin}/downloads/${String(old)}`);
    expect([response.status, await response.json()]).toMatchObject([
      410,
      { errors: [{ extensions: { code: 'DOWNLOAD_EXPIRED' } }] },
    ]);
  });

  it('cannot be made up, changed, or used for the other purpose', async () => {
    const url = await bank.link(token);
    const { downloadUrl } = (await bank.paper(await bank.bring(token, pdf), token)) ?? {};
    const forged = [
      url.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      `${url}x`,
      '/uploads/',
      '/uploads/..%2f..%2fx',
    ];
    const other = downloadUrl?.replace('/downloads/', '/uploads/') ?? '';
    for (const path of [...forged, other])
      expect(await bank.put(path, pdf)).toEqual({ status: 404, code: 'DOCUMENT_NOT_FOUND', field: ['documentId'] });
    const get = await fetch(new URL(url.replace('/uploads/', '/downloads/'), bank.origin));
    expect(get.status).toBe(404);
    expect((await fetch(new URL(url, bank.origin))).status).toBe(405);
    expect((await bank.put(`/uploads/${tokenFor(encodeId('Document', 9_999_999), 60)}`, pdf)).status).toBe(404);
  });

  it('outlives a file that broke off, but not five', async () => {
    const before = await bank.files();
    const { document, uploadUrl } = await bank.start(token);
    const url = new URL(uploadUrl ?? '', bank.origin);
    for (let round = 0; round < 5; round += 1) {
      const sent = request(url, { method: 'PUT', headers: { 'content-length': pdf.length } }).on(
        'error',
        () => undefined,
      );
      sent.write(pdf.subarray(0, 500));
      await eventually(async () => (await bank.paper(document?.id, token))?.status === 'RECEIVING');
      if (round === 0) expect(await bank.put(url.href, pdf)).toMatchObject({ status: 409, code: 'UPLOAD_IN_PROGRESS' });
      sent.destroy();
      await eventually(async () => (await bank.paper(document?.id, token))?.status === 'AWAITING_UPLOAD');
    }
    expect(await bank.files()).toEqual(before);
    expect(await bank.put(url.href, pdf)).toMatchObject({ status: 410, code: 'UPLOAD_EXPIRED' });
  });

  it('is taken over from an upload whose server died, and what that left is removed', async () => {
    const { document, uploadUrl } = await bank.start(token);
    const id = keyOf(document?.id ?? '');
    await bank.sql(
      `UPDATE document SET status = 'RECEIVING', attempts = 1, storage_id = $2,
         receiving_since = now() - interval '3 minutes' WHERE id = $1`,
      [id, randomBytes(16).toString('hex')],
    );
    expect((await bank.put(uploadUrl ?? '', pdf)).status).toBe(201);
  });
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (const giveUp = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > giveUp) throw new Error('it never came to hold');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('announcing a paper', () => {
  let kim: TestCustomer;
  let hers: string;
  beforeEach(async () => {
    kim = await bank.aCustomer({ name: '김하늘' });
    hers = await bank.loginAs(kim);
  });

  it('is done once under its key, ten times at once and later', async () => {
    const input = { idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => bank.start(hers, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await bank.start(hers, { ...input, kind: 'OTHER' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] },
    ]);
    await bank.put(answers[0]?.uploadUrl ?? '', pdf);
    expect(JSON.stringify(await bank.start(hers, input))).toBe(JSON.stringify(answers[0]));
    expect(await bank.sql('SELECT id FROM document WHERE customer_id = $1', [kim.key])).toHaveLength(1);
  });

  it('is for staff, who say whose it is, and for nobody in the name of another', async () => {
    const id = await bank.bring(bank.staff, pdf, { customerId: kim.id });
    expect(await bank.paper(id, hers)).toMatchObject({ status: 'STORED', customer: { id: kim.id } });
    const codesOf = async (as: Parameters<typeof bank.start>[0], input: object) =>
      (await bank.start(as, input)).userErrors.map(({ code, field }) => [code, field?.[0]]);
    expect(await codesOf(bank.staff, {})).toEqual([['INVALID_INPUT', 'customerId']]);
    for (const as of [bank.stranger, token])
      expect(await codesOf(as, { customerId: kim.id })).toEqual([['CUSTOMER_NOT_FOUND', 'customerId']]);
    const applicationId = encodeId('RefinanceApplication', 77_777);
    expect(await codesOf(hers, { applicationId })).toEqual([['APPLICATION_NOT_FOUND', 'applicationId']]);
    expect(await codesOf(hers, { idempotencyKey: '' })).toEqual([['INVALID_INPUT', 'idempotencyKey']]);
  });

  it('ends at twenty that wait, and begins again when their links have ended', async () => {
    const started = await Promise.all(Array.from({ length: 25 }, () => bank.start(hers)));
    const refused = started.flatMap(({ userErrors }) => userErrors);
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ code: 'TOO_MANY_DOCUMENTS', most: 20 });
    await bank.sql(`UPDATE document SET upload_expires_at = now() WHERE customer_id = $1`, [kim.key]);
    expect((await bank.start(hers)).userErrors).toEqual([]);
  });
});
