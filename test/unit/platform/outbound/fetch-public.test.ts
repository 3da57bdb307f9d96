import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  fetchPublic,
  OutboundError,
  type OutboundRules,
  type Resolve,
} from '../../../../src/platform/outbound/index.js';

const RULES: OutboundRules = {
  allowHttp: true,
  allowLoopback: true,
  maxBytes: 100_000,
  timeoutMs: 60_000,
  maxRedirects: 3,
};
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine; returns its port and the requests that came. */
async function serving(answer: RequestListener): Promise<{ port: number; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, seen };
}

const at = (port: number, path = '/'): string => `http://127.0.0.1:${port}${path}`;
const get = (url: string, rules: Partial<OutboundRules> = {}) => fetchPublic(url, {}, { ...RULES, ...rules });
async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof OutboundError) return error.reason;
  throw new Error('it was not refused', { cause: error });
}
const answering = (...lists: readonly (readonly string[])[]): { resolve: Resolve; asked: string[] } => {
  const asked: string[] = [];
  const resolve: Resolve = (host) => {
    const list = lists[Math.min(asked.length, lists.length - 1)] ?? [];
    asked.push(host);
    return Promise.resolve(list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return { resolve, asked };
};

describe('fetching from outside', () => {
  it('reads plain, gzip and brotli bodies, and sends the headers given', async () => {
    const bodies = {
      '/plain': [null, 'a'],
      '/gzip': ['gzip', gzipSync('a')],
      '/br': ['br', brotliCompressSync('a')],
    } as const;
    const { port, seen } = await serving(({ url = '' }, response) => {
      const [encoding, body] = bodies[url as keyof typeof bodies];
      if (encoding !== null) response.setHeader('content-encoding', encoding);
      response.end(body);
    });
    for (const path of Object.keys(bodies)) {
      const got = await fetchPublic(at(port, path), { 'if-none-match': '"1"' }, RULES);
      expect([got.status, got.body.toString()]).toEqual([200, 'a']);
    }
    expect(seen.map(({ headers }) => headers['if-none-match'])).toEqual(['"1"', '"1"', '"1"']);
  });

  it.each([
    ['http://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['http://2130706433/', 'PRIVATE_ADDRESS'],
    ['http://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['http://017700000001/', 'PRIVATE_ADDRESS'],
    ['http://[::1]/', 'PRIVATE_ADDRESS'],
    ['http://[::ffff:127.0.0.1]/', 'PRIVATE_ADDRESS'],
    ['http://[64:ff9b::7f00:1]/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
    ['http://user:secret@news.example.com/', 'ADDRESS'],
    ['file:///etc/passwd', 'ADDRESS'],
    ['ftp://news.example.com/', 'ADDRESS'],
    ['no address', 'ADDRESS'],
  ])('refuses %s before it dials', async (url, reason) => {
    expect(await reasonOf(get(url, { allowLoopback: false }))).toBe(reason);
  });

  it('refuses http unless it is allowed, and never says where it went', async () => {
    const error = await get('http://news.example.com/?key=secret', { allowHttp: false }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ reason: 'ADDRESS' });
    expect(String(error)).not.toContain('secret');
  });

  it('dials what it checked, however the name answers afterwards', async () => {
    const { port, seen } = await serving((_request, response) => response.end('a'));
    const { resolve, asked } = answering(['127.0.0.1'], ['10.0.0.1']);
    const got = await get(`http://news.example.com:${port}/`, { resolve });
    expect([got.body.toString(), asked, seen[0]?.headers.host]).toEqual([
      'a',
      ['news.example.com'],
      `news.example.com:${port}`,
    ]);
  });

  it('refuses a name with one private address, and one without addresses', async () => {
    const mixed = answering(['8.8.8.8', '10.0.0.1']).resolve;
    expect(await reasonOf(get('http://news.example.com/', { resolve: mixed }))).toBe('PRIVATE_ADDRESS');
    expect(await reasonOf(get('http://news.example.com/', { resolve: answering([]).resolve }))).toBe('UNREACHABLE');
    const failing = () => Promise.reject(new Error('no such name'));
    expect(await reasonOf(get('http://news.example.com/', { resolve: failing }))).toBe('UNREACHABLE');
  });

  it('checks each redirect: a private address, another scheme, the same name with another answer', async () => {
    const { port, seen } = await serving(({ url }, response) => {
      const to = {
        '/private': 'http://10.0.0.1/',
        '/file': 'file:///etc/passwd',
        '/again': '/end',
        '/user': 'http://a:b@127.0.0.1/',
      };
      response.writeHead(302, { location: to[url as keyof typeof to] }).end();
    });
    expect(await reasonOf(get(at(port, '/private')))).toBe('PRIVATE_ADDRESS');
    expect(await reasonOf(get(at(port, '/file')))).toBe('ADDRESS');
    expect(await reasonOf(get(at(port, '/user')))).toBe('ADDRESS');
    const { resolve } = answering(['127.0.0.1'], ['192.168.0.1']);
    expect(await reasonOf(get(`http://news.example.com:${port}/again`, { resolve }))).toBe('PRIVATE_ADDRESS');
    expect(seen).toHaveLength(4);
  });

  it('follows three redirects, and no fourth', async () => {
    const { port } = await serving(({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end('end');
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    expect((await get(at(port, '/3'))).url.pathname).toBe('/0');
    expect(await reasonOf(get(at(port, '/4')))).toBe('REDIRECTS');
  });

  it('stops at a body that is too large, packed or unpacked, and at one that does not end', async () => {
    const endless = (response: Parameters<RequestListener>[1]): void => {
      if (!response.destroyed && response.write(Buffer.alloc(16_384))) setImmediate(endless, response);
      else response.once('drain', () => endless(response));
    };
    const { port } = await serving(({ url }, response) => {
      if (url === '/large') response.end(Buffer.alloc(100_001));
      else if (url === '/endless') endless(response);
      else if (url === '/gzip') response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000)));
      else response.setHeader('content-encoding', 'br').end(brotliCompressSync(Buffer.alloc(50_000_000)));
    });
    for (const path of ['/large', '/endless', '/gzip', '/br'])
      expect([path, await reasonOf(get(at(port, path)))]).toEqual([path, 'TOO_LARGE']);
  });

  it('refuses encodings it did not offer, packs in packs and broken packs', async () => {
    const { port } = await serving(({ url }, response) => {
      if (url === '/broken') response.setHeader('content-encoding', 'gzip').end('no gzip');
      else response.setHeader('content-encoding', (url ?? '').slice(1).replace('-', ', ')).end(gzipSync(gzipSync('a')));
    });
    for (const path of ['/broken', '/deflate', '/gzip-gzip', '/zstd'])
      expect([path, await reasonOf(get(at(port, path)))]).toEqual([path, 'ENCODING']);
  });

  it('gives up on a server or a resolver that is slow, at any place', async () => {
    const { port } = await serving(({ url }, response) => {
      if (url === '/silent') return;
      const drip = setInterval(() => response.write('a'), 20);
      response.once('close', () => clearInterval(drip));
    });
    const soon = { timeoutMs: 300 };
    expect(await reasonOf(get(at(port, '/silent'), soon))).toBe('TOO_SLOW');
    expect(await reasonOf(get(at(port, '/drip'), soon))).toBe('TOO_SLOW');
    const { port: old } = await serving((_request, { socket }) => {
      socket?.write('HTTP/1.0 200 OK\r\n\r\n');
      const drip = setInterval(() => socket?.write('.'), 20);
      socket?.once('close', () => clearInterval(drip));
    });
    expect(await reasonOf(get(at(old), soon))).toBe('TOO_SLOW');
    const never = () => new Promise<never>(() => undefined);
    expect(await reasonOf(get('http://news.example.com/', { ...soon, resolve: never }))).toBe('TOO_SLOW');
  });

  it('says that nobody answers', async () => {
    const { port } = await serving((_request, response) => response.destroy());
    expect(await reasonOf(get(at(port)))).toBe('UNREACHABLE');
    for (const server of servers.splice(0)) server.close();
    expect(await reasonOf(get(at(port)))).toBe('UNREACHABLE');
  });
});
