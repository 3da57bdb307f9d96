import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startPlatform, type PlatformUnderTest } from '../../../support/graphql-platform.js';

let platform: PlatformUnderTest;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer as it travels. */
function ask(query: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Raw> {
  const isPost = method === 'POST';
  const url = isPost ? platform.url : `${platform.url}?query=${encodeURIComponent(query)}`;
  const own = isPost ? { 'content-type': 'application/json' } : { 'apollo-require-preflight': '1' };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: Object.assign(own, headers) }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(isPost ? JSON.stringify({ query }) : undefined);
  });
}

const decoded = ({ headers, body }: Raw): string => {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
};

const LONG = '{ things(first: 100) { nodes { number priceWon } } }';
const SHORT = '{ whoami }';

describe('an answer', () => {
  it.each([
    ['br, gzip, deflate', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
  ])('to Accept-Encoding %j travels as %s, the first time and again', async (accepted, encoding) => {
    const plain = await ask(LONG);
    expect([plain.headers['content-encoding'], plain.body.length > 1_024]).toEqual([undefined, true]);
    for (const round of [1, 2]) {
      const answer = await ask(LONG, { 'accept-encoding': accepted });
      const { status, headers, body } = answer;
      expect({ round, status, encoding: headers['content-encoding'] }).toEqual({ round, status: 200, encoding });
      expect(headers['content-length']).toBe(String(body.length));
      expect(headers.vary).toBe('accept-encoding');
      expect(decoded(answer)).toBe(plain.body.toString());
      if (encoding) expect(body.length).toBeLessThan(plain.body.length / 3);
    }
  });

  it('is compressed by GET as well, and varies by origin, too', async () => {
    const answer = await ask(LONG, { 'accept-encoding': 'br', origin: 'http://elsewhere.example' }, 'GET');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-encoding': 'br', vary: 'Origin, accept-encoding' },
    });
    expect(decoded(answer)).toContain('"priceWon"');
  });

  it('stays plain where it is short, unless plain is refused', async () => {
    for (const round of [1, 2]) {
      const answer = await ask(SHORT, { 'accept-encoding': 'br' });
      expect({ round, ...answer }).toMatchObject({ headers: { vary: 'accept-encoding' } });
      expect(answer.headers['content-encoding']).toBeUndefined();
      const refusing = await ask(SHORT, { 'accept-encoding': 'gzip, identity;q=0' });
      expect(refusing.headers['content-encoding']).toBe('gzip');
      expect(decoded(refusing)).toBe(answer.body.toString());
    }
  });

  it('to a mutation is never compressed, by proxies neither: it may carry a token beside what was sent', async () => {
    const filler = ' '.repeat(2_000);
    const taken = `mutation { ${Array.from({ length: 25 }, (_, n) => `t${n}: thingTake(number: 1) { thing { number priceWon } userErrors { code message } }`).join(' ')} }`;
    for (const query of [taken, taken, taken + filler]) {
      const { headers, body } = await ask(query, { 'accept-encoding': 'br, identity;q=0' });
      expect(headers).toMatchObject({ 'cache-control': 'no-store, no-transform' });
      expect([headers['content-encoding'], body.length > 1_024]).toEqual([undefined, true]);
    }
    expect((await ask(LONG)).headers['cache-control']).toBe('no-store');
  });

  it('is right for each of a hundred at once, compressed or not', async () => {
    const plain = (await ask(LONG)).body.toString();
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(LONG, { 'accept-encoding': 'gzip' })));
    expect(answers.every((answer) => decoded(answer) === plain)).toBe(true);
    expect(answers.some(({ headers }) => headers['content-encoding'] === 'gzip')).toBe(true);
  });

  it('harms nobody when its reader leaves while it is made', async () => {
    for (let round = 0; round < 20; round += 1) {
      const leaving = request(platform.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'br' },
      });
      leaving.on('error', () => undefined);
      leaving.end(JSON.stringify({ query: LONG }), () => setTimeout(() => leaving.destroy(), round % 5));
    }
    expect((await ask(LONG, { 'accept-encoding': 'br' })).status).toBe(200);
    expect(platform.reported).toEqual([]);
  });
});
