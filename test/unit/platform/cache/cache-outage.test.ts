import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { RedisCache } from '../../../../src/platform/cache/index.js';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { connectRedis, type Redis } from '../../../../src/platform/redis/index.js';
import { describeRedis } from '../../../support/both-implementations.js';
import { eventually, stopwatch } from '../../../support/patience.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

describeRedis('a cache whose Redis fails', () => {
  let server: TestRedis;
  let connections: Redis[];
  let here: RedisCache;
  let there: RedisCache;
  beforeEach(async () => {
    server = await startRedis();
    const log = { info: () => undefined, warn: () => undefined };
    connections = [await connectRedis(server.url, log), await connectRedis(server.url, log)];
    [here, there] = connections.map((redis) => new RedisCache(redis)) as [RedisCache, RedisCache];
  });
  afterEach(async () => {
    await Promise.all(connections.map((redis) => redis.close()));
    await server.stop();
  });

  it('loads without it, once for each node, and says of the rest that it failed', async () => {
    await server.kill();
    const load = jest.fn(() => sleep(20).then(() => 'loaded'));
    const asking = Array.from({ length: 20 }, () => here.through('key', 60_000, load));
    expect(new Set(await Promise.all(asking))).toEqual(new Set(['loaded']));
    expect(load).toHaveBeenCalledTimes(1);
    await expect(here.get('key')).rejects.toBeInstanceOf(UpstreamFailure);
    await expect(here.set('key', 1, 60_000)).rejects.toBeInstanceOf(UpstreamFailure);
    await expect(here.delete('key')).rejects.toBeInstanceOf(UpstreamFailure);
  });

  it('answers a load during which Redis went away', async () => {
    const load = async (): Promise<string> => {
      await server.kill();
      return 'loaded';
    };
    expect(await here.through('key', 60_000, load)).toBe('loaded');
  });

  it('does not wait for ever for a node that died while it loaded', async () => {
    const never = jest.fn((): Promise<string> => new Promise(() => undefined));
    void here.through('key', 60_000, never);
    await eventually(() => never.mock.calls.length === 1);
    const waited = stopwatch();
    expect(await there.through('key', 60_000, () => Promise.resolve('mine'))).toBe('mine');
    expect(waited()).toBeLessThan(3_500);
    expect(await there.get('key')).toBe('mine'); // and so nobody waits again
  });

  it('prefixes its keys and lets every one of them expire', async () => {
    await here.set('a', 1, 60_000);
    await here.through('b', { ttlMs: 60_000, staleMs: 60_000 }, () => Promise.resolve(2));
    const never = jest.fn((): Promise<number> => new Promise(() => undefined));
    void here.through('c', 60_000, never);
    await eventually(() => never.mock.calls.length === 1);
    const keys = (await connections[0]?.send(['KEYS', '*'])) as string[];
    expect(keys.sort()).toEqual(['moa:cache:{a}', 'moa:cache:{b}', 'moa:cache:{c}:claim']);
    for (const key of keys) expect(await connections[0]?.send(['PTTL', key])).toBeGreaterThan(0);
  });
});
