import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { LogExpired, RedisEventLog, type EventLogSettings } from '../../../../src/platform/event-log/index.js';
import { connectRedis, type Redis } from '../../../../src/platform/redis/index.js';
import { systemClock } from '../../../../src/platform/clock.js';
import { systemTimer } from '../../../../src/platform/timer.js';
import { describeRedis } from '../../../support/both-implementations.js';
import { stopwatch } from '../../../support/patience.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';
import { collect, deltas, eventually, newStream, textOf, type Delta } from './support.js';

const never = (): AbortSignal => new AbortController().signal;
const silent = { info: () => undefined, warn: () => undefined };

function logOn(redis: Redis, settings: Partial<EventLogSettings> = {}): RedisEventLog {
  return new RedisEventLog(redis, { clock: systemClock, timer: systemTimer, settings });
}

// An unhandled rejection anywhere fails the test at hand: Jest sees to that.
describeRedis('an event log whose Redis fails', () => {
  let server: TestRedis;
  const open: Redis[] = [];

  async function connected(settings: Partial<EventLogSettings> = {}): Promise<RedisEventLog> {
    const redis = await connectRedis(server.url, silent);
    open.push(redis);
    return logOn(redis, settings);
  }

  beforeEach(async () => {
    server = await startRedis({ persistent: true });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((redis) => redis.close()));
    await server.stop();
  });

  it('loses and repeats nothing over three restarts of a durable Redis in mid-stream', async () => {
    const [writer, reader] = [await connected(), await connected({ pollMs: 600_000 })];
    const stream = newStream();
    await writer.open(stream, 1);
    const readers = [0, 0, 0].map(() => reader.follow<Delta>(stream, 0, never()));
    let text = '';
    let last = 0;
    let failures = 0;
    const append = async (word: string): Promise<void> => {
      for (;;) {
        try {
          last = await writer.append(stream, deltas(word), { writer: 1, expectedSequence: last });
          text += word;
          return;
        } catch (error) {
          failures += 1;
          expect(error).toBeInstanceOf(UpstreamFailure); // and so nothing is known: the same append again is safe
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    };
    // Who has not reached Redis yet when it goes is told so at once; who has, goes on.
    await append('begun ');
    const begun = await Promise.all(readers.map((events) => events.next()));
    expect(begun.map(({ value }) => value?.event.text)).toEqual(['begun ', 'begun ', 'begun ']);
    const followings = readers.map((events) => collect(events));
    for (let round = 0; round < 3; round += 1) {
      let restart = Promise.resolve();
      for (let word = 0; word < 60; word += 1) {
        if (word === 20) {
          await server.kill();
          restart = server.restart();
        }
        await append(`${round}.${word} `);
      }
      await restart;
      await append('| ');
    }
    for (;;) {
      const ended = await writer.end(stream, { writer: 1, expectedSequence: last }).catch(() => null);
      if (ended !== null) break;
    }
    for (const seen of await Promise.all(followings)) expect(`begun ${textOf(seen)}`).toBe(text);
    expect(failures).toBeGreaterThanOrEqual(3);
    expect(reader.use()).toEqual({ followers: 0, watchedStreams: 0 });
  });

  it('goes on after its subscriptions alone were cut', async () => {
    const [writer, reader] = [await connected(), await connected({ pollMs: 600_000 })];
    const stream = newStream();
    await writer.open(stream, 1);
    const following = collect(reader.follow<Delta>(stream, 0, never()));
    await eventually(() => reader.use().watchedStreams === 1);
    for (let last = 0; last < 200; last += 1) {
      if (last % 50 === 10) await open[0]?.send(['CLIENT', 'KILL', 'TYPE', 'pubsub']);
      await writer.append(stream, deltas(`${last} `), { writer: 1, expectedSequence: last });
    }
    await writer.end(stream, { writer: 1, expectedSequence: 200 });
    expect(textOf(await following)).toBe(Array.from({ length: 200 }, (_, index) => `${index} `).join(''));
  });

  it('finds by polling what a lost notice did not announce', async () => {
    const redis = await connectRedis(server.url, silent);
    open.push(redis);
    const deaf: Redis = {
      ready: true,
      channels: 0,
      send: (command) => redis.send(command),
      run: (script, keys, parameters) => redis.run(script, keys, parameters),
      subscribe: () => ({ settled: Promise.resolve(), close: () => undefined }),
      close: () => Promise.resolve(),
    };
    const log = logOn(deaf, { pollMs: 30 });
    const stream = newStream();
    await log.open(stream, 1);
    const following = collect(log.follow<Delta>(stream, 0, never()));
    await log.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await log.append(stream, deltas('b'), { writer: 1, expectedSequence: 1, final: true });
    expect(textOf(await following)).toBe('ab');
  });

  it('fails at once for writers and new readers, and after a bound for readers under way', async () => {
    const log = await connected({ outageMs: 600, pollMs: 100 });
    const stream = newStream();
    await log.open(stream, 1);
    await log.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    const following = log.follow<Delta>(stream, 0, never());
    await following.next();
    const next = following.next();
    next.catch(() => undefined);
    await server.kill();
    const failing = stopwatch();
    await expect(log.append(stream, deltas('b'), { writer: 1, expectedSequence: 1 })).rejects.toBeInstanceOf(
      UpstreamFailure,
    );
    await expect(log.open(stream, 2)).rejects.toMatchObject({ system: 'redis' });
    await expect(collect(log.follow<Delta>(stream, 0, never()))).rejects.toBeInstanceOf(UpstreamFailure);
    expect(failing()).toBeLessThan(1_500);
    await expect(next).rejects.toBeInstanceOf(UpstreamFailure);
    expect(log.use()).toEqual({ followers: 0, watchedStreams: 0 });
  });

  it('gives up on a Redis that hangs, and comes back when it does', async () => {
    const log = await connected();
    const stream = newStream();
    await log.open(stream, 1);
    server.pause();
    const waited = stopwatch();
    const options = { writer: 1, expectedSequence: 0 };
    await expect(log.append(stream, deltas('a'), options)).rejects.toBeInstanceOf(UpstreamFailure);
    expect(waited()).toBeLessThan(3_000);
    server.unpause();
    // It first answers what it was sent, some of it long given up.
    const again = (): Promise<number> => log.append(stream, deltas('a'), options).catch(() => delay(10).then(again));
    expect(await again()).toBe(1);
    expect(await log.read(stream, 0)).toMatchObject({ last: 1 });
  });

  it('notifies readers and writers when Redis came back empty', async () => {
    await server.stop();
    server = await startRedis();
    const log = await connected();
    const stream = newStream();
    await log.open(stream, 1);
    await log.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    const events = log.follow<Delta>(stream, 0, never());
    // Who has read of a log misses it; who has not would wait for it to begin.
    expect((await events.next()).value).toMatchObject({ event: { text: 'a' } });
    const following = collect(events);
    following.catch(() => undefined);
    await server.kill();
    await server.restart();
    await expect(following).rejects.toBeInstanceOf(LogExpired);
    const adding = log.append(stream, deltas('b'), { writer: 1, expectedSequence: 1 });
    await expect(adding).rejects.toBeInstanceOf(LogExpired);
  });
});
