import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { stopwatch } from '../support/patience.js';
import { openSocket, type ReplySocket } from '../support/reply-reader.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

const TOKENS = 'accessToken refreshToken userErrors { code }';
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { ${TOKENS} } }`;
const LOGOUT = `mutation ($input: LogoutInput!) { logout(input: $input) { sessionEnded } }`;
const CREATE = `mutation { conversationCreate(input: {}) { conversation { id } } }`;
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } } }`;

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

let node: TestServer;
let otherNode: TestServer;
let passwordHash: string;
let people = 0;
beforeAll(async () => {
  // A word a second: replies outlast their readers' tokens, and the twenty seconds that a session may outlast its end.
  const env = { MOA_NARRATOR_TOKEN_MS: '1000' };
  node = await startTestServer({ worker: true, env });
  otherNode = await startTestServer({ database: node.database });
  await node.sql(`INSERT INTO institution (code, name, kind) VALUES ('hana', '하나', 'BANK')`);
  passwordHash = await testPasswordHash();
});
afterAll(async () => {
  await otherNode.close();
  await node.close();
});

/** An account that nobody else uses: each may have three replies under way. */
async function person(): Promise<{ readonly id: number; readonly email: string }> {
  const email = `staff-${(people += 1)}@example.com`;
  const text = `INSERT INTO account (institution_id, role, email, name, password_hash)
    VALUES (1, 'STAFF', $1, '이', $2) RETURNING id`;
  const [row] = await node.sql<{ id: number }>(text, [email, passwordHash]);
  return { id: Number(row?.id), email };
}

async function login(): Promise<Tokens> {
  const input = { email: (await person()).email, password: TEST_PASSWORD };
  return (await node.query<{ login: Tokens }>(LOGIN, { input })).data.login;
}

/** A token of an account, of one of its own if none is named, that runs out at a moment. */
const tokenUntil = async (exp: number, session = {}, account?: number): Promise<string> =>
  new SignJWT({ role: 'STAFF', institution: 1, customer: null, epoch: 0, ...session })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer('moa')
    .setAudience('moa')
    .setSubject(String(account ?? (await person()).id))
    .setIssuedAt(exp - 900)
    .setExpirationTime(exp)
    .setJti(randomUUID())
    .sign(new TextEncoder().encode(node.config.identity.jwtSecrets[0]));

const at = ({ url }: TestServer) => ({ url: url.replace('/graphql', '') });

/** Asks something; the id of the reply. */
async function ask(token: string): Promise<string> {
  const created = await node.query<{ conversationCreate: { conversation: { id: string } } }>(CREATE, {}, token);
  const input = { conversationId: created.data.conversationCreate.conversation.id, text: '무엇을 물어볼 수 있어요?' };
  const sent = await node.query<{ messageSend: { reply: { id: string } } }>(SEND, { input }, token);
  return sent.data.messageSend.reply.id;
}

/** A reply that is being written, as its asker reads it over a socket. */
async function reading(socket: ReplySocket, token: string) {
  const read = socket.read(await ask(token));
  await read.reached(2);
  return read;
}

const status = async (token: string, server: TestServer): Promise<number> =>
  (await server.query('{ viewer { id } }', {}, token)).status;

describe('a socket', () => {
  it.each([2, 3, 5])('ends with its token of %i s, and so does what runs on it', async (seconds) => {
    const account = (await person()).id;
    const replyId = await ask(await tokenUntil(Math.ceil(Date.now() / 1_000) + 900, {}, account));
    let [exp, seen, codes] = [0, null as unknown, [] as unknown[]];
    // A busy machine may open no socket, and bring no word over it, in the life of a token: then the next one is taken.
    while (seen === null) {
      exp = Math.ceil(Date.now() / 1_000) + seconds;
      const socket = await openSocket(at(node), await tokenUntil(exp, {}, account)).catch(() => null);
      if (!socket) continue;
      const due = sleep(exp * 1_000 - Date.now()).then(stopwatch);
      const read = socket.read(replyId);
      codes = [await socket.closed, await read.over];
      expect(Date.now()).toBeGreaterThanOrEqual(exp * 1_000);
      expect((await due)()).toBeLessThan(5_000);
      seen = read.events.at(-1)?.__typename ?? null;
    }
    expect(codes).toEqual([4403, '4403']);
    expect(['ChatReplyStarted', 'ChatReplyPart', 'ChatReplyDelta']).toContain(seen);
  });

  it('does not end with a token that is exchanged meanwhile', async () => {
    const { accessToken, refreshToken } = await login();
    const socket = await openSocket(at(node), accessToken);
    await node.query(REFRESH, { input: { refreshToken } });
    const read = await reading(socket, accessToken);
    await read.reached(3);
    await socket.close();
  });

  it('ends within twenty seconds of its session being ended, wherever that was', async () => {
    const sessions = await Promise.all([login(), login()]);
    const sockets = await Promise.all(sessions.map(({ accessToken }) => openSocket(at(node), accessToken)));
    const [out, reused] = sessions;
    const reads = await Promise.all(
      sockets.map((socket, place) => reading(socket, sessions[place]?.accessToken ?? '')),
    );
    const kept = await login();
    const stays = await openSocket(at(node), kept.accessToken);

    await otherNode.query(LOGOUT, { input: { refreshToken: out.refreshToken } });
    await otherNode.query(REFRESH, { input: { refreshToken: reused.refreshToken } });
    await node.sql(`UPDATE refresh_token SET used_at = used_at - interval '10 s' WHERE used_at IS NOT NULL`);
    const again = await otherNode.query<{ tokenRefresh: object }>(REFRESH, {
      input: { refreshToken: reused.refreshToken },
    });
    expect(again.data.tokenRefresh).toMatchObject({ userErrors: [{ code: 'REFRESH_TOKEN_REUSED' }] });
    const waited = stopwatch();
    // Where a session was ended, its tokens hold no longer from that moment on.
    for (const { accessToken } of [out, reused]) expect(await status(accessToken, otherNode)).toBe(401);

    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([4403, 4403]);
    expect(await Promise.all(reads.map(({ over }) => over))).toEqual(['4403', '4403']);
    expect(waited()).toBeLessThan(22_000);
    for (const { accessToken } of [out, reused]) expect(await status(accessToken, node)).toBe(401);
    expect(await status(kept.accessToken, node)).toBe(200);
    await stays.close();
  });

  it('is not opened with a token of a session that has ended, nor with one that names none', async () => {
    const { accessToken, refreshToken } = await login();
    await node.query(LOGOUT, { input: { refreshToken } });
    await expect(openSocket(at(node), accessToken)).rejects.toThrow('4403');
    const exp = Math.floor(Date.now() / 1_000) + 60;
    await expect(tokenUntil(exp, { sid: 'none' }).then((token) => openSocket(at(node), token))).rejects.toThrow('4403');
    const older = await openSocket(at(node), await tokenUntil(exp));
    await older.close();
  });
});
