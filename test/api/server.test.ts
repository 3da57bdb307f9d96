import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { openRawSocket } from '../support/fuzz/socket.js';
import { startTestServer, type TestServer } from '../support/server.js';

const PRODUCTION = { NODE_ENV: 'production', MOA_HOST: '127.0.0.1', MOA_DEMO_PASSWORD: '' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const at = (path: string): Promise<Response> => fetch(new URL(path, server.url));

describe('the server', () => {
  it('is alive, and ready with every part it stands on', async () => {
    expect(await (await at('/healthz')).text()).toBe('ok\n');
    const ready = await at('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      parts: { database: 'ok', migrations: 'ok', coordination: 'ok', files: 'ok', models: 'ok' },
    });
  });

  it('reports its metrics', async () => {
    await server.query('{ __typename }');
    const text = await (await at('/metrics')).text();
    expect(text).toMatch(/moa_graphql_requests_total\{type="query",outcome="ok"\} [1-9]/);
    expect(text).toContain('moa_db_pool');
  });

  it('returns metrics only with the token, where one is set', async () => {
    const other = await startTestServer({
      env: { MOA_METRICS_TOKEN: 'scraper-token-2026' },
      database: server.database,
    });
    try {
      const scrape = (headers: Record<string, string>) => fetch(new URL('/metrics', other.url), { headers });
      for (const headers of [
        {},
        { authorization: 'Bearer scraper-token-2027' },
        { authorization: 'scraper-token-2026' },
      ]) {
        const refused = await scrape(headers);
        expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="moa metrics"']);
        expect(await refused.text()).not.toContain('moa_');
      }
      const told = await scrape({ authorization: 'Bearer scraper-token-2026' });
      expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('moa_db_pool')]);
      for (const path of ['/healthz', '/readyz']) expect((await fetch(new URL(path, other.url))).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('serves no figures in production without a token', async () => {
    const production = await startTestServer({ env: PRODUCTION, database: server.database });
    try {
      for (const [path, status] of [
        ['/metrics', 404],
        ['/healthz', 200],
        ['/readyz', 200],
      ] as const)
        expect([path, (await fetch(new URL(path, production.url))).status]).toEqual([path, status]);
    } finally {
      await production.close();
    }
  });

  it('reveals nothing of its schema in production, over HTTP and WebSocket, nor how to enable introspection', async () => {
    const production = await startTestServer({ env: PRODUCTION, database: server.database });
    try {
      const socket = await openRawSocket(new URL('/', production.url).origin, null);
      const told = async (query: string, variables = {}): Promise<unknown[]> => [
        (await production.query(query, variables)).errors,
        ...(JSON.parse((await socket.ask(JSON.stringify({ query, variables }))).text) as { errors: unknown[] }).errors,
      ];
      const [overHttp, overSocket] = await told('{ __schema { types { name } } }');
      expect(overHttp).toEqual([
        {
          message: 'This server does not answer questions about its schema (__schema, __type).',
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'INTROSPECTION_DISABLED' },
        },
      ]);
      expect([overSocket]).toEqual(overHttp);
      const misspelt = await told('query ($f: LoanFilterInput) { loans(filter: $f) { nodes { id } } }', {
        f: { statu: 'x' },
      });
      expect(JSON.stringify(misspelt)).toContain('is not defined by type');
      expect(JSON.stringify([misspelt, await told('{ loanz { id } }')])).not.toMatch(/did you mean/i);
      socket.close();
    } finally {
      await production.close();
    }
  });

  it('says over a WebSocket what it says over HTTP, without the words of HTTP', async () => {
    const socket = await openRawSocket(new URL('/', server.url).origin, null);
    const { text } = await socket.ask('{"query":"{ loans { nodes { id } } }"}');
    socket.close();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(text).not.toContain('"http"');
  });

  it('refuses a request whose host or token is not one, and a handshake with it', async () => {
    const { hostname, port } = new URL(server.url);
    const statusOf = async (...headers: readonly string[]): Promise<string> => {
      const socket = connect(Number(port), hostname);
      socket.write(['GET /graphql HTTP/1.1', ...headers, '', ''].join('\r\n'));
      const [head] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return head.toString().slice(9, 12);
    };
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', key, 'Sec-WebSocket-Version: 13'];
    expect(await statusOf('Host: x', ...upgrade)).toBe('101');
    expect(await statusOf('Host: x', 'Host: y', ...upgrade)).toBe('400');
    expect(await statusOf('Host: x', 'Authorization: Bearer a', 'Authorization: Bearer b')).toBe('400');
  });

  it('answers a path it does not know with 404 and where the API is', async () => {
    const answer = await at('/nothing');
    expect(answer.status).toBe(404);
    const message = expect.stringContaining('/graphql') as unknown;
    expect(await answer.json()).toEqual({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
  });

  it('refuses a token that does not hold with 401, and works without one', async () => {
    const refused = await server.query('{ __typename }', {}, 'not-a-token');
    expect(refused.status).toBe(401);
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await server.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'challenges who has no token, or one that does not hold, for a bearer token (%s)',
    async (accept) => {
      const challenge = async (query: string, headers: Record<string, string>) => {
        const init = { method: 'POST', body: JSON.stringify({ query }) };
        const answer = await fetch(server.url, {
          ...init,
          headers: { 'content-type': 'application/json', accept, ...headers },
        });
        const { errors } = (await answer.json()) as { errors: { message: string }[] };
        return [answer.status, answer.headers.get('www-authenticate'), errors[0]?.message];
      };
      const refused =
        'Bearer realm="moa", error="invalid_token", error_description="The access token does not hold, or holds no longer. Log in again."';
      const loans = '{ loans { nodes { id } } }';
      // Once before and once after the request is known, and compiled.
      for (let time = 0; time < 3; time += 1) {
        for (const authorization of ['Bearer not-a-token', 'Basic bW9hOm1vYQ=='])
          expect(await challenge('{ __typename }', { authorization, 'accept-language': 'en' })).toEqual([
            401,
            refused,
            'The access token does not hold, or holds no longer. Log in again.',
          ]);
        expect(await challenge('{ __typename }', { authorization: 'Bearer x' })).toEqual([
          401,
          refused,
          '액세스 토큰이 유효하지 않거나 만료되었습니다. 다시 로그인해 주세요.',
        ]);
        expect(await challenge(loans, { 'accept-language': 'en' })).toEqual([
          401,
          'Bearer realm="moa"',
          'Log in first: send a valid access token as "Authorization: Bearer …".',
        ]);
      }
    },
  );

  it('reads nothing that is not there, or not an id, by node', async () => {
    for (const id of ['', 'x', btoa('Loan:1'), btoa('constructor:1'), btoa('__proto__:1')]) {
      expect((await server.query('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
    }
  });
});
