import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../../src/platform/clock.js';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { InProcessLock, LockBusy, RedisLock, type Lease, type Lock } from '../../../../src/platform/lock/index.js';
import { connectRedis, type Redis } from '../../../../src/platform/redis/index.js';
import { systemTimer } from '../../../../src/platform/timer.js';
import { contract, describeRedis, type Bench } from '../../../support/both-implementations.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

async function twoNodes(bench: Bench): Promise<readonly [Lock, Lock]> {
  const [first, second] = await Promise.all([bench.connect(), bench.connect()]);
  if (first && second) return [new RedisLock(first, systemTimer), new RedisLock(second, systemTimer)];
  const lock = new InProcessLock({ clock: systemClock, timer: systemTimer });
  return [lock, lock];
}

let names = 0;
const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};
const newName = (): string => `lock-${(names += 1)}`;

contract('a lock', (bench) => {
  let here: Lock;
  let there: Lock;
  beforeAll(async () => {
    [here, there] = await twoNodes(bench);
  });

  it('lets one in at a time, with a greater token each time', async () => {
    const name = newName();
    const tokens: number[] = [];
    let inside = 0;
    let most = 0;
    const work = async ({ token, signal }: Lease): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      tokens.push(token);
      await sleep(3);
      expect(signal.aborted).toBe(false);
      inside -= 1;
    };
    const all = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? here : there).withLock(name, 5_000, work, { waitMs: 20_000 }),
    );
    await Promise.all(all);
    expect(most).toBe(1);
    expect(new Set(tokens).size).toBe(20);
    expect(tokens).toEqual([...tokens].sort((a, b) => a - b));
  });

  it('answers what the work answers, passes on what it throws, and is free afterwards', async () => {
    const name = newName();
    expect(await here.withLock(name, 1_000, () => Promise.resolve('done'))).toBe('done');
    await expect(here.withLock(name, 1_000, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(await there.withLock(name, 1_000, () => Promise.resolve('again'))).toBe('again');
  });

  it('refuses at once, or after the wait, while another holds it; other names are free', async () => {
    const name = newName();
    await here.withLock(name, 1_000, async () => {
      await expect(there.withLock(name, 1_000, () => Promise.resolve())).rejects.toBeInstanceOf(LockBusy);
      const since = Date.now();
      await expect(there.withLock(name, 1_000, () => Promise.resolve(), { waitMs: 100 })).rejects.toMatchObject({
        lock: name,
      });
      expect(Date.now() - since).toBeGreaterThanOrEqual(95);
      expect(await there.withLock(newName(), 1_000, () => Promise.resolve('other'))).toBe('other');
    });
    expect(await there.withLock(name, 1_000, () => Promise.resolve('free'))).toBe('free');
  });

  it('is held for as long as the work takes, many times the lease', async () => {
    const name = newName();
    await here.withLock(name, 400, async ({ signal }) => {
      for (let round = 0; round < 6; round += 1) {
        await sleep(200);
        await expect(there.withLock(name, 400, () => Promise.resolve())).rejects.toBeInstanceOf(LockBusy);
      }
      expect(signal.aborted).toBe(false);
    });
  });

  it('refuses a lease too short to renew', async () => {
    await expect(here.withLock(newName(), 10, () => Promise.resolve())).rejects.toBeInstanceOf(RangeError);
  });
});

it('in process, holds nothing for names that nobody holds', async () => {
  const lock = new InProcessLock({ clock: systemClock, timer: systemTimer });
  const waiting = Array.from({ length: 100 }, (_, index) =>
    lock.withLock(`name-${index % 10}`, 1_000, () => sleep(1), { waitMs: 5_000 }),
  );
  expect(lock.size).toBe(10);
  await Promise.all(waiting);
  expect(lock.size).toBe(0);
});

describeRedis('a lock whose Redis fails', () => {
  let server: TestRedis;
  let connections: Redis[];
  let here: RedisLock;
  let there: RedisLock;
  beforeEach(async () => {
    server = await startRedis();
    const log = { info: () => undefined, warn: () => undefined };
    connections = [await connectRedis(server.url, log), await connectRedis(server.url, log)];
    [here, there] = connections.map((redis) => new RedisLock(redis, systemTimer)) as [RedisLock, RedisLock];
  });
  afterEach(async () => {
    await Promise.all(connections.map((redis) => redis.close()));
    await server.stop();
  });

  it('tells the work when its lease was taken, and leaves the new holder alone', async () => {
    await here.withLock('name', 150, async ({ signal, token }) => {
      await connections[0]?.send(['DEL', 'moa:lock:{name}']);
      await there.withLock('name', 5_000, async (other) => {
        expect(other.token).toBeGreaterThan(token);
        await aborted(signal);
        expect(signal.reason).toBeInstanceOf(UpstreamFailure);
      });
      void there.withLock('name', 5_000, () => sleep(200));
      await sleep(30);
    });
    await expect(here.withLock('name', 150, () => Promise.resolve())).rejects.toBeInstanceOf(LockBusy);
    await sleep(200);
  });

  it('tells the work before the lease runs out when Redis cannot be asked, and says so to whoever asks', async () => {
    const since = Date.now();
    await here.withLock('name', 400, async ({ signal }) => {
      await server.kill();
      await aborted(signal);
      expect(Date.now() - since).toBeLessThan(2_000);
      await expect(there.withLock('name', 400, () => Promise.resolve())).rejects.toBeInstanceOf(UpstreamFailure);
    });
  });

  it('keeps the lease over an outage shorter than it', async () => {
    await server.stop();
    server = await startRedis({ persistent: true });
    const redis = await connectRedis(server.url, { info: () => undefined, warn: () => undefined });
    connections.push(redis);
    const lock = new RedisLock(redis, systemTimer);
    await lock.withLock('name', 3_000, async ({ signal }) => {
      await server.kill();
      await server.restart();
      await sleep(3_500);
      expect(signal.aborted).toBe(false);
    });
  });

  it('is free again when its holder died', async () => {
    void here.withLock('name', 200, () => new Promise(() => undefined));
    await sleep(50);
    await connections[0]?.close();
    expect(await there.withLock('name', 200, () => Promise.resolve('mine'), { waitMs: 2_000 })).toBe('mine');
  });

  it('hands out growing tokens even after Redis forgot everything', async () => {
    const token = ({ token: given }: Lease): Promise<number> => Promise.resolve(given);
    const before = await here.withLock('name', 1_000, token);
    await connections[0]?.send(['FLUSHALL']);
    await sleep(2);
    expect(await there.withLock('name', 1_000, token)).toBeGreaterThan(before);
  });
});
