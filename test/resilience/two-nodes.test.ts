import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { describeRedis } from '../support/both-implementations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { stopwatch } from '../support/patience.js';
import {
  figure,
  login,
  openAccounts,
  startServer,
  stopServers,
  unhandledIn,
  type ServerProcess,
} from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import {
  areConsecutive,
  askQuestion,
  openSocket,
  storedReply,
  textOf,
  type ReplyEvent,
} from '../support/reply-reader.js';

/** Makes a reply of some fifty tokens take five seconds. */
const TOKEN_MS = '100';
/** And one that is to be killed in the midst of it goes on for most of a minute. */
const SLOW_TOKEN_MS = '1000';
/** The promise of `chatReply`, at the usual lease of fifteen seconds: the rest is the time to notice. */
const TOLD_WITHIN_MS = 30_000;

describeRedis('two api nodes and a worker', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let environment: Readonly<Record<string, string>>;
  let first: ServerProcess;
  let second: ServerProcess;
  let worker: ServerProcess;
  let token: string;

  beforeAll(async () => {
    [database, redis] = await Promise.all([createTestDatabase(), startRedis()]);
    await openAccounts(database.url, 1);
    environment = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      MOA_NARRATOR_TOKEN_MS: TOKEN_MS,
    };
    [first, second, worker] = await Promise.all([
      startServer('api', environment),
      startServer('api', environment),
      startServer('worker', environment),
    ]);
    token = await login(first);
  }, 180_000);
  afterAll(async () => {
    await stopServers();
    await redis.stop();
    await database.drop();
  });

  it('serve one reply across three cuts of the socket, each time on the other node', async () => {
    const replyId = await askQuestion(first, token);
    const whole = (await openSocket(first, token)).read(replyId);
    const sittings = [second, first, second].map((node) => ({ node, count: randomInt(1, 14) }));
    const events: ReplyEvent[] = [];
    for (const { node, count } of [...sittings, { node: first, count: Infinity }]) {
      const socket = await openSocket(node, token);
      const reading = socket.read(replyId, events.at(-1)?.sequence ?? 0);
      await reading.reached(count);
      socket.cut();
      events.push(...reading.events);
    }
    expect(await whole.over).toBe('complete');

    const stored = await Promise.all([first, second].map((node) => storedReply(node, token, replyId)));
    expect({ sittings, state: events.at(-1)?.reply?.state }).toMatchObject({ state: 'COMPLETED' });
    expect({ sittings, consecutive: areConsecutive(events) }).toMatchObject({ consecutive: true });
    for (const { text } of stored) expect(textOf(events)).toBe(text);
    // The first event and the last show the reply of the moment; between them are the same numbers and texts.
    expect(events.slice(1, -1)).toEqual(whole.events.slice(1, -1));
    expect(events).toHaveLength(whole.events.length);
  }, 180_000);

  it('notify every reader when the writer is killed, and answer the next question', async () => {
    await worker.stop();
    worker = await startServer('worker', { ...environment, MOA_NARRATOR_TOKEN_MS: SLOW_TOKEN_MS });
    const replyId = await askQuestion(first, token);
    const sockets = await Promise.all([first, second, second, first].map((node) => openSocket(node, token)));
    const readings = sockets.map((socket) => socket.read(replyId));
    await Promise.all(readings.map((reading) => reading.reached(6)));
    await worker.kill();
    const waited = stopwatch();

    expect(await Promise.all(readings.map(({ over }) => over))).toEqual(readings.map(() => 'complete'));
    const tookMs = waited();
    figure(`readers knew of the killed writer after ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(TOLD_WITHIN_MS);

    const stored = await storedReply(second, token, replyId);
    expect(stored.state).toBe('INTERRUPTED');
    expect(stored.text).not.toBe('');
    for (const { events } of readings) {
      expect(events.at(-1)).toMatchObject({ __typename: 'ChatReplyFailed', code: 'WRITER_LOST', reply: stored });
      expect(areConsecutive(events)).toBe(true);
      expect(textOf(events)).toBe(stored.text);
    }

    // It waits for a worker, and gets the next that comes.
    const next = await askQuestion(second, token);
    const reading = (await openSocket(first, token)).read(next);
    worker = await startServer('worker', environment);
    expect(await reading.over).toBe('complete');
    expect(reading.events.at(-1)?.reply).toEqual(await storedReply(second, token, next));
    expect(reading.events.at(-1)?.reply?.state).toBe('COMPLETED');
    expect([first, second, worker].flatMap(unhandledIn)).toEqual([]);
  }, 180_000);
});
