import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { bodyStream, createHttpServer, HttpProblem, readText } from '../../../../src/platform/http/index.js';
import type { HttpServer, Route } from '../../../../src/platform/http/index.js';
import { stopwatch } from '../../../support/patience.js';

const LIMIT = 1_000;
const faults: unknown[] = [];
let server: HttpServer;
let port: number;

const answers: Record<string, Route> = {
  '/text': async (request, response) => {
    response.end(String((await readText(request, LIMIT)).length));
    return true;
  },
  '/stream': async (request, response) => {
    let bytes = 0;
    for await (const chunk of bodyStream(request, LIMIT)) {
      bytes += chunk.length;
      if (bytes > LIMIT) throw new HttpProblem(413, 'too much', { code: 'TOO_MUCH', field: ['file'] });
    }
    response.end(String(bytes));
    return true;
  },
  '/deaf': (_request, response) => {
    response.end('done');
    return true;
  },
  '/away': () => Promise.reject(new UpstreamFailure('disk', 'secret words')),
};

beforeAll(async () => {
  const route: Route = (request, response, path) => answers[path]?.(request, response, path) ?? false;
  server = createHttpServer([route], (error) => faults.push(error));
  port = Number(new URL((await server.listen(0, '127.0.0.1')).url).port);
});
afterAll(() => server.close(0));

/** What comes back over a socket that first sends everything, and reads only then, as the simplest clients do. */
async function sendThenRead(head: string, body: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1').pause();
  await once(socket, 'connect');
  socket.write(head);
  await new Promise<void>((resolve) => socket.on('error', () => resolve()).write(body, () => resolve()));
  return received(socket);
}

async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.resume();
  await once(socket, 'close');
  return text;
}

const post = (path: string, ...headers: readonly string[]) =>
  [`POST ${path} HTTP/1.1`, 'Host: x', ...headers, '', ''].join('\r\n');

const chunked = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

describe('a body that is refused', () => {
  it.each(['/text', '/stream'])('at %s is read to its end, so that the answer always arrives', async (path) => {
    const body = Buffer.alloc(20_000_000, 'x');
    for (let round = 0; round < 5; round += 1) {
      const declared = await sendThenRead(post(path, `Content-Length: ${body.length}`), body);
      expect(declared).toMatch(/^HTTP\/1\.1 413 /);
      expect(declared).toMatch(/connection: close/i);
      const counted = await sendThenRead(post(path, 'Transfer-Encoding: chunked'), chunked(body));
      expect(counted).toMatch(/^HTTP\/1\.1 413 /);
      expect(JSON.parse(counted.slice(counted.indexOf('{')))).toHaveProperty('errors');
    }
  });

  it('is answered before it is sent', async () => {
    const sent = send({ port, path: '/text', method: 'POST', headers: { 'content-length': 20_000_000 } });
    sent.on('error', () => undefined).flushHeaders();
    const [response] = (await once(sent, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    sent.destroy();
  });

  it.concurrent('is waited for no longer than something of it comes', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${post('/nothing-here', 'Content-Length: 20000000')}abc`);
    const waited = stopwatch();
    expect(await received(socket)).toMatch(/^HTTP\/1\.1 404 /);
    expect(waited()).toBeLessThan(8_000);
  });

  it('says which input is at fault, in a code', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/stream`, { method: 'POST', body: 'x'.repeat(LIMIT) });
    expect(await response.text()).toBe(String(LIMIT));
    const text = await sendThenRead(post('/stream', 'Transfer-Encoding: chunked'), chunked(Buffer.alloc(LIMIT + 1)));
    expect(JSON.parse(text.slice(text.indexOf('{')))).toEqual({
      errors: [{ message: 'too much', extensions: { code: 'TOO_MUCH', field: ['file'] } }],
    });
  });
});

describe('a header that counts once', () => {
  const answerTo = async (...headers: readonly string[]): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.end(['GET /deaf HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n'));
    return received(socket);
  };

  it.each([
    ['host', 'Host: x', 'HOST: x'],
    ['authorization', 'Authorization: Bearer a', 'Authorization: Bearer b'],
    ['content-type', 'Content-Type: application/json', 'content-type: text/plain'],
    ['origin', 'Origin: https://a.example', 'Origin: https://b.example'],
  ])('is refused when it comes twice: %s', async (name, first, second) => {
    const others = name === 'host' ? [] : ['Host: x'];
    expect(await answerTo(...others, first)).toMatch(/^HTTP\/1\.1 200 /);
    const twice = await answerTo(...others, first, second);
    expect(twice).toMatch(/^HTTP\/1\.1 400 /);
    expect(twice).toContain(
      `{"message":"The header \\"${name}\\" may be sent only once.","extensions":{"code":"BAD_REQUEST"}}`,
    );
  });

  it.each([
    ['no host'],
    ['two lengths', 'Host: x', 'Content-Length: 0', 'Content-Length: 1'],
    ['two equal lengths', 'Host: x', 'Content-Length: 0', 'Content-Length: 0'],
    ['a length and chunks', 'Host: x', 'Content-Length: 0', 'Transfer-Encoding: chunked'],
    ['two transfer encodings', 'Host: x', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
  ])('is refused by the parser: %s', async (_what, ...headers) => {
    expect(await answerTo(...headers)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

/** A second less than what a request may take. */
const DRIP_MS = 13_000;

describe('a request that does not arrive', () => {
  it.concurrent('is cut off after its time', async () => {
    const slow = ['/text', '/stream'].map(async (path) => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(`${post(path, 'Content-Length: 500')}abc`);
      const startedAt = performance.now();
      const waited = stopwatch();
      // A client that writes on after the answer may lose it: its system drops what it had not read yet.
      const drip = setInterval(() => performance.now() - startedAt < DRIP_MS && socket.write('x'), 500);
      const text = await received(socket).finally(() => clearInterval(drip));
      return { text, ms: performance.now() - startedAt, waitedMs: waited() };
    });
    for (const { text, ms, waitedMs } of await Promise.all(slow)) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(ms).toBeGreaterThan(14_000);
      expect(waitedMs).toBeLessThan(20_000);
    }
  });

  it.concurrent('does not hold a connection that was answered already', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(post('/deaf', 'Content-Length: 500'));
    const waited = stopwatch();
    expect(await received(socket)).toMatch(/done$/);
    expect(waited()).toBeLessThan(8_000);
  });
});

describe('a connection', () => {
  it('carries one request after another when all arrive whole', async () => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    for (let round = 1; round <= 3; round += 1) {
      socket.write(`${post('/text', 'Content-Length: 3')}abc`);
      while (text.split('HTTP/1.1 200').length <= round) await sleep(5);
    }
    socket.destroy();
  });

  it('is kept when a body comes that was answered before it did', async () => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.write(post('/deaf', 'Content-Length: 3'));
    while (!text.endsWith('done')) await sleep(5);
    socket.write('abc');
    await sleep(20);
    socket.write(`${post('/text', 'Content-Length: 3')}abc`);
    while (text.split('HTTP/1.1 200').length < 3) await sleep(5);
    socket.destroy();
  });
});

it('distinguishes an outage from a fault, and shows neither in the words of a driver', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/away`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await response.text()).not.toContain('secret');
  expect(faults).toHaveLength(1);
});
