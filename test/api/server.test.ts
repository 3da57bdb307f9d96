import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/server.js';

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
      parts: { database: 'ok', migrations: 'ok', coordination: 'ok' },
    });
  });

  it('tells what it counts', async () => {
    await server.query('{ __typename }');
    const text = await (await at('/metrics')).text();
    expect(text).toMatch(/moa_graphql_requests_total\{type="query",outcome="ok"\} [1-9]/);
    expect(text).toContain('moa_db_pool');
  });

  it('answers a path it does not know with 404 and where the API is', async () => {
    const answer = await at('/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('/graphql');
  });

  it('refuses a token that does not hold with 401, and works without one', async () => {
    const refused = await server.query('{ __typename }', {}, 'not-a-token');
    expect(refused.status).toBe(401);
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await server.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('reads nothing that is not there, or not an id, by node', async () => {
    for (const id of ['', 'x', btoa('Loan:1'), btoa('constructor:1'), btoa('__proto__:1')]) {
      expect((await server.query('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
    }
  });
});
