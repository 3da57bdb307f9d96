import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createDatabase,
  createDataSource,
  statement,
  type Database,
  type Transaction,
} from '../../src/platform/database/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { keyClaim, once, purgeKeys, type IdempotentChange } from '../../src/platform/once/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { PATIENT_DATABASE } from '../support/patience.js';

let home: TestDatabase;
let database: Database;
let accountId: number;
beforeAll(async () => {
  home = await createTestDatabase();
  const { database: settings } = loadConfig({ NODE_ENV: 'test', DATABASE_URL: home.url, ...PATIENT_DATABASE });
  const source = await createDataSource(settings, { entities: [], migrations: [] }).initialize();
  database = createDatabase(source);
  await source.query('CREATE TABLE effect (id bigint GENERATED ALWAYS AS IDENTITY, note text NOT NULL)');
  await source.query(`INSERT INTO institution (code, name, kind) VALUES ('T', 'T', 'BANK')`);
  const [account] = await source.query<{ id: number }[]>(
    `INSERT INTO account (institution_id, email, role, password_hash, name)
     SELECT id, 'a@example.com', 'STAFF', 'x', 'A' FROM institution RETURNING id`,
  );
  accountId = Number(account?.id);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await home.drop();
});

const act = (key: string, input: object = { note: 'n' }, preview = false): IdempotentChange => ({
  claim: keyClaim(accountId, key, 'test', input),
  at: new Date('2026-03-02T01:02:03Z'),
  preview,
});
const INSERT = statement('INSERT INTO effect (note) VALUES ($1) RETURNING id');
const COUNT = statement('SELECT count(*)::int AS count FROM effect WHERE note = $1');
const effect = (note: string) => async (transaction: Transaction) => {
  const [row] = await transaction.rows<{ id: number }>(INSERT, [note]);
  await delay(20);
  return { id: row?.id, note };
};
const effectsOf = async (note: string) => (await database.rows<{ count: number }>(COUNT, [note]))[0]?.count;

describe('a change that is made once', () => {
  it('does the work once for twenty at the same time and later, and answers all alike', async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 20 }, () => once(database, act(key), effect(key))));
    all.push(await once(database, act(key), effect(key)));
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await effectsOf(key)).toBe(1);
  });

  it('refuses the key for another input, and leaves the first as it was', async () => {
    const key = randomUUID();
    await once(database, act(key), effect(key));
    await expect(once(database, act(key, { note: 'other' }), effect(key))).rejects.toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    });
    expect(await effectsOf(key)).toBe(1);
  });

  it.each([false, true])('says that it is busy where others hold what it needs, preview %s', async (preview) => {
    const key = randomUUID();
    const busy = (): never => {
      throw new Error('busy');
    };
    const waiting = () => Promise.reject(Object.assign(new Error('waited too long'), { code: '55P03' }));
    await expect(once(database, { ...act(key, {}, preview), busy }, waiting)).rejects.toThrow('busy');
    await expect(once(database, act(key, {}, preview), waiting)).rejects.toThrow('waited too long');
  });

  it('undoes all of a change that fails, and leaves its key free', async () => {
    const key = randomUUID();
    const failing = async (transaction: Transaction) => {
      await effect(key)(transaction);
      throw new Error('no');
    };
    await expect(once(database, act(key), failing)).rejects.toThrow('no');
    expect(await effectsOf(key)).toBe(0);
    await once(database, act(key), effect(key));
    expect(await effectsOf(key)).toBe(1);
  });

  it('answers a preview with a used key as the change itself would', async () => {
    const key = randomUUID();
    const first = await once(database, act(key), effect(key));
    expect(await once(database, act(key, undefined, true), effect(key))).toEqual(first);
    await expect(once(database, act(key, { note: 'other' }, true), effect(key))).rejects.toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    });
    expect(await effectsOf(key)).toBe(1);
  });

  it('shows in a preview what would be answered, keeps nothing of it and uses no key', async () => {
    const key = randomUUID();
    expect(await once(database, act(key, {}, true), effect(key))).toMatchObject({ note: key });
    expect(await effectsOf(key)).toBe(0);
    await once(database, act(key), effect(key));
    expect(await effectsOf(key)).toBe(1);
  });
});

describe('the purge of keys', () => {
  it('forgets keys after a week, and none before', async () => {
    const now = new Date('2026-05-20T03:00:00Z');
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const use = (key: string, at: Date) =>
      once(database, { claim: keyClaim(accountId, key, 'test', {}), at }, effect(key));
    const [old, recent] = [randomUUID(), randomUUID()];
    await use(old, daysAgo(7.01));
    await use(recent, daysAgo(6.99));
    await purgeKeys(database, { now: () => now });
    await Promise.all([use(old, now), use(recent, now)]);
    expect([await effectsOf(old), await effectsOf(recent)]).toEqual([2, 1]);
  });

  it('forgets all of them, however many there are', async () => {
    await database.dataSource.query(
      `INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
       SELECT $1, gen_random_uuid(), 'test', '', 'null', '2020-01-01Z' FROM generate_series(1, 5001)`,
      [accountId],
    );
    await purgeKeys(database, { now: () => new Date('2020-02-01T00:00:00Z') });
    const [left] = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM idempotency_key WHERE created_at < '2020-02-01Z'`,
    );
    expect(left?.count).toBe(0);
  });
});
