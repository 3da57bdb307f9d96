import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../../../src/platform/embedded-postgres/process-info.js';
import { holdPostgres, postmasterOf, queryOnce, type Holder } from '../../../support/postgres-process.js';

let parent: string;
let dir: string;
const holders: Holder[] = [];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'moa-postgres-'));
  chmodSync(parent, 0o755);
  dir = join(parent, 'database');
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.stop();
});
afterAll(() => rmSync(parent, { recursive: true }));

function hold(...args: Parameters<typeof holdPostgres>): Holder {
  const holder = holdPostgres(...args);
  holders.push(holder);
  return holder;
}

const countOf = async (url: string) =>
  (await queryOnce<{ count: number }>(url, 'SELECT count(*)::int AS count FROM paid'))[0]?.count;

describe('the embedded PostgreSQL', () => {
  // One folder is carried through all of it, as one installation would be: each test starts from what the last left.
  it('is made under any umask, durable, on loopback only, and reads Hangul', async () => {
    const holder = hold(dir, { umask: '077' });
    const url = await holder.url;
    await queryOnce(url, 'CREATE TABLE paid (id int); CREATE EXTENSION pg_trgm');
    const [row] = await queryOnce(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
         current_setting('listen_addresses') AS addresses, current_setting('server_encoding') AS encoding,
         current_setting('TimeZone') AS zone, show_trgm('홍길동') <> '{}' AS hangul, '가' < '나' AS ordered,
         (SELECT datcollate FROM pg_database WHERE datname = current_database()) AS collation`,
    );
    const expected = { fsync: 'on', commit: 'on', addresses: '127.0.0.1', encoding: 'UTF8', zone: 'UTC' };
    expect(row).toEqual({ ...expected, hangul: true, ordered: true, collation: 'C' });
    const pid = postmasterOf(dir);
    expect(await holder.stop()).toBe(0);
    expect(await isAlive(pid)).toBe(false);
    expect(readdirSync(dir).filter((name) => /^(lock|draft)/.test(name))).toEqual([]);
    expect(statSync(join(dir, 'cluster', 'moa.password')).mode & 0o777).toBe(0o600);
  });

  it('shows the second start who holds the folder, and the first does not notice', async () => {
    const first = hold(dir);
    const url = await first.url;
    const second = hold(dir);
    await expect(second.url).rejects.toThrow(`Process ${first.process.pid ?? 0} already runs`);
    expect(await countOf(url)).toBe(0);
  });

  it('loses nothing when node is killed, and ends the server left behind', async () => {
    const killed = hold(dir);
    await queryOnce(await killed.url, 'INSERT INTO paid VALUES (1)');
    const orphan = postmasterOf(dir);
    await killed.kill();
    expect(await isAlive(orphan)).toBe(true);
    const next = hold(dir);
    expect(await countOf(await next.url)).toBe(1);
    expect(await isAlive(orphan)).toBe(false);
    expect(next.messages.join()).toContain(`process ${orphan}`);
  });

  it('starts the server again, on the same port, when it is killed', async () => {
    const holder = hold(dir);
    const url = await holder.url;
    for (const id of [2, 3]) {
      holder.messages.length = 0;
      await queryOnce(url, `INSERT INTO paid VALUES (${id})`);
      process.kill(postmasterOf(dir), 'SIGKILL');
      await holder.said(/accepts connections again/);
      expect(await countOf(url)).toBe(id);
    }
  });

  it('recovers when node and server are killed together', async () => {
    const killed = hold(dir);
    await queryOnce(await killed.url, 'INSERT INTO paid VALUES (4)');
    const postmaster = postmasterOf(dir);
    await killed.kill();
    process.kill(postmaster, 'SIGKILL');
    expect(await countOf(await hold(dir).url)).toBe(4);
  });

  it('is not held up by a pid file whose id another process has now', async () => {
    const { uid, gid } = statSync(join(dir, 'cluster'));
    const stranger = spawn('sleep', ['600'], { uid, gid });
    try {
      writeFileSync(join(dir, 'cluster', 'postmaster.pid'), `${stranger.pid ?? 0}\n${join(dir, 'cluster')}\n`);
      expect(await countOf(await hold(dir).url)).toBe(4);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('makes the database again when the first attempt was killed', async () => {
    let interrupted = join(parent, 'interrupted');
    const begin = async (): Promise<void> => {
      const killed = hold(interrupted);
      await killed.said(/Creating/);
      await delay(150);
      await killed.kill();
    };
    await begin();
    // Where the machine is busy the kill may come when all is done: then another one is begun.
    while (existsSync(join(interrupted, 'cluster'))) {
      const done = hold(interrupted);
      await done.url;
      await done.stop();
      interrupted += '-again';
      await begin();
    }
    expect(readdirSync(interrupted).join()).toContain('draft.');
    await hold(interrupted).url;
    expect(readdirSync(interrupted).join()).not.toContain('draft.');
  });

  it('says what to do about a database of another version', async () => {
    const version = join(dir, 'cluster', 'PG_VERSION');
    const before = readFileSync(version);
    writeFileSync(version, '14\n');
    await expect(hold(dir).url).rejects.toThrow('made by PostgreSQL 14');
    writeFileSync(version, before);
  });

  it('shows the end of the log when the server cannot start', async () => {
    const control = join(dir, 'cluster', 'postgresql.auto.conf');
    const before = readFileSync(control);
    writeFileSync(control, 'shared_buffers = nonsense\n');
    await expect(hold(dir).url).rejects.toThrow(/ended while starting:[^]*nonsense/);
    writeFileSync(control, before);
    expect(await countOf(await hold(dir).url)).toBe(4);
  });
});
