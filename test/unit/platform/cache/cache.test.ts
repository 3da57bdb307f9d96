import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { InProcessCache, RedisCache, type Cache } from '../../../../src/platform/cache/index.js';
import { systemClock } from '../../../../src/platform/clock.js';
import { RecentMap } from '../../../../src/platform/recent-map.js';
import { contract, type Bench } from '../../../support/both-implementations.js';
import { ManualTime } from '../../../support/manual-time.js';
import { eventually } from '../../../support/patience.js';

/** Two nodes with one cache between them. */
async function twoNodes(bench: Bench): Promise<readonly [Cache, Cache]> {
  const [first, second] = await Promise.all([bench.connect(), bench.connect()]);
  if (first && second) return [new RedisCache(first), new RedisCache(second)];
  const cache = new InProcessCache(systemClock);
  return [cache, cache];
}

let keys = 0;
const newKey = (): string => `key-${(keys += 1)}`;

/** A load that ends on command, and counts its starts. */
function gate<T>(value: T) {
  let open: (outcome: T | Promise<T>) => void = () => undefined;
  const opened = new Promise<T>((resolve) => (open = resolve));
  const load = jest.fn(() => opened);
  return { load, open: () => open(value), fail: (error: Error) => open(Promise.reject(error)) };
}

contract('a cache', (bench) => {
  let here: Cache;
  let there: Cache;
  beforeAll(async () => {
    [here, there] = await twoNodes(bench);
  });

  it('answers what was set, on any node, until it is deleted or too old', async () => {
    const key = newKey();
    expect(await here.get(key)).toBeUndefined();
    await here.set(key, { won: 1, words: ['가', null] }, 60_000);
    expect(await there.get(key)).toEqual({ won: 1, words: ['가', null] });
    await there.delete(key);
    expect(await here.get(key)).toBeUndefined();
    await here.set(key, null, 60_000);
    expect(await there.get(key)).toBeNull();
    await here.set(key, null, 60);
    await sleep(120);
    expect(await there.get(key)).toBeUndefined();
  });

  it('swaps a value that it still holds, and no other', async () => {
    const key = newKey();
    expect(await here.swap(key, 'mine', null)).toBe(false);
    await here.set(key, 'mine', 60_000);
    expect(await there.swap(key, 'theirs', null)).toBe(false);
    expect(await there.swap(key, 'mine', { value: 'ours', ttlMs: 60_000 })).toBe(true);
    expect(await here.get(key)).toBe('ours');
    expect(await here.swap(key, 'mine', { value: 'mine', ttlMs: 60_000 })).toBe(false);
    expect(await here.swap(key, 'ours', null)).toBe(true);
    expect(await there.get(key)).toBeUndefined();
    await here.set(key, 'ours', 60_000);
    expect(await here.swap(key, 'ours', { value: 'brief', ttlMs: 60 })).toBe(true);
    await sleep(120);
    expect(await there.get(key)).toBeUndefined();
  });

  it('lets one of many swap at once', async () => {
    const key = newKey();
    await here.set(key, 0, 60_000);
    const swapped = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? here : there).swap(key, 0, { value: at + 1, ttlMs: 60_000 })),
    );
    expect(swapped.filter(Boolean)).toHaveLength(1);
    expect(await here.get(key)).toBe(swapped.indexOf(true) + 1);
  });

  it('hands out copies: what one caller changes, no other sees', async () => {
    const key = newKey();
    const given = { list: [1] };
    await here.set(key, given, 60_000);
    given.list.push(2);
    (await here.get<typeof given>(key))?.list.push(3);
    expect(await here.get(key)).toEqual({ list: [1] });
    const loads = await Promise.all(
      [0, 0].map(() => here.through(newKey() + 'same', 60_000, () => Promise.resolve(given))),
    );
    loads[0]?.list.push(4);
    expect(loads[1]).toEqual({ list: [1, 2] });
  });

  it('loads once for many callers on one node, and then not at all', async () => {
    const key = newKey();
    const { load, open } = gate({ total: 7 });
    const asking = Array.from({ length: 100 }, () => here.through(key, 60_000, load));
    open();
    expect(new Set((await Promise.all(asking)).map(({ total }) => total))).toEqual(new Set([7]));
    expect(await there.through(key, 60_000, load)).toEqual({ total: 7 });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads once for callers on two nodes', async () => {
    const key = newKey();
    const { load, open } = gate(1);
    const asking = [here, there, here, there].map((node) => node.through(key, 60_000, load));
    await eventually(() => load.mock.calls.length === 1);
    open();
    expect(await Promise.all(asking)).toEqual([1, 1, 1, 1]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('fails every caller of a failed load, keeps nothing, and tries again for the next', async () => {
    const key = newKey();
    const { load, fail } = gate(1);
    const asking = [here, here].map((node) => node.through(key, 60_000, load));
    fail(new Error('no luck'));
    for (const asked of asking) await expect(asked).rejects.toThrow('no luck');
    expect(load).toHaveBeenCalledTimes(1);
    expect(await there.through(key, 60_000, () => Promise.resolve(2))).toBe(2);
    const throwing = (): Promise<number> => {
      throw new Error('at once');
    };
    await expect(here.through(newKey(), 60_000, throwing)).rejects.toThrow('at once');
  });

  it('gives everyone what JSON makes of a value, the one that loaded too', async () => {
    const at = new Date(0);
    const load = () => Promise.resolve({ at, nothing: undefined } as unknown);
    expect(await here.through(newKey(), 60_000, load)).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    await expect(here.through(newKey(), 60_000, () => Promise.resolve(undefined))).rejects.toBeInstanceOf(TypeError);
    await expect(here.set(newKey(), () => 0, 60_000)).rejects.toBeInstanceOf(TypeError);
    await expect(here.set(newKey(), 1, 0)).rejects.toBeInstanceOf(RangeError);
    await expect(here.through(newKey(), { ttlMs: 1.5, staleMs: 0 }, load)).rejects.toBeInstanceOf(RangeError);
  });

  it('does not keep a load that began before the key was deleted or set, on whichever node', async () => {
    for (const change of [
      (key: string) => there.delete(key),
      (key: string) => here.delete(key),
      (key: string) => there.set(key, 'new', 60_000),
    ]) {
      const key = newKey();
      const old = gate('old');
      const asking = here.through(key, 60_000, old.load);
      await eventually(() => old.load.mock.calls.length === 1);
      await change(key);
      expect(await there.through(key, 60_000, () => Promise.resolve('new'))).toBe('new');
      old.open();
      expect(await asking).toBe('old');
      expect(await here.get(key)).toBe('new');
    }
  });

  it('answers the stale value at once while one caller loads a new one', async () => {
    const key = newKey();
    const lifetime = { ttlMs: 60_000, staleMs: 60_000 };
    await here.through(key, { ...lifetime, ttlMs: 60 }, () => Promise.resolve('old'));
    await sleep(90);
    const { load, open } = gate('new');
    const answers = await Promise.all([here, there, here].map((node) => node.through(key, lifetime, load)));
    expect(answers).toEqual(['old', 'old', 'old']);
    await eventually(() => load.mock.calls.length > 0);
    expect(await there.through(key, lifetime, load)).toBe('old');
    open();
    await eventually(async () => (await there.get<string>(key)) === 'new');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('goes on with the stale value when the new one cannot be loaded, and not beyond its time', async () => {
    const [key, brief] = [newKey(), newKey()];
    const lifetime = { ttlMs: 50, staleMs: 60_000 };
    const failing = () => Promise.reject(new Error('no luck'));
    await here.through(key, lifetime, () => Promise.resolve('old'));
    await sleep(80);
    expect(await here.through(key, lifetime, failing)).toBe('old');
    await sleep(20);
    expect(await there.through(key, lifetime, failing)).toBe('old');
    await here.through(brief, { ttlMs: 50, staleMs: 50 }, () => Promise.resolve('old'));
    await sleep(250);
    await expect(here.through(brief, lifetime, failing)).rejects.toThrow('no luck');
  });

  it('answers a value too large to keep, and keeps nothing of it', async () => {
    const key = newKey();
    const large = 'x'.repeat(4_194_304);
    expect(await here.through(key, 60_000, () => Promise.resolve(large))).toBe(large);
    expect(await here.get(key)).toBeUndefined();
    await here.set(key, 'small', 60_000);
    await here.set(key, large, 60_000);
    expect(await here.get(key)).toBeUndefined();
    expect(await there.through(key, 60_000, () => Promise.resolve('again'))).toBe('again');
  });
});

describe('the in-process cache', () => {
  it('stays within its entries and bytes, and lets go of what was used longest ago', async () => {
    const cache = new InProcessCache(systemClock, { maxEntries: 100, maxBytes: 50_000 });
    for (let index = 0; index < 1_000; index += 1) {
      await cache.set(`k${index}`, 'x', 60_000);
      await cache.get('k0');
      expect(cache.use.entries).toBeLessThanOrEqual(100);
    }
    expect(await cache.get('k0')).toBe('x');
    expect(await cache.get('k1')).toBeUndefined();
    for (let index = 0; index < 100; index += 1) {
      await cache.set(`large${index}`, 'x'.repeat(2_000), 60_000);
      expect(cache.use.bytes).toBeLessThanOrEqual(50_000);
    }
    expect(cache.use.entries).toBeGreaterThan(5);
    await cache.set('huge', 'x'.repeat(100_000), 60_000);
    expect(await cache.get('huge')).toBeUndefined();
  });

  it('goes by the clock it is given', async () => {
    const time = new ManualTime();
    const cache = new InProcessCache(time);
    await cache.set('key', 1, 1_000);
    time.advance(999);
    expect(await cache.get('key')).toBe(1);
    time.advance(1);
    expect(await cache.get('key')).toBeUndefined();
    expect(cache.use.entries).toBe(0);
  });
});

describe('a map of bounded size', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const use = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), key, weight: fc.nat(12) }),
    fc.record({ kind: fc.constantFrom('get' as const, 'delete' as const), key, weight: fc.constant(0) }),
  );

  it('keeps exactly the most recently used that fit', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), (uses) => {
        const map = new RecentMap<number>(4, 20);
        let model: { key: string; weight: number }[] = [];
        for (const [index, { kind, key: name, weight }] of uses.entries()) {
          const known = model.find((entry) => entry.key === name);
          model = model.filter((entry) => entry.key !== name);
          if (kind === 'get' && known) model.push(known);
          if (kind === 'set') model.push({ key: name, weight });
          const total = () => model.reduce((sum, entry) => sum + entry.weight, 0);
          while (model.length > 4 || total() > 20) model.shift();
          if (kind === 'set') map.set(name, index, weight);
          else if (kind === 'get') expect(map.get(name) !== undefined).toBe(known !== undefined);
          else map.delete(name);
          expect([map.size, map.weight]).toEqual([model.length, total()]);
        }
      }),
    );
  });
});
