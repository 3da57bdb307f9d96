import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { streams } from '../../../support/graphql-platform.js';
import { startWebSocketSuite, type WebSocketSuite } from '../../../support/websocket-suite.js';

let suite: WebSocketSuite;
beforeAll(async () => {
  suite = await startWebSocketSuite();
});
afterEach(() => suite.tidyUp());
afterAll(() => suite.close());

describe('operations', () => {
  it('answers a query with next and complete', async () => {
    const socket = await (await suite.open()).init({ authorization: 'Bearer 1' });
    socket.subscribe('q', '{ whoami }');
    expect(await socket.completed('q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { whoami: '1' } } },
      { id: 'q', type: 'complete' },
    ]);
  });

  it('streams a subscription and completes it', async () => {
    const socket = await (await suite.open()).init();
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
    const socket = await (await suite.open()).init();
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
    const socket = await (await suite.open()).init();
    socket.subscribe('x', query);
    expect(await socket.completed('x')).toMatchObject([{ type: 'error', payload: [{ extensions: { code } }] }]);
    const response = await fetch(suite.platform.url, {
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
    const socket = await (await suite.open()).init();
    socket.subscribe('x', query);
    const [answer] = await socket.completed('x');
    expect(JSON.stringify(answer)).toContain(code);
    expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|hunter2|at .*\.ts|"http"/);
  });

  it('takes an id of a hundred characters, which every frame repeats, and none of more', async () => {
    const socket = await (await suite.open()).init();
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
    const socket = await (await suite.open()).init();
    const payload = { query: 'query A { whoami } query B { whoami }', operationName: 'C' };
    socket.send({ id: 'x', type: 'subscribe', payload });
    const [answer] = await socket.completed('x');
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const response = await fetch(suite.platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    expect(await response.json()).toEqual({ errors: answer?.payload });
  });

  it('closes 4409 on an id that is in use', async () => {
    const socket = await (await suite.open()).init();
    socket.subscribe('s', 'subscription { count(to: 1000, everyMs: 20) }');
    socket.subscribe('s', '{ whoami }');
    expect((await socket.closing()).code).toBe(4409);
  });

  it('refuses the fifth operation of a socket, and only that', async () => {
    const socket = await (await suite.open()).init();
    for (const id of ['1', '2', '3', '4', '5']) socket.subscribe(id, 'subscription { count(to: 1000, everyMs: 20) }');
    expect(await socket.completed('5')).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    expect(socket.closed).toBeNull();
  });

  it('ends the stream behind a subscription when the client completes it or goes away', async () => {
    const socket = await (await suite.open()).init();
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
