import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createStaticFiles } from '../../../../src/platform/http/static-files.js';

const folder = mkdtempSync(join(tmpdir(), 'moa-static-'));
const forms = { '': 'plain code', '.br': 'brotli', '.gz': 'gzipped' } as const;

function writeBuild(): void {
  mkdirSync(join(folder, 'assets'));
  for (const [suffix, content] of Object.entries(forms))
    writeFileSync(join(folder, `assets/app-1a2b.js${suffix}`), content);
  writeFileSync(join(folder, 'index.html'), '<p>landing</p>');
  writeFileSync(join(folder, 'graphiql.html'), '<p>explorer</p>');
  writeFileSync(join(folder, 'secret.txt'), 'in the folder, but not in the list');
  const page = { type: 'text/html; charset=utf-8', immutable: false };
  const files = [
    { ...page, url: '/', file: 'index.html', hash: 'aaa', bytes: { identity: 14 } },
    { ...page, url: '/graphql', file: 'graphiql.html', hash: 'bbb', bytes: { identity: 15 } },
    {
      url: '/assets/app-1a2b.js',
      file: 'assets/app-1a2b.js',
      type: 'text/javascript; charset=utf-8',
      immutable: true,
      hash: 'ccc',
      bytes: { identity: 10, br: 6, gzip: 7 },
    },
  ];
  writeFileSync(join(folder, 'files.json'), JSON.stringify({ files }));
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('static files', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    writeBuild();
    const serve = createStaticFiles(folder, { explorer: true, documents: { '/explorer.json': { demoAccounts: [] } } });
    server = createServer((req, res) => {
      if (!serve(req, res)) res.writeHead(404).end('left to the next route');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Speaks plain HTTP, since fetch would resolve paths and unpack bodies before they are seen. */
  async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const outgoing = request({ port, host: '127.0.0.1', path, method, headers, agent: false });
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    outgoing.end();
    const [response] = await answered;
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  }

  it('serves a page that is checked on every visit and may load nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('/?from=mail');
    expect({ status, body }).toEqual({ status: 200, body: '<p>landing</p>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '14',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`ws://127.0.0.1:${port} `);
  });

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip, deflate', 'gzip', 'gzipped'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gzipped'],
    ['br;q=0.1, gzip', 'gzip', 'gzipped'],
    ['gzip;q=0.8, *;q=0.8', 'br', 'brotli'],
    ['identity, br;q=0.5', undefined, 'plain code'],
    ['identity;q=0.5, br', 'br', 'brotli'],
    ['identity;q=0, gzip;q=0.001', 'gzip', 'gzipped'],
    ['identity;q=0', undefined, 'plain code'],
    ['*', 'br', 'brotli'],
    ['*;q=0', undefined, 'plain code'],
    ['identity', undefined, 'plain code'],
    ['', undefined, 'plain code'],
    ['br;q=nonsense', undefined, 'plain code'],
  ])('answers Accept-Encoding %j with %s', async (accepted, encoding, body) => {
    const answer = await ask('/assets/app-1a2b.js', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.headers['content-length']).toBe(String(body.length));
    expect(answer.body).toBe(body);
  });

  it('lets a file whose name carries its hash be kept for a year', async () => {
    const { headers } = await ask('/assets/app-1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('answers 304 to the tag of the same form, and the file to the tag of another', async () => {
    const { headers } = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    const known = { 'if-none-match': `"other", W/${headers.etag}` };
    const same = await ask('/assets/app-1a2b.js', { ...known, 'accept-encoding': 'br' });
    expect(same).toMatchObject({ status: 304, body: '' });
    expect(same.headers.etag).toBe(headers.etag);
    expect(await ask('/assets/app-1a2b.js', { ...known, 'accept-encoding': 'gzip' })).toMatchObject({ status: 200 });
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([ask('/'), ask('/', {}, 'HEAD')]);
    const undated = ({ headers }: Answer) => ({ ...headers, date: undefined });
    expect(undated(head)).toEqual(undated(get));
    expect(head).toMatchObject({ status: 200, body: '' });
  });

  it('takes no other method', async () => {
    const answer = await ask('/', {}, 'POST');
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each([
    '/secret.txt',
    '/files.json',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//secret.txt',
    '/index.html',
    '/assets/app-1a2b.js.br',
    '/assets/',
    '/__proto__',
  ])('leaves %s, which no build listed, to others', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'left to the next route' });
  });

  it('gives the explorer to a browser, and the same path to the API for everyone else', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await ask('/graphql', browser);
    expect(page.body).toBe('<p>explorer</p>');
    expect(page.headers.vary).toBe('accept, accept-encoding');
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    const others = [{}, { accept: '*/*' }, { accept: 'application/json' }, { accept: 'text/html;q=0, */*' }];
    for (const headers of others) expect(await ask('/graphql', headers)).toMatchObject({ status: 404 });
    expect(await ask('/graphql', browser, 'POST')).toMatchObject({ status: 404 });
  });

  it('sends a browser to the front page where the explorer is switched off, and keeps the path for the API', async () => {
    const serve = createStaticFiles(folder, { explorer: false });
    const server = createServer((req, res) => void (serve(req, res) || res.writeHead(404).end('the API')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const get = async (path: string, accept: string) => {
      const response = await fetch(`${url}${path}`, { headers: { accept }, redirect: 'manual' });
      await response.text();
      return [response.status, response.headers.get('location')];
    };
    expect(await get('/graphql', 'text/html')).toEqual([303, '/']);
    expect(await get('/graphql?query=%7Bviewer%7Bid%7D%7D', 'text/html')).toEqual([404, null]);
    expect(await get('/graphql', 'application/json')).toEqual([404, null]);
    server.close();
  });

  it('answers a document from memory and has nobody keep it', async () => {
    const { headers, body } = await ask('/explorer.json');
    expect(JSON.parse(body)).toEqual({ demoAccounts: [] });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('leaves a host that could end a directive out of the policy', async () => {
    const { headers } = await ask('/', { host: 'evil.example; script-src *' });
    expect(headers['content-security-policy']).toContain("connect-src 'self'; img-src");
  });

  it('says at the start that there is no build', () => {
    expect(() => createStaticFiles(join(folder, 'assets'), { explorer: true })).toThrow(/files\.json/);
  });

  it('refuses a list that points out of its folder', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'moa-static-'));
    const entry = {
      url: '/x',
      file: '../secret',
      type: 'text/plain',
      immutable: true,
      hash: 'x',
      bytes: { identity: 1 },
    };
    writeFileSync(join(elsewhere, 'files.json'), JSON.stringify({ files: [entry] }));
    expect(() => createStaticFiles(elsewhere, { explorer: true })).toThrow(/must stay inside the folder/);
    rmSync(elsewhere, { recursive: true });
  });
});
