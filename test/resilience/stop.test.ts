import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '../../src/platform/embedded-postgres/process-info.js';
import { stopwatch } from '../support/patience.js';
import { postmasterOf } from '../support/postgres-process.js';
import {
  ask,
  embeddedUrl,
  figure,
  login,
  openAccounts,
  startServer,
  stopServers,
  unhandledIn,
  type ServerProcess,
} from '../support/processes.js';
import { askQuestion, openSocket, storedReply, type ReplySocket } from '../support/reply-reader.js';

const STOPPED_WITHIN_MS = 10_000;
/** A start takes a second or two of a core. Beyond this, it waits for something that does not come. */
const READY_WITHIN_MS = 60_000;
const SUBSCRIPTIONS = 50;
const CLIENTS = 16;

let dataDir: string;
/** Runs, on what the test before has left: to start takes two seconds of a core. */
let server: ServerProcess;
/** As in production: no demo data, and replies that are still being written whatever a test does meanwhile. */
const settings = () => ({
  NODE_ENV: 'production',
  MOA_DEMO_PASSWORD: '',
  MOA_DATA_DIR: dataDir,
  MOA_NARRATOR_TOKEN_MS: '1000',
  MOA_CHAT_LEASE_MS: '3000',
});

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'moa-stop-'));
  chmodSync(dataDir, 0o711);
  server = await startServer('all', settings());
  await openAccounts(embeddedUrl(dataDir), 1);
}, 180_000);
afterAll(async () => {
  await stopServers();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Load {
  /** How many requests came to each end, by status or by error code. */
  readonly ends: ReadonlyMap<string, number>;
  readonly over: Promise<unknown>;
}

/** Clients that keep their connections and ask, one question after the other, until nobody listens. */
function startLoad(server: ServerProcess, token: string): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const ends = new Map<string, number>();
  const client = async () => {
    for (let end = ''; end !== 'ECONNREFUSED';) {
      end = await send(server, agent, token);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  };
  return { ends, over: Promise.all(Array.from({ length: CLIENTS }, client)).finally(() => agent.destroy()) };
}

/** One request; the status of its answer once that is whole, or the code of the error that it met. */
function send(server: ServerProcess, agent: Agent, token: string): Promise<string> {
  const body = JSON.stringify({ query: '{ viewer { __typename } conversations { nodes { title } } }' });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    request(`${server.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.on('error', failed).on('end', () => resolve(String(response.statusCode)));
      response.resume();
    })
      .on('error', failed)
      .end(body);
  });
}

/** Sockets that follow replies which are being written, one of them by a client that stands still. */
async function subscribe(server: ServerProcess, token: string): Promise<{ replyId: string; sockets: ReplySocket[] }> {
  const replyId = await askQuestion(server, token);
  const sockets = await Promise.all(Array.from({ length: SUBSCRIPTIONS }, () => openSocket(server, token)));
  await Promise.all(sockets.map((socket) => socket.read(replyId).reached(2)));
  sockets[0]?.pause();
  return { replyId, sockets };
}

/** A query that has to wait for a lock, which is released on command. */
async function blockedQuery(server: ServerProcess, token: string) {
  const client = new pg.Client({ connectionString: embeddedUrl(dataDir) });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN; LOCK TABLE message IN ACCESS EXCLUSIVE MODE');
  const answer = ask(server, '{ conversations { nodes { messages { nodes { text } } } } }', {}, token);
  // Until then the request may still stand in the queue of connections, which ends with the server.
  const waiting = `SELECT FROM pg_locks WHERE relation = 'message'::regclass AND NOT granted`;
  while (!(await client.query(waiting)).rowCount) await delay(10);
  return { answer, unblock: () => client.query('COMMIT').then(() => client.end()) };
}

describe('moa all', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in order on %s, under load',
    async (signal) => {
      const postmaster = postmasterOf(join(dataDir, 'postgres'));
      const token = await login(server);
      const { replyId, sockets } = await subscribe(server, token);
      const load = startLoad(server, token);
      await delay(500);
      const { answer, unblock } = await blockedQuery(server, token);

      const waited = stopwatch();
      server.process.kill(signal);
      await delay(700);
      await unblock();
      expect((await answer).status).toBe(200);
      const [, ...reading] = sockets;
      expect(await Promise.all(reading.map(({ closed }) => closed))).toEqual(reading.map(() => 1001));
      expect(await server.ended).toBe(0);
      const tookMs = waited();
      await load.over;

      const ends = Object.fromEntries(load.ends);
      figure(`${signal}: ended in ${Math.round(tookMs)} ms; requests ${JSON.stringify(ends)}`);
      expect(tookMs).toBeLessThan(STOPPED_WITHIN_MS);
      // Each client was served, on a busy machine as well, and none was cut off.
      expect(ends['200']).toBeGreaterThanOrEqual(CLIENTS);
      expect(Object.keys(ends).sort()).toEqual(['200', 'ECONNREFUSED']);
      expect(await isAlive(postmaster)).toBe(false);
      expect(unhandledIn(server)).toEqual([]);
      expect(server.output()).not.toContain('did not stop in order');

      // The reply that was being written ended with the text it had.
      server = await startServer('all', settings());
      const stored = await storedReply(server, await login(server), replyId);
      expect(stored.state).toBe('INTERRUPTED');
      expect(stored.text).not.toBe('');
    },
    180_000,
  );

  it('is ready again after SIGKILL, with everything that was acknowledged', async () => {
    const token = await login(server);
    const replyId = await askQuestion(server, token);
    const reading = (await openSocket(server, token)).read(replyId);
    await reading.reached(3);
    await server.kill();

    const began = performance.now();
    const next = await startServer('all', settings());
    const readyMs = performance.now() - began;
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
    figure(`ready again ${Math.round(readyMs)} ms after SIGKILL, embedded database and all`);
    expect(readyMs).toBeLessThan(READY_WITHIN_MS);
    // The old token holds still: the secret is the node's own, not the process's.
    const again = (await openSocket(next, token)).read(replyId);
    expect(await again.over).toBe('complete');
    const stored = await storedReply(next, token, replyId);
    expect(stored.state).toBe('INTERRUPTED');
    expect(again.events.at(-1)).toMatchObject({ code: 'WRITER_LOST', reply: stored });
  }, 180_000);
});
