import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeRedis } from '../support/both-implementations.js';
import { eventually } from '../support/patience.js';
import { holdPostgres, postmasterOf, queryOnce, type Holder } from '../support/postgres-process.js';
import { faultOf, isServed, startProbe, summaryOf, type Question, type Sample } from '../support/probe.js';
import {
  figure,
  login,
  openAccounts,
  showsDriverText,
  startServer,
  stopServers,
  unhandledIn,
  type ServerProcess,
} from '../support/processes.js';
import { redisInstalled, startRedis, type TestRedis } from '../support/redis.js';
import { areConsecutive, askQuestion, openSocket, storedReply, textOf } from '../support/reply-reader.js';
import { TEST_PASSWORD } from '../support/server.js';

const BACK_WITHIN_MS = 5_000;
const AWAY_MS = 3_000;

let dir: string;
let postgres: Holder;
let postgresUrl: string;
let redis: TestRedis | null = null;
let server: ServerProcess;
let token: string;
let questions: Readonly<Record<string, Question>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'moa-outage-'));
  chmodSync(dir, 0o711);
  postgres = holdPostgres(join(dir, 'postgres'));
  [postgresUrl, redis] = await Promise.all([postgres.url, redisInstalled ? startRedis() : null]);
  server = await startServer('all', {
    NODE_ENV: 'production',
    MOA_DEMO_PASSWORD: '',
    DATABASE_URL: postgresUrl,
    MOA_NARRATOR_TOKEN_MS: '150',
    // Beyond every outage here, and a standstill of the machine beside it.
    MOA_CHAT_LEASE_MS: '60000',
    ...(redis && { REDIS_URL: redis.url }),
  });
  await openAccounts(postgresUrl, 2);
  token = await login(server);
  const input = { email: 'staff2@bank.example', password: TEST_PASSWORD };
  questions = {
    nothing: { query: '{ __typename }' },
    viewer: { query: '{ viewer { __typename } }', token },
    list: { query: '{ conversations { nodes { title messages { nodes { text } } } } }', token },
    change: { query: 'mutation { conversationCreate(input: {}) { conversation { id } } }', token },
    login: { query: 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }', variables: { input } },
  };
}, 180_000);
afterAll(async () => {
  await stopServers();
  await postgres.stop();
  await redis?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** What an outage did to those who asked: every answer proper, and all served soon after the part was back. */
function judge(name: string, samples: readonly Sample[], backAt: number): void {
  expect(samples.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  const lastUnserved = samples.filter((sample) => !isServed(sample)).at(-1);
  const backMs = Math.max(0, (lastUnserved?.at ?? backAt) - backAt);
  figure(`${name}: ${summaryOf(samples)}; all served ${Math.round(backMs)} ms after it was back`);
  expect(backMs).toBeLessThan(BACK_WITHIN_MS);
  expect(samples.slice(-1).map(isServed)).toEqual([true]);
  expect(server.process.exitCode).toBeNull();
  expect(unhandledIn(server)).toEqual([]);
}

const readiness = async () => {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, text: await response.text() };
};

/** Asks a question whose reply is written while something is away; resolves with what has to hold afterwards. */
async function replyAcross() {
  const replyId = await askQuestion(server, token);
  const reading = (await openSocket(server, token)).read(replyId);
  await reading.reached(5);
  return async () => {
    expect(await reading.over).toBe('complete');
    const stored = await storedReply(server, token, replyId);
    expect(stored.state).toBe('COMPLETED');
    expect(textOf(reading.events)).toBe(stored.text);
    expect(areConsecutive(reading.events)).toBe(true);
  };
}

describe('PostgreSQL', () => {
  const postmaster = () => postmasterOf(join(dir, 'postgres'));
  const answers = () =>
    queryOnce(postgresUrl, 'SELECT 1').then(
      () => true,
      () => false,
    );

  it('may be killed and started again', async () => {
    const probe = startProbe(server, questions);
    await delay(1_000);
    process.kill(postmaster(), 'SIGKILL');
    await postgres.said(/accepts connections again/);
    await eventually(answers);
    const backAt = probe.now();
    judge('PostgreSQL killed', await probe.stopWhenServed(BACK_WITHIN_MS + 3_000), backAt);
  }, 180_000);

  it('may be away for a while, in the midst of a reply', async () => {
    const replyHolds = await replyAcross();
    const probe = startProbe(server, questions);
    // Its supervisor stands still, so that nobody starts it again.
    postgres.process.kill('SIGSTOP');
    process.kill(postmaster(), 'SIGKILL');
    await delay(AWAY_MS);
    const unready = await readiness();
    postgres.process.kill('SIGCONT');
    await eventually(answers);
    const backAt = probe.now();
    judge(`PostgreSQL away for ${AWAY_MS} ms`, await probe.stopWhenServed(BACK_WITHIN_MS + 3_000), backAt);
    expect(unready.status).toBe(503);
    expect(showsDriverText(unready.text.replaceAll('"database"', ''))).toBe(false);
    expect((await readiness()).status).toBe(200);
    await replyHolds();
  }, 180_000);
});

describeRedis('Redis', () => {
  const ways = {
    hang: {
      goAway: (redis: TestRedis) => redis.pause(),
      comeBack: (redis: TestRedis) => redis.unpause(),
      // The first command that is not answered is waited for two seconds.
      awayMs: 4_000,
    },
    die: {
      goAway: (redis: TestRedis) => redis.kill(),
      comeBack: (redis: TestRedis) => redis.restart(),
      awayMs: AWAY_MS,
    },
  };
  it.each(['hang', 'die'] as const)(
    'may %s, in the midst of a reply',
    async (way) => {
      const { goAway, comeBack, awayMs } = ways[way];
      if (!redis) return;
      const replyHolds = await replyAcross();
      const probe = startProbe(server, questions);
      await goAway(redis);
      await delay(awayMs);
      const unready = await readiness();
      await comeBack(redis);
      const backAt = probe.now();
      judge(`Redis may ${way}`, await probe.stopWhenServed(BACK_WITHIN_MS + 3_000), backAt);
      expect(unready.status).toBe(503);
      expect((await readiness()).status).toBe(200);
      await replyHolds();
    },
    180_000,
  );
});
