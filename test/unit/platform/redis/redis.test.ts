import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { connectRedis, defineScript, type Redis } from '../../../../src/platform/redis/index.js';
import { Channels, type ChannelListener, type SubscribingClient } from '../../../../src/platform/redis/channels.js';
import { describeRedis } from '../../../support/both-implementations.js';
import { eventually as until, stopwatch } from '../../../support/patience.js';
import { startRedis, type TestRedis } from '../../../support/redis.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class Log {
  readonly lines: string[] = [];
  info(_fields: object, message: string): void {
    this.lines.push(`info ${message}`);
  }
  warn(_fields: object, message: string): void {
    this.lines.push(`warn ${message}`);
  }
}

describeRedis('a connection to Redis', () => {
  let server: TestRedis;
  let redis: Redis;
  let log: Log;
  beforeEach(async () => {
    server = await startRedis();
    log = new Log();
    redis = await connectRedis(server.url, log);
  });
  afterEach(async () => {
    await redis.close();
    await server.stop();
  });

  it('runs scripts, also ones the server has forgotten', async () => {
    const script = defineScript(`return {KEYS[1], tonumber(ARGV[1]) + 1}`);
    expect(await redis.run(script, ['key'], ['1'])).toEqual(['key', 2]);
    await redis.send(['SCRIPT', 'FLUSH']);
    expect(await redis.run(script, ['key'], ['2'])).toEqual(['key', 3]);
  });

  it('turns what Redis refuses into an upstream failure with the cause', async () => {
    await redis.send(['SET', 'word', 'x']);
    const refused = redis.send(['INCR', 'word']);
    await expect(refused).rejects.toBeInstanceOf(UpstreamFailure);
    await expect(refused).rejects.toMatchObject({
      system: 'redis',
      cause: { message: expect.stringContaining('integer') },
    });
  });

  it('fails at once while Redis is away, queues nothing, and is back within seconds of its return', async () => {
    await server.kill();
    await until(() => !redis.ready);
    const failures = Promise.allSettled(Array.from({ length: 5_000 }, () => redis.send(['PING'])));
    // None waits for anything: all have failed before a timer can come.
    const first = await Promise.race([failures, pause(100)]);
    expect(first?.filter(({ status }) => status === 'rejected')).toHaveLength(5_000);
    await server.restart();
    const waited = stopwatch();
    await until(() => redis.ready);
    expect(waited()).toBeLessThan(5_000);
    expect(await redis.send(['PING'])).toBe('PONG');
    expect(log.lines.filter((line) => line.includes('lost'))).toHaveLength(2); // one for each connection, not for each try
    expect(log.lines.filter((line) => line.includes('back'))).toHaveLength(2);
  });

  it('keeps a subscription over a restart, and says when messages may have been missed', async () => {
    const heard: string[] = [];
    const listener = {
      onMessage: (text: string) => void heard.push(text),
      onRecovered: () => void heard.push('recovered'),
    };
    const subscription = redis.subscribe('news', listener);
    await subscription.settled;
    await redis.send(['PUBLISH', 'news', 'one']);
    await until(() => heard.length === 1);
    await server.kill();
    await server.restart();
    await until(() => heard.length === 2 && redis.ready);
    await redis.send(['PUBLISH', 'news', 'two']);
    await until(() => heard.length === 3);
    expect(heard).toEqual(['one', 'recovered', 'two']);
    subscription.close();
    subscription.close();
    await until(async () => String(await redis.send(['PUBSUB', 'NUMSUB', 'news'])) === 'news,0');
  });

  it('subscribes, once back, to what was asked for during an outage', async () => {
    const heard: string[] = [];
    await server.kill();
    await until(() => !redis.ready);
    const listener = {
      onMessage: (text: string) => void heard.push(text),
      onRecovered: () => void heard.push('recovered'),
    };
    const subscription = redis.subscribe('news', listener);
    const given = redis.subscribe('old news', listener);
    given.close();
    await subscription.settled;
    await server.restart();
    await until(() => heard.includes('recovered') && redis.ready);
    await redis.send(['PUBLISH', 'news', 'one']);
    await until(() => heard.includes('one'));
    expect(await redis.send(['PUBSUB', 'CHANNELS'])).toEqual(['news']);
  });

  it('starts without Redis, and uses it when it comes', async () => {
    await server.kill();
    const early = await connectRedis(server.url, log);
    expect(early.ready).toBe(false);
    await expect(early.send(['PING'])).rejects.toBeInstanceOf(UpstreamFailure);
    await server.restart();
    await until(() => early.ready);
    expect(await early.send(['PING'])).toBe('PONG');
    await early.close();
    await expect(early.send(['PING'])).rejects.toBeInstanceOf(UpstreamFailure);
  });

  it('waits for a Redis that hangs once, then fails at once, and hears it when it goes on', async () => {
    server.pause();
    await expect(redis.send(['PING'])).rejects.toBeInstanceOf(UpstreamFailure);
    expect(redis.ready).toBe(false);
    const failures = Promise.allSettled(Array.from({ length: 5_000 }, () => redis.send(['PING'])));
    const first = await Promise.race([failures, pause(100)]);
    expect(first?.filter(({ status }) => status === 'rejected')).toHaveLength(5_000);
    server.unpause();
    await until(() => redis.ready);
    expect(await redis.send(['PING'])).toBe('PONG');
  });

  it('cuts a connection that stays silent, however much is asked meanwhile', async () => {
    server.pause();
    const asking = setInterval(() => void redis.send(['PING']).catch(() => undefined), 50);
    await until(() => log.lines.filter((line) => line.includes('lost')).length === 2);
    clearInterval(asking);
    server.unpause();
    await until(() => redis.ready);
    expect(await redis.send(['PING'])).toBe('PONG');
  });

  it('closes in time also when Redis hangs', async () => {
    server.pause();
    const waited = stopwatch();
    const pending = redis.send(['PING']);
    pending.catch(() => undefined);
    await redis.close();
    await expect(pending).rejects.toBeInstanceOf(UpstreamFailure);
    expect(waited()).toBeLessThan(2_000);
    server.unpause();
  });
});

describe('shared channels', () => {
  /** A client that records commands and can lose its connection. */
  class FakeClient implements SubscribingClient {
    readonly commands: string[] = [];
    fails = false;
    subscribe = (channel: string): Promise<void> => this.#record(`+${channel}`);
    unsubscribe = (channel: string): Promise<void> => this.#record(`-${channel}`);

    #record(command: string): Promise<void> {
      if (this.fails) return Promise.reject(new Error('connection lost'));
      this.commands.push(command);
      return Promise.resolve();
    }
  }
  const deaf: () => ChannelListener = () => ({ onMessage: () => undefined, onRecovered: () => undefined });

  it('subscribe once for many listeners and unsubscribe with the last', async () => {
    const client = new FakeClient();
    const channels = new Channels(client);
    const subscriptions = [deaf(), deaf(), deaf()].map((listener) => channels.subscribe('a', listener));
    await Promise.all(subscriptions.map(({ settled }) => settled));
    subscriptions.forEach((subscription) => subscription.close());
    subscriptions.forEach((subscription) => subscription.close());
    expect(client.commands).toEqual(['+a', '-a']);
    expect(channels.size).toBe(0);
  });

  it('unsubscribe later what could not be unsubscribed when the connection was lost', async () => {
    const client = new FakeClient();
    const channels = new Channels(client);
    const subscription = channels.subscribe('a', deaf());
    await subscription.settled;
    client.fails = true;
    subscription.close();
    await pause(0);
    client.fails = false;
    channels.recover();
    await pause(0);
    channels.recover();
    expect(client.commands).toEqual(['+a', '-a']);
  });
});
