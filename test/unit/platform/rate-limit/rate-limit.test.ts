import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../../src/platform/clock.js';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import {
  failOpen,
  InProcessRateLimit,
  RedisRateLimit,
  type RateLimit,
} from '../../../../src/platform/rate-limit/index.js';
import { connectRedis, type Redis } from '../../../../src/platform/redis/index.js';
import { contract, describeRedis, type Bench } from '../../../support/both-implementations.js';
import { ManualTime } from '../../../support/manual-time.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

async function twoNodes(bench: Bench): Promise<readonly [RateLimit, RateLimit]> {
  const [first, second] = await Promise.all([bench.connect(), bench.connect()]);
  if (first && second) return [new RedisRateLimit(first), new RedisRateLimit(second)];
  const limit = new InProcessRateLimit(systemClock);
  return [limit, limit];
}

let keys = 0;
const newKey = (): string => `key-${(keys += 1)}`;

contract('a rate limit', (bench) => {
  let here: RateLimit;
  let there: RateLimit;
  /** Slow enough that nothing comes back during a test. */
  const slow = { capacity: 100, perSecond: 0.001 };
  beforeAll(async () => {
    [here, there] = await twoNodes(bench);
  });

  it('takes points until there are too few, then none, and says when there will be enough', async () => {
    const key = newKey();
    expect(await here.take(key, 60, slow)).toMatchObject({
      allowed: true,
      remaining: 40,
      retryAfterMs: 0,
      degraded: false,
    });
    const refused = await there.take(key, 60, slow);
    expect(refused).toMatchObject({ allowed: false, remaining: 40, capacity: 100 });
    expect(refused.retryAfterMs).toBeGreaterThan(19_000_000);
    expect(refused.retryAfterMs).toBeLessThanOrEqual(20_000_000);
    expect(refused.resetMs).toBeGreaterThan(59_000_000);
    expect(await there.take(key, 40, slow)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await here.take(key, 0, slow)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await here.take(newKey(), 100, slow)).toMatchObject({ allowed: true });
  });

  it('never hands out more than there is to callers at once on two nodes', async () => {
    const key = newKey();
    const takes = Array.from({ length: 60 }, (_, index) => (index % 2 ? here : there).take(key, 3, slow));
    const allowed = (await Promise.all(takes)).filter((taken) => taken.allowed);
    expect(allowed).toHaveLength(33);
  });

  it('gives points back over time, and no more than fit', async () => {
    const key = newKey();
    const quick = { capacity: 10, perSecond: 50 };
    const startMs = performance.now();
    expect(await here.take(key, 10, quick)).toMatchObject({ allowed: true, remaining: 0 });
    const { retryAfterMs } = await here.take(key, 5, quick);
    // What came back while the machine did something else need not be waited for; clocks count whole milliseconds.
    const elapsedMs = Math.ceil(performance.now() - startMs) + 1;
    expect(retryAfterMs).toBeGreaterThanOrEqual(100 - elapsedMs);
    expect(retryAfterMs).toBeLessThanOrEqual(100);
    await sleep(retryAfterMs + 5);
    expect(await there.take(key, 5, quick)).toMatchObject({ allowed: true });
    await sleep(400);
    expect(await here.take(key, 0, quick)).toMatchObject({ remaining: 10, resetMs: 0 });
  });

  it('refunds what was not used, up to full', async () => {
    const key = newKey();
    await here.take(key, 90, slow);
    await there.give(key, 50);
    expect(await here.take(key, 0, slow)).toMatchObject({ remaining: 60 });
    await there.give(key, 500);
    expect(await here.take(key, 0, slow)).toMatchObject({ remaining: 100 });
    await here.give(newKey(), 5);
  });

  it('says of a request beyond the whole bucket that waiting is no use', async () => {
    expect(await here.take(newKey(), 101, slow)).toMatchObject({
      allowed: false,
      retryAfterMs: Infinity,
      remaining: 100,
    });
  });

  it('follows a bucket whose size was reconfigured', async () => {
    const key = newKey();
    await here.take(key, 10, slow);
    expect(await here.take(key, 0, { capacity: 20, perSecond: 0.001 })).toMatchObject({ remaining: 20, capacity: 20 });
  });

  it('refuses points and sizes that make no sense', async () => {
    for (const points of [-1, NaN, Infinity]) {
      await expect(here.take(newKey(), points, slow)).rejects.toBeInstanceOf(RangeError);
      await expect(here.give(newKey(), points)).rejects.toBeInstanceOf(RangeError);
    }
    await expect(here.take(newKey(), 1, { capacity: 0, perSecond: 1 })).rejects.toBeInstanceOf(RangeError);
    await expect(here.take(newKey(), 1, { capacity: 1, perSecond: 0 })).rejects.toBeInstanceOf(RangeError);
  });
});

describe('the in-process buckets', () => {
  const step = fc.record({ waitMs: fc.nat(3_000), points: fc.integer({ min: 1, max: 12 }) });

  it('never hand out more than capacity and refill, and keep the promise of retryAfterMs', async () => {
    const size = { capacity: 10, perSecond: 3 };
    const runs = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const time = new ManualTime();
      const limit = new InProcessRateLimit(time);
      const startMs = time.now().getTime();
      let handedOut = 0;
      for (const { waitMs, points } of steps) {
        time.advance(waitMs);
        const taken = await limit.take('key', points, size);
        if (taken.allowed) handedOut += points;
        else if (taken.retryAfterMs !== Infinity) {
          time.advance(taken.retryAfterMs);
          expect(await limit.take('key', points, size)).toMatchObject({ allowed: true });
          handedOut += points;
        } else expect(points).toBeGreaterThan(size.capacity);
        const elapsedMs = time.now().getTime() - startMs;
        expect(handedOut).toBeLessThanOrEqual(size.capacity + (elapsedMs * size.perSecond) / 1_000 + 1e-6);
      }
    });
    await fc.assert(runs, { numRuns: 500 });
  });

  it('do not grow without end, and forget none that is in use', async () => {
    const limit = new InProcessRateLimit(new ManualTime());
    const size = { capacity: 10, perSecond: 1 };
    for (let index = 0; index < 100_000; index += 1) {
      await limit.take(`random-${index}`, 1, size);
      if (index % 1_000 === 0) await limit.take('steady', 0.01, size);
    }
    expect(limit.size).toBeLessThanOrEqual(50_000);
    expect((await limit.take('steady', 0, size)).remaining).toBe(9);
  });
});

describeRedis('a rate limit whose Redis fails', () => {
  let server: TestRedis;
  let redis: Redis;
  const size = { capacity: 10, perSecond: 1 };
  beforeEach(async () => {
    server = await startRedis();
    redis = await connectRedis(server.url, { info: () => undefined, warn: () => undefined });
  });
  afterEach(async () => {
    await redis.close();
    await server.stop();
  });

  it('says so, or lets pass and says so, as its user chose', async () => {
    const limit = new RedisRateLimit(redis);
    const open = failOpen(limit);
    expect(await open.take('key', 4, size)).toMatchObject({ allowed: true, degraded: false, remaining: 6 });
    await server.kill();
    await expect(limit.take('key', 1, size)).rejects.toBeInstanceOf(UpstreamFailure);
    await expect(limit.give('key', 1)).rejects.toBeInstanceOf(UpstreamFailure);
    const passed = { allowed: true, remaining: 10, capacity: 10, resetMs: 0, retryAfterMs: 0, degraded: true };
    expect(await open.take('key', 100, size)).toEqual(passed);
    await open.give('key', 1);
    await expect(open.take('key', -1, size)).rejects.toBeInstanceOf(RangeError);
  });

  it('remembers a bucket only until it is full', async () => {
    const limit = new RedisRateLimit(redis);
    await limit.take('key', 10, size);
    const leftMs = Number(await redis.send(['PTTL', 'moa:bucket:{key}']));
    expect(leftMs).toBeGreaterThan(9_000);
    expect(leftMs).toBeLessThanOrEqual(10_000);
    await limit.give('key', 10);
    expect(await redis.send(['KEYS', '*'])).toEqual([]);
  });
});
