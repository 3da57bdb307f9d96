import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../../src/platform/clock.js';
import {
  InProcessAttemptLimit,
  RedisAttemptLimit,
  type AttemptLimit,
  type AttemptSettings,
} from '../../../../src/platform/rate-limit/index.js';
import { connectRedis, type Redis } from '../../../../src/platform/redis/index.js';
import { contract, describeRedis, type Bench } from '../../../support/both-implementations.js';
import { ManualTime } from '../../../support/manual-time.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

type Nodes = readonly [AttemptLimit, AttemptLimit];

async function twoNodes(bench: Bench, settings: Partial<AttemptSettings> = {}): Promise<Nodes> {
  const [first, second] = await Promise.all([bench.connect(), bench.connect()]);
  const own = (): InProcessAttemptLimit => new InProcessAttemptLimit(systemClock, settings);
  if (first && second)
    return [new RedisAttemptLimit(first, own(), settings), new RedisAttemptLimit(second, own(), settings)];
  const limit = own();
  return [limit, limit];
}

let keys = 0;
const newKey = (): string => `key-${(keys += 1)}`;

async function failTimes(times: number, key: string, nodes: readonly AttemptLimit[]): Promise<void> {
  for (let time = 0; time < times; time += 1) await nodes[time % nodes.length]?.fail(key);
}

contract('an attempt limit', (bench) => {
  let nodes: Nodes;
  beforeAll(async () => {
    nodes = await twoNodes(bench);
  });

  it('lets the first failures pass and then delays, twice as long each time, counted over all nodes', async () => {
    const key = newKey();
    await failTimes(4, key, nodes);
    for (const node of nodes) expect(await node.check(key)).toBe(0);
    for (const expectedMs of [1_000, 2_000, 4_000, 8_000]) {
      await failTimes(1, key, nodes);
      for (const node of nodes) {
        const waitMs = await node.check(key);
        expect(waitMs).toBeLessThanOrEqual(expectedMs);
        expect(waitMs).toBeGreaterThan(expectedMs - 500);
      }
    }
    expect(await nodes[0].check(newKey())).toBe(0);
  });

  it('never delays beyond its longest delay', async () => {
    const key = newKey();
    await failTimes(80, key, nodes);
    const waitMs = await nodes[1].check(key);
    expect(waitMs).toBeLessThanOrEqual(900_000);
    expect(waitMs).toBeGreaterThan(890_000);
  });

  it('forgets everything on a success, on any node', async () => {
    const key = newKey();
    await failTimes(6, key, nodes);
    await nodes[1].succeed(key);
    expect(await nodes[0].check(key)).toBe(0);
    await failTimes(4, key, nodes);
    expect(await nodes[0].check(key)).toBe(0);
  });

  it('lets the next attempt be made after the delay, and forgets after the window', async () => {
    const limits = await twoNodes(bench, { failures: 2, windowMs: 600, firstDelayMs: 200 });
    const key = newKey();
    await failTimes(2, key, limits);
    expect(await limits[0].check(key)).toBeGreaterThan(0);
    await sleep(250);
    expect(await limits[0].check(key)).toBe(0);
    await failTimes(1, key, limits);
    expect(await limits[0].check(key)).toBeGreaterThan(200);
    await sleep(1_150);
    await failTimes(1, key, limits);
    expect(await limits[1].check(key)).toBe(0);
  });
});

describe('the in-process attempt limit', () => {
  it('allows a patient guesser four guesses an hour in the long run', async () => {
    const time = new ManualTime();
    const limit = new InProcessAttemptLimit(time);
    let guesses = 0;
    for (const end = time.now().getTime() + 24 * 3_600_000; time.now().getTime() < end; guesses += 1) {
      time.advance(await limit.check('key'));
      await limit.fail('key');
    }
    expect(guesses).toBeLessThanOrEqual(5 + 10 + 24 * 4 + 1);
  });

  it('does not grow without end, and keeps the failures of a key that goes on failing', async () => {
    const limit = new InProcessAttemptLimit(new ManualTime());
    for (let index = 0; index < 100_000; index += 1) {
      await limit.fail(`random-${index}`);
      if (index % 10_000 === 0) await limit.fail('steady');
    }
    expect(limit.size).toBeLessThanOrEqual(50_000);
    expect(await limit.check('steady')).toBe(32_000);
  });
});

describeRedis('an attempt limit whose Redis fails', () => {
  let server: TestRedis;
  let redis: Redis;
  beforeEach(async () => {
    server = await startRedis();
    redis = await connectRedis(server.url, { info: () => undefined, warn: () => undefined });
  });
  afterEach(async () => {
    await redis.close();
    await server.stop();
  });

  it('goes on with what this node has seen, before and during the outage', async () => {
    const limit = new RedisAttemptLimit(redis, new InProcessAttemptLimit(systemClock));
    await failTimes(3, 'key', [limit]);
    await server.kill();
    expect(await limit.check('key')).toBe(0);
    await failTimes(2, 'key', [limit]);
    expect(await limit.check('key')).toBeGreaterThan(0);
    await limit.succeed('key');
    expect(await limit.check('key')).toBe(0);
  });

  it('lets every count expire', async () => {
    const limit = new RedisAttemptLimit(redis, new InProcessAttemptLimit(systemClock));
    await failTimes(7, 'key', [limit]);
    expect(await redis.send(['KEYS', '*'])).toEqual(['moa:attempts:{key}']);
    expect(Number(await redis.send(['PTTL', 'moa:attempts:{key}']))).toBeGreaterThan(900_000);
  });
});
