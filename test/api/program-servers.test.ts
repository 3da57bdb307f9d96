import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { CliError } from '../../src/cli/index.js';
import { requireDatabase, requireRedis } from '../../src/cli/serve/servers.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { stopwatch } from '../support/patience.js';

const SECRET = 'hunter2-and-more';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What a start says of a server, and what it said while it waited; null when it is let in. */
async function start(variable: 'DATABASE_URL' | 'REDIS_URL', url: string): Promise<[string | null, string[]]> {
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), [variable]: url });
  const said: string[] = [];
  const context = { say: (line: string) => void said.push(line) };
  try {
    await (variable === 'DATABASE_URL' ? requireDatabase(config, context) : requireRedis(config, context));
    return [null, said];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    expect(error.message).toMatch(new RegExp(`^${variable}: [^\n]+$`));
    expect(error.message + said.join()).not.toContain(SECRET);
    return [error.message, said];
  }
}

const withPart = (part: 'password' | 'pathname' | 'username', value: string): string => {
  const url = new URL(database.url);
  url[part] = value;
  return url.href;
};

/** A server that says the same to whatever it hears. */
async function answering(text: string): Promise<{ server: Server; place: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => socket.write(text));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, place: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('DATABASE_URL at the start', () => {
  it('is let in at once', async () => {
    expect(await start('DATABASE_URL', database.url)).toEqual([null, []]);
  });

  it('is waited for a little where nothing answers', async () => {
    const [began, waited] = [performance.now(), stopwatch()];
    const [words, said] = await start('DATABASE_URL', `postgres://moa:${SECRET}@127.0.0.1:1/moa`);
    expect(words).toBe('DATABASE_URL: PostgreSQL does not answer at 127.0.0.1:1. Start it there, or mend the address.');
    expect(said).toEqual(['PostgreSQL at 127.0.0.1:1 does not answer yet; waiting for it']);
    expect(performance.now() - began).toBeGreaterThan(3_000);
    expect(waited()).toBeLessThan(12_000);
  });

  it('is refused with the reason: host, login, database', async () => {
    const reasons = await Promise.all(
      [
        `postgres://moa:${SECRET}@nowhere.invalid:5432/moa`,
        withPart('password', SECRET),
        withPart('username', 'nobody'),
        withPart('pathname', '/nothing'),
      ].map(async (url) => (await start('DATABASE_URL', url))[0]),
    );
    expect(reasons).toEqual([
      'DATABASE_URL: the host of nowhere.invalid:5432 is not known. Mend the address.',
      expect.stringContaining('refuses the login. Mend the user or the password.'),
      expect.stringContaining('refuses the login. Mend the user or the password.'),
      expect.stringContaining('has no database of that name.'),
    ]);
  });
});

describe('REDIS_URL at the start', () => {
  it('is waited for a little where nothing answers', async () => {
    const [words, said] = await start('REDIS_URL', `redis://:${SECRET}@127.0.0.1:1`);
    expect(words).toBe('REDIS_URL: Redis does not answer at 127.0.0.1:1. Start it there, or mend the address.');
    expect(said).toHaveLength(1);
  });

  it.each([
    ['-WRONGPASS invalid username-password pair or user is disabled.', 'refuses the login'],
    ['-NOAUTH Authentication required.', 'refuses the login'],
    ['-ERR this is something else', 'cannot be used: '],
  ])('is refused at once where it says %s', async (answer, words) => {
    const { server, place } = await answering(`${answer}\r\n`);
    try {
      const [told, said] = await start('REDIS_URL', `redis://:${SECRET}@${place}`);
      expect(told).toContain(`REDIS_URL: Redis at ${place} ${words}`);
      expect(said).toEqual([]);
    } finally {
      server.close();
    }
  });
});
