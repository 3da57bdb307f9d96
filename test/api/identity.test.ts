import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { SignJWT, UnsecuredJWT } from 'jose';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

const TOKENS = `accessToken refreshToken userErrors { code message retryAfterSeconds }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { ${TOKENS} } }`;
const BLOCK = `mutation ($input: AccountBlockInput!) { accountBlock(input: $input) { account { state } } }`;
const VIEWER = `{ viewer { email institution { code } } }`;

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly userErrors: readonly { code: string; message: string }[];
}
interface Viewer {
  readonly viewer: { email: string; institution: { code: string } } | null;
}

/** One open WebSocket of an account, and the code with which it was closed. */
interface OpenSocket {
  readonly client: Client;
  readonly closed: Promise<number>;
}

let node: TestServer;
let otherNode: TestServer;
let blocked: OpenSocket;

beforeAll(async () => {
  node = await startTestServer();
  otherNode = await startTestServer({ database: node.database });
  await node.sql(`INSERT INTO institution (code, name, kind) VALUES ('hana', '하나', 'BANK')`);
  const hash = await testPasswordHash();
  const people = [['admin', 'ADMIN'], ...['staff', 'leaver', 'twice'].map((name) => [name, 'STAFF'])];
  for (const [name, role] of people) {
    const text = `INSERT INTO account (institution_id, role, email, name, password_hash) VALUES (1, $1, $2, '이', $3)`;
    await node.sql(text, [role, `${name}@example.com`, hash]);
  }
  blocked = await openSocket(await node.login('leaver@example.com'));
  await block('leaver@example.com');
});
afterAll(async () => {
  await blocked.client.dispose();
  await otherNode.close();
  await node.close();
});

async function login(email: string, server = node): Promise<Tokens> {
  return (await server.query<{ login: Tokens }>(LOGIN, { input: { email, password: TEST_PASSWORD } })).data.login;
}

async function refresh(refreshToken: string, server = node): Promise<Tokens> {
  return (await server.query<{ tokenRefresh: Tokens }>(REFRESH, { input: { refreshToken } })).data.tokenRefresh;
}

async function block(email: string): Promise<void> {
  const [account] = await node.sql<{ id: number }>(`SELECT id FROM account WHERE email = $1`, [email]);
  const input = { accountId: encodeId('Account', account?.id ?? 0) };
  await node.query(BLOCK, { input }, await node.login('admin@example.com'));
}

async function openSocket(token: string): Promise<OpenSocket> {
  let client!: Client;
  const closed = new Promise<number>((resolve) => {
    client = createClient({
      url: node.url.replace('http', 'ws'),
      connectionParams: { authorization: `Bearer ${token}` },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: { closed: (event) => resolve((event as CloseEvent).code) },
    });
  });
  await new Promise<void>((resolve) => client.on('connected', () => resolve()));
  return { client, closed };
}

describe('an access token, over HTTP', () => {
  it('says who calls, on every node', async () => {
    const { accessToken } = await login('staff@example.com');
    for (const server of [node, otherNode]) {
      const { data, errors } = await server.query<Viewer>(VIEWER, {}, accessToken);
      expect(errors).toBeUndefined();
      expect(data.viewer).toEqual({ email: 'staff@example.com', institution: { code: 'hana' } });
    }
  });

  it('is not needed to ask who one is', async () => {
    expect((await node.query<Viewer>(VIEWER)).data).toEqual({ viewer: null });
  });

  it('is refused with 401 when it does not hold, and never ignored', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: 'moa', aud: 'moa', sub: '2', jti: 'x', role: 'STAFF', institution: 1, customer: null };
    const signed = (exp: number, secret = node.config.identity.jwtSecrets[0], header = {}) =>
      new SignJWT({ ...claims, iat: now - 1_000, exp })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
        .sign(new TextEncoder().encode(secret));
    const genuine = await node.query<Viewer>(VIEWER, {}, await signed(now + 60));
    expect(genuine.data.viewer).toMatchObject({ email: 'staff@example.com' });
    const tokens = [
      await signed(now - 1),
      await signed(now + 60, 'another secret of thirty-two characters'),
      await signed(now + 60, undefined, { typ: 'JWT', kid: '../../etc/passwd' }),
      new UnsecuredJWT({ ...claims, iat: now, exp: now + 60 }).encode(),
      'garbage',
    ];
    for (const token of tokens) {
      const { status, data, errors } = await node.query<Viewer>(VIEWER, {}, token);
      expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
      expect(data).toBeFalsy();
    }
  });
});

it('keeps everybody logged in while its secret is changed, until the old one is removed', async () => {
  const [old] = node.config.identity.jwtSecrets;
  const fresh = 'the next secret of at least thirty-two characters';
  const before = await node.login('staff@example.com');
  const nodeWith = (MOA_JWT_SECRET: string) => startTestServer({ database: node.database, env: { MOA_JWT_SECRET } });
  const holds = async (server: TestServer, token: string) =>
    (await server.query<Viewer | null>(VIEWER, {}, token)).data?.viewer?.email === 'staff@example.com';
  const changed = await nodeWith(`${fresh},${old}`);
  let after: string;
  try {
    expect(await holds(changed, before)).toBe(true);
    after = await changed.login('staff@example.com');
    expect(await holds(changed, after)).toBe(true);
    expect(await holds(node, after)).toBe(false);
  } finally {
    await changed.close();
  }
  const done = await nodeWith(fresh);
  try {
    expect(await holds(done, after)).toBe(true);
    expect(await holds(done, before)).toBe(false);
  } finally {
    await done.close();
  }
});

describe('a session, on two nodes', () => {
  it.each([3, 10, 50])('is prolonged by exactly one of %i exchanges at once, wherever they arrive', async (times) => {
    for (let round = 0; round < 3; round += 1) {
      const { refreshToken } = await login('twice@example.com');
      const exchanges = Array.from({ length: times }, (_, n) => refresh(refreshToken, n % 2 ? node : otherNode));
      const answers = await Promise.all(exchanges);
      const refusals = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
      expect(refusals).toEqual(Array(times - 1).fill('REFRESH_TOKEN_SIMULTANEOUS'));
      const won = answers.find(({ userErrors }) => userErrors.length === 0);
      expect((await refresh(won?.refreshToken ?? '', otherNode)).userErrors).toEqual([]);
    }
  });

  it('ends on both when a token is used again on one, ten seconds after its exchange', async () => {
    const first = await login('twice@example.com');
    const second = await refresh(first.refreshToken, otherNode);
    await node.sql(`UPDATE refresh_token SET used_at = used_at - interval '10 s' WHERE used_at IS NOT NULL`);
    expect((await refresh(first.refreshToken, node)).userErrors).toMatchObject([{ code: 'REFRESH_TOKEN_REUSED' }]);
    expect((await refresh(second.refreshToken, otherNode)).userErrors).toMatchObject([
      { code: 'REFRESH_TOKEN_REVOKED' },
    ]);
  });
});

describe('a refusal', () => {
  it('speaks the language that was asked for', async () => {
    const input = { email: 'nobody@example.com', password: 'x' };
    const { data } = await node.query<{ login: Tokens }>(LOGIN, { input }, null, { 'accept-language': 'ko-KR' });
    expect(data.login.userErrors).toMatchObject([
      { code: 'INVALID_CREDENTIALS', message: '이메일 또는 비밀번호가 올바르지 않습니다.' },
    ]);
  });

  it.each(['EN', 'KO'])('speaks the language of the account, %s, when no known one is asked for', async (locale) => {
    const token = await node.login('staff@example.com');
    const refusal = async (language: string) => {
      const headers = { 'accept-language': language };
      return (await node.query('{ accounts { nodes { id } } }', {}, token, headers)).errors?.[0]?.message;
    };
    const settings = `mutation { accountSettingsUpdate(input: { locale: ${locale} }) { userErrors { code } } }`;
    await node.query(settings, {}, token);
    const [own, other] = locale === 'EN' ? ['en', 'ko'] : ['ko', 'en'];
    const expected = await refusal(own);
    expect(await Promise.all(['*', 'fr', 'fr-FR, *;q=0.1', ''].map(refusal))).toEqual(Array(4).fill(expected));
    expect(await refusal(other)).not.toBe(expected);
  });
});

describe('a WebSocket', () => {
  it('is opened with the token that HTTP takes', async () => {
    const { client } = await openSocket((await login('staff@example.com')).accessToken);
    const { value } = (await client.iterate({ query: VIEWER }).next()) as { value: { data: Viewer } };
    expect(value.data.viewer).toMatchObject({ email: 'staff@example.com' });
    await client.dispose();
  });

  it('is closed within seconds once its account is blocked', async () => {
    expect(await blocked.closed).toBe(4403);
  });
});
