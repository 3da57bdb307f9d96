import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startPlatform, streams } from '../../../support/graphql-platform.js';
import { RawSocket, startWebSocketSuite, type WebSocketSuite } from '../../../support/websocket-suite.js';

let suite: WebSocketSuite;
beforeAll(async () => {
  suite = await startWebSocketSuite();
});
afterEach(() => suite.tidyUp());
afterAll(() => suite.close());

describe('opening a connection', () => {
  it('acknowledges connection_init', async () => {
    const socket = await (await suite.open()).init();
    expect(socket.frames).toEqual([{ type: 'connection_ack' }]);
  });

  it('closes 4408 when connection_init does not come', async () => {
    const hurried = await startPlatform({ pace: { initMs: 300 } });
    try {
      expect((await (await RawSocket.open(hurried.url)).closing()).code).toBe(4408);
    } finally {
      await hurried.close();
    }
  });

  it('closes 4429 on a second connection_init', async () => {
    const socket = await (await suite.open()).init();
    socket.send({ type: 'connection_init' });
    expect((await socket.closing()).code).toBe(4429);
  });

  it('closes 4401 on a subscribe before connection_init', async () => {
    const socket = await suite.open();
    socket.subscribe('1', '{ whoami }');
    expect((await socket.closing()).code).toBe(4401);
  });

  it('closes 4403 on a token that does not hold', async () => {
    const socket = await (await suite.open()).init({ authorization: 'Bearer 99' });
    expect(await socket.closing()).toEqual({
      code: 4403,
      reason: 'The access token does not hold, or holds no longer. Log in again.',
    });
  });

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])('knows the caller by %s', async (key) => {
    const socket = await (await suite.open()).init({ [key]: 'Bearer 1', other: 'ignored' });
    socket.subscribe('1', '{ whoami }');
    expect((await socket.completed('1'))[0]).toMatchObject({ payload: { data: { whoami: '1' } } });
  });

  it.each([{}, { Authorization: null }])('takes %j for nobody', async (payload) => {
    const socket = await (await suite.open()).init(payload);
    socket.subscribe('1', '{ whoami }');
    expect((await socket.completed('1'))[0]).toMatchObject({ payload: { data: { whoami: null } } });
  });

  it.each(['authToken', 'headers', '토큰', 'x'.repeat(5_000)])('closes 4403 on a key it does not know', async (key) => {
    const socket = await (await suite.open()).init({ [key]: 'Bearer 1' });
    const { code, reason } = await socket.closing();
    expect(code).toBe(4403);
    expect(reason).toContain(key.startsWith('토') ? '"??"' : `"${key.slice(0, 24)}"`);
    expect(reason).toContain('"authorization": "Bearer <token>"');
  });

  it('closes 4406 on another subprotocol', async () => {
    const socket = new WebSocket(suite.platform.url.replace('http', 'ws'), 'graphql-ws');
    const [problem] = (await once(socket, 'error')) as [Error];
    expect(problem.message).toMatch(/subprotocol/i);
  });

  it('refuses a foreign origin and a foreign path before the handshake', async () => {
    const foreign = new WebSocket(suite.platform.url.replace('http', 'ws'), 'graphql-transport-ws', {
      origin: 'http://evil.example',
    });
    expect(((await once(foreign, 'error')) as [Error])[0].message).toContain('403');
    const elsewhere = new WebSocket(`${suite.platform.url.replace('http', 'ws')}x`, 'graphql-transport-ws');
    expect(((await once(elsewhere, 'error')) as [Error])[0].message).toContain('404');
  });

  it('lets one user hold three sockets, and refuses the fourth with a reason', async () => {
    const held = await Promise.all([1, 2, 3].map(async () => (await suite.open()).init({ authorization: 'Bearer 2' })));
    const fourth = await (await suite.open()).init({ authorization: 'Bearer 2' });
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
    const socket = await (await suite.open()).init();
    socket.send(message);
    expect((await socket.closing()).code).toBe(4400);
  });

  it('closes 1009 on a frame beyond the limit', async () => {
    const socket = await (await suite.open()).init();
    socket.subscribe('1', `{ echo(text: "${'x'.repeat(200_000)}") }`);
    expect((await socket.closing()).code).toBe(1009);
  });

  it('answers ping with pong', async () => {
    const socket = await (await suite.open()).init();
    socket.send({ type: 'ping', payload: { at: 1 } });
    await socket.until(() => socket.frames.some(({ type }) => type === 'pong'));
    expect(socket.frames.at(-1)).toEqual({ type: 'pong', payload: { at: 1 } });
  });
});

describe('watching', () => {
  it('closes 4403 when the caller is no longer valid in mid-stream', async () => {
    const watchful = await startPlatform({ pace: { pulseMs: 3_000 } });
    try {
      const socket = await RawSocket.open(watchful.url);
      await socket.init({ authorization: 'Bearer 1' });
      socket.subscribe('s', 'subscription { count(to: 100000, everyMs: 20) }');
      await socket.until(() => socket.of('s').length > 2);
      watchful.valid.delete(1);
      expect((await socket.closing()).code).toBe(4403);
    } finally {
      await watchful.close();
    }
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
    const impatient = await startPlatform({ pace: { pulseMs: 100, slowReaderMs: 400 } });
    try {
      const socket = await (await RawSocket.open(impatient.url)).init();
      const before = streams.open;
      socket.socket.pause();
      socket.subscribe('s', `subscription Big { count(to: 100000000) }`);
      await socket.until(() => streams.open === before + 1 || socket.closed !== null);
      await socket.until(() => streams.open === before);
      socket.socket.resume();
      expect((await socket.closing()).code).toBe(1006);
    } finally {
      await impatient.close();
    }
  });
});
