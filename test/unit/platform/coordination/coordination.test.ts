import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../../src/platform/clock.js';
import { createCoordination, type Coordination } from '../../../../src/platform/coordination/index.js';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { failOpen } from '../../../../src/platform/rate-limit/index.js';
import { describeRedis } from '../../../support/both-implementations.js';
import { eventually, stopwatch } from '../../../support/patience.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

class Log {
  readonly lines: string[] = [];
  info(_fields: object, message: string): void {
    this.lines.push(message);
  }
  warn(_fields: object, message: string): void {
    this.lines.push(message);
  }
}

/** Uses every part once, and leaves one reader waiting. */
async function useAll(coordination: Coordination) {
  const { cache, eventLog, rateLimit } = coordination;
  await cache.set('key', 1, 60_000);
  expect(await cache.get('key')).toBe(1);
  expect(await rateLimit.take('key', 1, { capacity: 2, perSecond: 1 })).toMatchObject({ allowed: true, remaining: 1 });
  const attempts = coordination.attemptLimit({ failures: 1, firstDelayMs: 60_000 });
  await attempts.fail('key');
  expect(await attempts.check('key')).toBeGreaterThan(0);
  expect(await coordination.attemptLimit().check('other key')).toBe(0);
  await eventLog.open('stream', 1);
  await eventLog.append('stream', ['a'], { writer: 1, expectedSequence: 0 });
  const events = eventLog.follow<string>('stream', 0, new AbortController().signal);
  expect((await events.next()).value).toEqual({ sequence: 1, event: 'a' });
  return { waiting: events.next() };
}

describe('coordination without Redis', () => {
  it('lives in the process, says so, and ends its readers when it closes', async () => {
    const log = new Log();
    const coordination = await createCoordination({ redisUrl: null, clock: systemClock, log });
    const { waiting } = await useAll(coordination);
    await sleep(20);
    expect(coordination.health()).toEqual({ backend: 'in-process', ready: true });
    expect(log.lines).toEqual(['No Redis is configured: this process must be the only node']);
    await coordination.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(coordination.eventLog.use()).toEqual({ followers: 0, watchedStreams: 0 });
  });

  it('refuses a Redis URL that is none', async () => {
    const parts = { redisUrl: 'localhost', clock: systemClock, log: new Log() };
    await expect(createCoordination(parts)).rejects.toMatchObject({ name: 'TypeError' });
  });
});

describeRedis('coordination over Redis', () => {
  let server: TestRedis;
  let coordination: Coordination;
  let log: Log;
  beforeEach(async () => {
    server = await startRedis();
    log = new Log();
    coordination = await createCoordination({ redisUrl: server.url, clock: systemClock, log });
  });
  afterEach(async () => {
    await coordination.close();
    await server.stop();
  });

  it('carries every part, and lets go of everything when it closes', async () => {
    const { waiting } = await useAll(coordination);
    await sleep(100);
    expect(coordination.health()).toEqual({ backend: 'redis', ready: true });
    await coordination.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(coordination.eventLog.use()).toEqual({ followers: 0, watchedStreams: 0 });
    expect(coordination.health().ready).toBe(false);
    expect(log.lines).toEqual([]);
  });

  it('does without Redis what can be done without, fails at once for the rest, and is whole again within five seconds', async () => {
    const attempts = coordination.attemptLimit({ failures: 1, firstDelayMs: 60_000 });
    await server.kill();
    await eventually(() => !coordination.health().ready);
    expect(coordination.health()).toEqual({ backend: 'redis', ready: false });
    const failing = stopwatch();
    expect(await coordination.cache.through('key', 60_000, () => Promise.resolve('loaded'))).toBe('loaded');
    expect(await failOpen(coordination.rateLimit).take('key', 1, { capacity: 2, perSecond: 1 })).toMatchObject({
      degraded: true,
    });
    await attempts.fail('key');
    expect(await attempts.check('key')).toBeGreaterThan(0);
    await expect(coordination.eventLog.open('stream', 1)).rejects.toBeInstanceOf(UpstreamFailure);
    expect(failing()).toBeLessThan(1_000);
    await server.restart();
    const waited = stopwatch();
    await eventually(() => coordination.health().ready);
    expect(waited()).toBeLessThan(5_000);
    await useAll(coordination);
    expect(log.lines.filter((line) => line.includes('lost'))).toHaveLength(2);
  });
});
