import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { connectRedis, type Redis } from '../../src/platform/redis/index.js';
import { redisInstalled, startRedis, type TestRedis } from './redis.js';

/** What a contract suite knows about the implementation under test. */
export interface Bench {
  readonly kind: 'in-process' | 'redis';
  /** Another process's worth of connections to the same Redis; null for the in-process implementation. */
  connect(): Promise<Redis | null>;
}

const silentLog = { info: () => undefined, warn: () => undefined };

/** Runs one contract suite against both implementations; the Redis half is skipped where no redis-server is installed. */
export function contract(name: string, suite: (bench: Bench) => void): void {
  describe(`${name}, in process`, () => {
    suite({ kind: 'in-process', connect: () => Promise.resolve(null) });
  });

  if (!redisInstalled) {
    it.skip(`${name}, on Redis: skipped, no redis-server is installed here`, () => undefined);
    return;
  }
  describe(`${name}, on Redis`, () => {
    let server: TestRedis;
    const connections: Redis[] = [];
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await server.stop();
    });
    suite({
      kind: 'redis',
      connect: async () => {
        const connection = await connectRedis(server.url, silentLog);
        connections.push(connection);
        return connection;
      },
    });
  });
}

/** For suites about Redis alone. */
export function describeRedis(name: string, suite: () => void): void {
  if (redisInstalled) describe(name, suite);
  else it.skip(`${name}: skipped, no redis-server is installed here`, () => undefined);
}
