import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { TestCustomer } from '../support/lending.js';
import { bombPdf, pdfOf, pdfPages, pdfStream } from '../support/pdf.js';
import { jpegOf, pngOf } from '../support/pictures.js';
import { keyOf, pdf, startPaperSuite, type PaperSuite } from '../support/paper-suite.js';

let suite: PaperSuite;
beforeAll(async () => {
  suite = await startPaperSuite();
});
afterAll(() => suite.close());

describe('a paper', () => {
  it('comes in over a link, is read, and goes out as it came', async () => {
    const { document, uploadUrl, uploadExpiresAt, userErrors } = await suite.bank.start(suite.token);
    expect(userErrors).toEqual([]);
    expect(document).toMatchObject({ status: 'AWAITING_UPLOAD', text: null, textStatus: null, downloadUrl: null });
    expect(Date.parse(uploadExpiresAt ?? '') - Date.now()).toBeLessThanOrEqual(600_000);
    expect(await suite.bank.put(uploadUrl ?? '', pdf)).toMatchObject({ status: 201 });
    const id = document?.id ?? '';
    const paper = await suite.bank.read(id, suite.token);
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
    const response = await fetch(new URL(paper.downloadUrl ?? '', suite.bank.origin));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    const [account] = await suite.bank.sql<{ id: number }>('SELECT id::int FROM account WHERE customer_id = $1', [
      suite.hong.key,
    ]);
    const by = { account: account?.id, customer: suite.hong.key };
    expect(await suite.recordsOf(id)).toMatchObject([
      { action: 'DOCUMENT_UPLOAD_STARTED', ...by },
      { action: 'DOCUMENT_UPLOADED', ...by, detail: { mediaType: 'application/pdf', from: expect.any(String) } },
      { action: 'DOCUMENT_DOWNLOADED', ...by, detail: { from: expect.any(String) } },
    ]);
  });

  it('lies under a made-up id, whole, and nowhere else', async () => {
    const before = new Set(await suite.bank.files());
    const id = await suite.bank.bring(suite.token, pdf, { fileName: 'CON' });
    const [path = '', ...others] = (await suite.bank.files()).filter((file) => !before.has(file));
    expect(others).toEqual([]);
    expect(basename(path)).toMatch(/^[0-9a-f]{32}$/);
    expect(await readFile(path)).toEqual(pdf);
    const [row] = await suite.bank.sql<{ storage_id: string }>('SELECT storage_id FROM document WHERE id = $1', [
      keyOf(id),
    ]);
    expect(row?.storage_id).toBe(basename(path));
  });

  it('is handed out to be kept, never to be shown', async () => {
    const id = await suite.bank.bring(suite.token, pngOf(20, 20), { fileName: '증명 "1".html', kind: 'IDENTITY' });
    const { downloadUrl } = (await suite.bank.paper(id, suite.token)) ?? {};
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(new URL(downloadUrl ?? '', suite.bank.origin), { method });
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
    const id = await suite.bank.bring(suite.token, await make());
    expect(await suite.bank.read(id, suite.token)).toMatchObject({
      textStatus,
      textFailure,
      text: null,
      status: 'STORED',
    });
  });
});

describe('announcing a paper', () => {
  let kim: TestCustomer;
  let hers: string;
  beforeEach(async () => {
    kim = await suite.bank.aCustomer({ name: '김하늘' });
    hers = await suite.bank.loginAs(kim);
  });

  it('is done once under its key, ten times at once and later', async () => {
    const input = { idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => suite.bank.start(hers, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await suite.bank.start(hers, { ...input, kind: 'OTHER' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] },
    ]);
    await suite.bank.put(answers[0]?.uploadUrl ?? '', pdf);
    expect(JSON.stringify(await suite.bank.start(hers, input))).toBe(JSON.stringify(answers[0]));
    expect(await suite.bank.sql('SELECT id FROM document WHERE customer_id = $1', [kim.key])).toHaveLength(1);
  });

  it('is for staff, who say whose it is, and for nobody in the name of another', async () => {
    const id = await suite.bank.bring(suite.bank.staff, pdf, { customerId: kim.id });
    expect(await suite.bank.paper(id, hers)).toMatchObject({ status: 'STORED', customer: { id: kim.id } });
    const codesOf = async (as: Parameters<typeof suite.bank.start>[0], input: object) =>
      (await suite.bank.start(as, input)).userErrors.map(({ code, field }) => [code, field?.[0]]);
    expect(await codesOf(suite.bank.staff, {})).toEqual([['INVALID_INPUT', 'customerId']]);
    for (const as of [suite.bank.stranger, suite.token])
      expect(await codesOf(as, { customerId: kim.id })).toEqual([['CUSTOMER_NOT_FOUND', 'customerId']]);
    const applicationId = encodeId('RefinanceApplication', 77_777);
    expect(await codesOf(hers, { applicationId })).toEqual([['APPLICATION_NOT_FOUND', 'applicationId']]);
    expect(await codesOf(hers, { idempotencyKey: '' })).toEqual([['INVALID_INPUT', 'idempotencyKey']]);
  });

  it('ends at twenty that wait, and begins again when their links have ended', async () => {
    const started = await Promise.all(Array.from({ length: 25 }, () => suite.bank.start(hers)));
    const refused = started.flatMap(({ userErrors }) => userErrors);
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ code: 'TOO_MANY_DOCUMENTS', most: 20 });
    await suite.bank.sql(`UPDATE document SET upload_expires_at = now() WHERE customer_id = $1`, [kim.key]);
    expect((await suite.bank.start(hers)).userErrors).toEqual([]);
  });
});
