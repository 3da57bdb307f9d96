import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startPlatform, streams, type PlatformUnderTest } from '../../../support/graphql-platform.js';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A raw socket: what it was sent, in order, and how it was closed. */
class RawSocket {
  readonly frames: Frame[] = [];
  closed: { code: number; reason: string } | null = null;
  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
  }

  static async open(
    url: string,
    protocol: string | string[] = 'graphql-transport-ws',
    options = {},
  ): Promise<RawSocket> {
    const raw = new RawSocket(new WebSocket(url.replace('http', 'ws'), protocol, options));
    await once(raw.socket, 'open');
    return raw;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  async init(payload?: object): Promise<this> {
    this.send({ type: 'connection_init', ...(payload && { payload }) });
    await this.until(() => this.frames.some(({ type }) => type === 'connection_ack') || this.closed !== null);
    return this;
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  async until(condition: () => boolean, ms = 4_000): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end)
        throw new Error(`timed out; saw ${JSON.stringify(this.frames)} ${JSON.stringify(this.closed)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  of(id: string): Frame[] {
    return this.frames.filter((frame) => frame.id === id);
  }

  async completed(id: string): Promise<Frame[]> {
    await this.until(() => this.of(id).some(({ type }) => type === 'complete' || type === 'error'));
    return this.of(id);
  }

  async closing(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== null);
    return this.closed ?? { code: 0, reason: '' };
  }
}

let platform: PlatformUnderTest;
const opened: RawSocket[] = [];
async function open(protocol?: string | string[], options = {}): Promise<RawSocket> {
  const socket = await RawSocket.open(platform.url, protocol, options);
  opened.push(socket);
  return socket;
}

beforeAll(async () => {
  platform = await startPlatform({
    socketsPerUser: 3,
    operationsPerSocket: 4,
    pace: { initMs: 300, pulseMs: 100, slowReaderMs: 400 },
  });
});
afterEach(async () => {
  const open = opened.splice(0);
  for (const { socket } of open) socket.terminate();
  await Promise.all(open.map((socket) => socket.closing()));
});
afterAll(() => platform.close());

describe('opening a connection', () => {
  it('acknowledges connection_init', async () => {
    const socket = await (await open()).init();
    expect(socket.frames).toEqual([{ type: 'connection_ack' }]);
  });

  it('closes 4408 when connection_init does not come', async () => {
    expect((await (await open()).closing()).code).toBe(4408);
  });

  it('closes 4429 on a second connection_init', async () => {
    const socket = await (await open()).init();
    socket.send({ type: 'connection_init' });
    expect((await socket.closing()).code).toBe(4429);
  });

  it('closes 4401 on a subscribe before connection_init', async () => {
    const socket = await open();
    socket.subscribe('1', '{ whoami }');
    expect((await socket.closing()).code).toBe(4401);
  });

  it('closes 4403 on a token that does not hold', async () => {
    const socket = await (await open()).init({ authorization: 'Bearer 99' });
    expect(await socket.closing()).toEqual({
      code: 4403,
      reason: 'The access token does not hold, or holds no longer. Log in again.',
    });
  });

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])('knows the caller by %s', async (key) => {
    const socket = await (await open()).init({ [key]: 'Bearer 1', other: 'ignored' });
    socket.subscribe('1', '{ whoami }');
    expect((await socket.completed('1'))[0]).toMatchObject({ payload: { data: { whoami: '1' } } });
  });

  it.each([{}, { Authorization: null }])('takes %j for nobody', async (payload) => {
    const socket = await (await open()).init(payload);
    socket.subscribe('1', '{ whoami }');
    expect((await socket.completed('1'))[0]).toMatchObject({ payload: { data: { whoami: null } } });
  });

  it.each(['authToken', 'headers', '토큰', 'x'.repeat(5_000)])('closes 4403 on a key it does not know', async (key) => {
    const socket = await (await open()).init({ [key]: 'Bearer 1' });
    const { code, reason } = await socket.closing();
    expect(code).toBe(4403);
    expect(reason).toContain(key.startsWith('토') ? '"??"' : `"${key.slice(0, 24)}"`);
    expect(reason).toContain('"authorization": "Bearer <token>"');
  });

  it('closes 4406 on another subprotocol', async () => {
    const socket = new WebSocket(platform.url.replace('http', 'ws'), 'graphql-ws');
    const [problem] = (await once(socket, 'error')) as [Error];
    expect(problem.message).toMatch(/subprotocol/i);
  });

  it('refuses a foreign origin and a foreign path before the handshake', async () => {
    const foreign = new WebSocket(platform.url.replace('http', 'ws'), 'graphql-transport-ws', {
      origin: 'http://evil.example',
    });
    expect(((await once(foreign, 'error')) as [Error])[0].message).toContain('403');
    const elsewhere = new WebSocket(`${platform.url.replace('http', 'ws')}x`, 'graphql-transport-ws');
    expect(((await once(elsewhere, 'error')) as [Error])[0].message).toContain('404');
  });

  it('lets one user hold three sockets, and refuses the fourth with a reason', async () => {
    const held = await Promise.all([1, 2, 3].map(async () => (await open()).init({ authorization: 'Bearer 2' })));
    const fourth = await (await open()).init({ authorization: 'Bearer 2' });
    expect(await fourth.closing()).toEqual({ code: 4429, reason: 'At most 3 sockets a user' });
    for (const { socket } of held) socket.close();
  });
});

describe('messages', () => {
  it.each([
    ['text that is not JSON', 'not json'],
    ['JSON that is no object', '"text"'],
    ['an unknown type', { type: 'nonsense' }],
    ['subscribe without an id', { type: 'subscribe', payload: { query: '{ whoami }' } }],
    ['subscribe without a payload', { type: 'subscribe', id: '1' }],
    ['a query that is no string', { type: 'subscribe', id: '1', payload: { query: 1 } }],
    ['variables that are no object', { type: 'subscribe', id: '1', payload: { query: '{ whoami }', variables: 'x' } }],
    ['complete without an id', { type: 'complete' }],
  ])('closes 4400 on %s', async (_name, message) => {
    const socket = await (await open()).init();
    socket.send(message);
    expect((await socket.closing()).code).toBe(4400);
  });

  it('closes 1009 on a frame beyond the limit', async () => {
    const socket = await (await open()).init();
    socket.subscribe('1', `{ echo(text: "${'x'.repeat(200_000)}") }`);
    expect((await socket.closing()).code).toBe(1009);
  });

  it('answers ping with pong', async () => {
    const socket = await (await open()).init();
    socket.send({ type: 'ping', payload: { at: 1 } });
    await socket.until(() => socket.frames.some(({ type }) => type === 'pong'));
    expect(socket.frames.at(-1)).toEqual({ type: 'pong', payload: { at: 1 } });
  });
});

describe('operations', () => {
  it('answers a query with next and complete', async () => {
    const socket = await (await open()).init({ authorization: 'Bearer 1' });
    socket.subscribe('q', '{ whoami }');
    expect(await socket.completed('q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { whoami: '1' } } },
      { id: 'q', type: 'complete' },
    ]);
  });

  it('streams a subscription and completes it', async () => {
    const socket = await (await open()).init();
    socket.subscribe('s', 'subscription { count(to: 3) }');
    const frames = await socket.completed('s');
    expect(frames.map(({ payload }) => payload)).toEqual([
      { data: { count: 1 } },
      { data: { count: 2 } },
      { data: { count: 3 } },
      undefined,
    ]);
  });

  it('ends only the operation that has a syntax error', async () => {
    const socket = await (await open()).init();
    socket.subscribe('long', 'subscription { count(to: 1000, everyMs: 20) }');
    socket.subscribe('bad', '{ whoami');
    const [error] = await socket.completed('bad');
    expect(error).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
    const before = socket.of('long').length;
    await socket.until(() => socket.of('long').length > before + 2);
    expect(socket.closed).toBeNull();
  });

  it.each([
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['31 aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: whoami`).join(' ')} }`, 'OPERATION_TOO_COMPLEX'],
    [
      'a depth of 13',
      `{ things(first: 1) { nodes ${'{ self '.repeat(11)}{ number }${' }'.repeat(11)} } }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['2,001 tokens', `{ ${'whoami '.repeat(2_001)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('refuses %s as HTTP does', async (_name, query, code) => {
    const socket = await (await open()).init();
    socket.subscribe('x', query);
    expect(await socket.completed('x')).toMatchObject([{ type: 'error', payload: [{ extensions: { code } }] }]);
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it.each([
    ['a fault, masked', '{ broken }', 'INTERNAL_SERVER_ERROR'],
    ['a refusal', '{ forbidden }', 'FORBIDDEN'],
    [
      'a price beyond the limit',
      '{ things(first: 100) { nodes { self { a: self { a: self { number } } c: self { number } b: self { self { self { self { self { self { number } } } } } } } } } }',
      'COST_EXCEEDED',
    ],
    ['NUL in a text', '{ echo(text: "a\\u0000b") }', 'BAD_USER_INPUT'],
    ['a page of nothing', '{ things(first: 0) { nodes { number } } }', 'BAD_USER_INPUT'],
    ['a page of 101', '{ things(first: 101) { nodes { number } } }', 'BAD_USER_INPUT'],
    ['a cursor of another list', '{ things(after: "bG9hbnM-MQ") { nodes { number } } }', 'BAD_USER_INPUT'],
  ])('answers %s with its code', async (_name, query, code) => {
    const socket = await (await open()).init();
    socket.subscribe('x', query);
    const [answer] = await socket.completed('x');
    expect(JSON.stringify(answer)).toContain(code);
    expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|hunter2|at .*\.ts|"http"/);
  });

  it('takes an id of a hundred characters, which every frame repeats, and none of more', async () => {
    const socket = await (await open()).init();
    for (const [length, type] of [
      [100, 'next'],
      [101, 'error'],
    ] as const) {
      const id = 'i'.repeat(length);
      socket.subscribe(id, '{ whoami }');
      expect((await socket.completed(id))[0]).toMatchObject({ type });
    }
    expect(socket.closed).toBeNull();
  });

  it('says which operations there are none of as HTTP does', async () => {
    const socket = await (await open()).init();
    const payload = { query: 'query A { whoami } query B { whoami }', operationName: 'C' };
    socket.send({ id: 'x', type: 'subscribe', payload });
    const [answer] = await socket.completed('x');
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    expect(await response.json()).toEqual({ errors: answer?.payload });
  });

  it('closes 4409 on an id that is in use', async () => {
    const socket = await (await open()).init();
    socket.subscribe('s', 'subscription { count(to: 1000, everyMs: 20) }');
    socket.subscribe('s', '{ whoami }');
    expect((await socket.closing()).code).toBe(4409);
  });

  it('refuses the fifth operation of a socket, and only that', async () => {
    const socket = await (await open()).init();
    for (const id of ['1', '2', '3', '4', '5']) socket.subscribe(id, 'subscription { count(to: 1000, everyMs: 20) }');
    expect(await socket.completed('5')).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    expect(socket.closed).toBeNull();
  });

  it('ends the stream behind a subscription when the client completes it or goes away', async () => {
    const socket = await (await open()).init();
    const before = streams.open;
    socket.subscribe('1', 'subscription { count(to: 1000, everyMs: 60000) }');
    socket.subscribe('2', 'subscription { count(to: 1000, everyMs: 60000) }');
    await socket.until(() => streams.open === before + 2);
    socket.send({ id: '1', type: 'complete' });
    await socket.until(() => streams.open === before + 1);
    socket.socket.terminate();
    await socket.until(() => streams.open === before);
  });
});

describe('watching', () => {
  it('closes 4403 when the caller is no longer valid in mid-stream', async () => {
    const socket = await (await open()).init({ authorization: 'Bearer 1' });
    socket.subscribe('s', 'subscription { count(to: 1000, everyMs: 20) }');
    await socket.until(() => socket.of('s').length > 2);
    platform.valid.delete(1);
    expect((await socket.closing()).code).toBe(4403);
    platform.valid.add(1);
  });

  it('runs nothing more for a caller who is no longer valid, however seldom it looks', async () => {
    const seldom = await startPlatform({ pace: { pulseMs: 60_000 } });
    try {
      const socket = await RawSocket.open(seldom.url);
      await socket.init({ authorization: 'Bearer 1' });
      socket.subscribe('before', '{ whoami }');
      expect((await socket.completed('before'))[0]).toMatchObject({ type: 'next' });
      seldom.valid.delete(1);
      socket.subscribe('after', '{ whoami }');
      expect((await socket.closing()).code).toBe(4403);
      expect(socket.of('after').filter(({ type }) => type === 'next')).toEqual([]);
    } finally {
      await seldom.close();
    }
  });

  it('cuts off a reader that stops reading, which sees 1006, and holds little for it', async () => {
    const socket = await (await open()).init();
    const before = streams.open;
    socket.socket.pause();
    socket.subscribe('s', `subscription Big { count(to: 100000000) }`);
    await socket.until(() => streams.open === before + 1);
    await socket.until(() => streams.open === before, 8_000);
    socket.socket.resume();
    expect((await socket.closing()).code).toBe(1006);
  }, 15_000);
});
