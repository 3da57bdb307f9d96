import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { encodeId } from '../../src/platform/graphql/index.js';
import { SignedLinks } from '../../src/modules/lending/documents/signed-links.js';
import { statusAfterSending } from '../support/documents.js';
import { pngOf } from '../support/pictures.js';
import { eventually, keyOf, pdf, startPaperSuite, type PaperSuite } from '../support/paper-suite.js';

let suite: PaperSuite;
beforeAll(async () => {
  suite = await startPaperSuite();
});
afterAll(() => suite.close());

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
    const before = await suite.bank.files();
    const { document, uploadUrl } = await suite.bank.start(suite.token, { fileName: 'photo.png' });
    const answer = await suite.bank.put(uploadUrl ?? '', body);
    expect(answer).toEqual({ status: 415, code: 'DOCUMENT_TYPE_REFUSED', field: ['file'] });
    expect(await suite.bank.files()).toEqual(before);
    expect(await suite.bank.paper(document?.id, suite.token)).toMatchObject({
      status: 'AWAITING_UPLOAD',
      mediaType: null,
    });
    expect((await suite.bank.put(uploadUrl ?? '', pdf)).status).toBe(201);
  });

  it('is refused when it is compressed on the way', async () => {
    const url = new URL(await suite.bank.link(suite.token), suite.bank.origin);
    const headers = { 'content-encoding': 'gzip' };
    expect((await fetch(url, { method: 'PUT', headers, body: gzipSync(pdf) })).status).toBe(415);
    expect((await suite.bank.put(url.href, pdf)).status).toBe(201);
  });

  it('is refused when it is too large, to every client, and leaves nothing', async () => {
    const before = await suite.bank.files();
    const url = new URL(await suite.bank.link(suite.token), suite.bank.origin).href;
    const large = Buffer.concat([pdf, Buffer.alloc(20_000_000)]);
    for (let round = 0; round < 3; round += 1) {
      expect(await statusAfterSending(url, large, true)).toBe(413);
      expect(await statusAfterSending(url, large, false)).toBe(413);
    }
    const fresh = new URL(await suite.bank.link(suite.token), suite.bank.origin).href;
    expect(await suite.bank.put(fresh, large)).toEqual({ status: 413, code: 'DOCUMENT_TOO_LARGE', field: ['file'] });
    expect(await suite.bank.files()).toEqual(before);
    const limit = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length, ' ')]);
    expect((await suite.bank.put(fresh, limit)).status).toBe(201);
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
    const { userErrors, document, uploadUrl } = await suite.bank.start(suite.token, { fileName });
    expect(userErrors).toMatchObject([{ code: 'FILE_NAME_REFUSED', field: ['fileName'] }]);
    expect([document, uploadUrl]).toEqual([null, null]);
  });
});

describe('a link', () => {
  it('may be sent by pages of the allowed origins, and by no other', async () => {
    const url = new URL(await suite.bank.link(suite.token), suite.bank.origin);
    const ask = (origin: string) =>
      fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } });
    const allowed = (await ask('https://app.example')).headers;
    expect(allowed.get('access-control-allow-origin')).toBe('https://app.example');
    expect(allowed.get('access-control-allow-methods')).toContain('PUT');
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  /** A link without the language that it was asked for in, which is not signed. */
  const withoutLanguage = (url: string): string => url.split('?')[0] ?? '';
  const links = () => new SignedLinks(suite.bank.config.identity);
  const tokenFor = (id: string, seconds: number): string => {
    const expiresAt = Math.floor(Date.now() / 1_000) + seconds;
    return links().tokenOf({
      purpose: 'upload',
      documentId: keyOf(id),
      accountId: suite.bank.staff.accountId,
      expiresAt,
    });
  };

  it('is good for one file', async () => {
    const url = await suite.bank.link(suite.token);
    expect((await suite.bank.put(url, pdf)).status).toBe(201);
    expect(await suite.bank.put(url, pdf)).toEqual({ status: 409, code: 'UPLOAD_USED', field: ['file'] });
  });

  it('is good for one of many at once', async () => {
    const before = (await suite.bank.files()).length;
    const { document, uploadUrl } = await suite.bank.start(suite.token);
    const answers = await Promise.all(Array.from({ length: 12 }, () => suite.bank.put(uploadUrl ?? '', pdf)));
    const codes = answers.map(({ status, code }) => code ?? status).sort();
    expect(codes.filter((code) => code === 201)).toHaveLength(1);
    expect(codes.filter((code) => code !== 201 && code !== 'UPLOAD_IN_PROGRESS' && code !== 'UPLOAD_USED')).toEqual([]);
    expect(await suite.bank.paper(document?.id, suite.token)).toMatchObject({ status: 'STORED' });
    expect((await suite.bank.files()).length).toBe(before + 1);
  });

  it('ends after ten minutes, by its own account and by that of the paper', async () => {
    const { document, uploadUrl } = await suite.bank.start(suite.token);
    const id = document?.id ?? '';
    const expired = { status: 410, code: 'UPLOAD_EXPIRED', field: ['file'] };
    expect(await suite.bank.put(`/uploads/${tokenFor(id, -1)}`, pdf)).toEqual(expired);
    await suite.bank.sql(`UPDATE document SET upload_expires_at = now() - interval '1 second' WHERE id = $1`, [
      keyOf(id),
    ]);
    expect(await suite.bank.put(uploadUrl ?? '', pdf)).toEqual(expired);
    expect(await suite.bank.paper(id, suite.token)).toMatchObject({ status: 'AWAITING_UPLOAD' });
    const { downloadUrl } = (await suite.bank.paper(await suite.bank.bring(suite.token, pdf), suite.token)) ?? {};
    const signed = withoutLanguage(downloadUrl ?? '').slice('/downloads/'.length);
    const link = links().read('download', signed);
    const old = link && links().tokenOf({ ...link, expiresAt: Math.floor(Date.now() / 1_000) });
    const response = await fetch(`${suite.bank.origin}/downloads/${String(old)}`);
    expect([response.status, await response.json()]).toMatchObject([
      410,
      { errors: [{ extensions: { code: 'DOWNLOAD_EXPIRED' } }] },
    ]);
  });

  it('cannot be made up, changed, or used for the other purpose', async () => {
    const url = withoutLanguage(await suite.bank.link(suite.token));
    const { downloadUrl } = (await suite.bank.paper(await suite.bank.bring(suite.token, pdf), suite.token)) ?? {};
    const forged = [
      url.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      `${url}x`,
      '/uploads/',
      '/uploads/..%2f..%2fx',
    ];
    const other = downloadUrl?.replace('/downloads/', '/uploads/') ?? '';
    for (const path of [...forged, other])
      expect(await suite.bank.put(path, pdf)).toEqual({
        status: 404,
        code: 'DOCUMENT_NOT_FOUND',
        field: ['documentId'],
      });
    const get = await fetch(new URL(url.replace('/uploads/', '/downloads/'), suite.bank.origin));
    expect(get.status).toBe(404);
    expect((await fetch(new URL(url, suite.bank.origin))).status).toBe(405);
    expect((await suite.bank.put(`/uploads/${tokenFor(encodeId('Document', 9_999_999), 60)}`, pdf)).status).toBe(404);
  });

  it('outlives a file that broke off, but not five', async () => {
    const before = await suite.bank.files();
    const { document, uploadUrl } = await suite.bank.start(suite.token);
    const url = new URL(uploadUrl ?? '', suite.bank.origin);
    for (let round = 0; round < 5; round += 1) {
      const sent = request(url, { method: 'PUT', headers: { 'content-length': pdf.length } }).on(
        'error',
        () => undefined,
      );
      sent.write(pdf.subarray(0, 500));
      await eventually(async () => (await suite.bank.paper(document?.id, suite.token))?.status === 'RECEIVING');
      if (round === 0)
        expect(await suite.bank.put(url.href, pdf)).toMatchObject({ status: 409, code: 'UPLOAD_IN_PROGRESS' });
      sent.destroy();
      await eventually(async () => (await suite.bank.paper(document?.id, suite.token))?.status === 'AWAITING_UPLOAD');
    }
    expect(await suite.bank.files()).toEqual(before);
    expect(await suite.bank.put(url.href, pdf)).toMatchObject({ status: 410, code: 'UPLOAD_EXPIRED' });
  });

  it('is taken over from an upload whose server died, and what that left is removed', async () => {
    const { document, uploadUrl } = await suite.bank.start(suite.token);
    const id = keyOf(document?.id ?? '');
    await suite.bank.sql(
      `UPDATE document SET status = 'RECEIVING', attempts = 1, storage_id = $2,
         receiving_since = now() - interval '3 minutes' WHERE id = $1`,
      [id, randomBytes(16).toString('hex')],
    );
    expect((await suite.bank.put(uploadUrl ?? '', pdf)).status).toBe(201);
  });
});
