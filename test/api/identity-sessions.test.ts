import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { PASSWORD } from '../support/identity.js';
import { DAY_MS, LOGIN, codes, startSessionSuite, type SessionSuite } from '../support/session-suite.js';
import { eventually } from '../support/patience.js';

let suite: SessionSuite;
beforeAll(async () => {
  suite = await startSessionSuite();
});
afterAll(() => suite.close());

describe('login', () => {
  it('gives tokens that say who calls, and until when they hold', async () => {
    const account = await suite.person();
    const before = Date.now();
    const granted = await suite.login(account.email.toUpperCase());
    const after = Date.now();
    expect(granted.userErrors).toEqual([]);
    expect(granted.account).toEqual({ id: account.id, email: account.email, role: 'STAFF' });
    const inSeconds = (at: string): number => Math.round((Date.parse(at) - before) / 1_000);
    expect(inSeconds(granted.accessTokenExpiresAt)).toBeGreaterThanOrEqual(899);
    expect(inSeconds(granted.accessTokenExpiresAt)).toBeLessThanOrEqual(901 + Math.ceil((after - before) / 1_000));
    expect(Math.round(inSeconds(granted.refreshTokenExpiresAt) / 86_400)).toBe(14);
    expect(await suite.viewer(granted.accessToken)).toMatchObject({ id: account.id, locale: 'KO', state: 'ACTIVE' });
    expect(await suite.audited(account)).toMatchObject([{ action: 'LOGGED_IN', account_id: account.key }]);
  });

  it('distinguishes an unknown address, a wrong password and a blocked account only in the record', async () => {
    const [active, blocked] = [await suite.person(), await suite.person()];
    await suite.block(blocked);
    const attempts = [
      ['nobody@example.com', PASSWORD],
      [active.email, 'not the password'],
      [blocked.email, PASSWORD],
    ] as const;
    const answers = [];
    for (const [email, password] of attempts) {
      const already = suite.room.verified.length;
      answers.push(await suite.login(email, password));
      expect(suite.room.verified.length - already).toBe(1);
    }
    expect(answers[0]?.userErrors).toEqual([
      {
        code: 'INVALID_CREDENTIALS',
        field: null,
        message: 'The e-mail address or the password is wrong.',
        retryAfterSeconds: null,
      },
    ]);
    expect(answers[0]?.accessToken).toBeNull();
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const refused = { action: 'LOGIN_REFUSED', account_id: null };
    expect(await suite.audited(active)).toMatchObject([{ ...refused, detail: { reason: 'WRONG_PASSWORD' } }]);
    expect(await suite.audited(blocked)).toMatchObject([{ ...refused, detail: { reason: 'BLOCKED' } }]);
  });

  it('slows down after five failures, even the right password, and hears it once the delay is over', async () => {
    const account = await suite.person();
    const goOn = suite.room.standStill();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(codes(await suite.login(account.email, 'not the password'))).toEqual(['INVALID_CREDENTIALS']);
    }
    const already = suite.room.verified.length;
    const refused = await suite.login(account.email);
    expect(refused.userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 1 }]);
    expect(suite.room.verified.length).toBe(already);
    suite.room.advance(1_000);
    goOn();
    expect(codes(await suite.login(account.email))).toEqual([]);
    expect(codes(await suite.login(account.email, 'not the password'))).toEqual(['INVALID_CREDENTIALS']);
  });

  it('slows down an address that fails on many accounts', async () => {
    const address = '198.51.100.7';
    const goOn = suite.room.standStill();
    for (let attempt = 0; attempt < 50; attempt += 1) await suite.login(`guess-${attempt}@example.com`, 'x', address);
    const account = await suite.person();
    expect(codes(await suite.login(account.email, PASSWORD, address))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codes(await suite.login(account.email, PASSWORD, '198.51.100.8'))).toEqual([]);
    goOn();
  });

  it('names what has the wrong shape, and never repeats the password', async () => {
    const password = 'p'.repeat(200);
    const { data } = await suite.room.run(LOGIN, { input: { email: 'no address', password } });
    expect(data?.['login']).toMatchObject({
      accessToken: null,
      userErrors: [
        { code: 'INVALID_INPUT', field: ['email'] },
        { code: 'INVALID_INPUT', field: ['password'] },
      ],
    });
    expect(JSON.stringify(data)).not.toContain('pppp');
  });

  it('rehashes the password when it was hashed at an older cost', async () => {
    const account = await suite.person();
    const { default: argon2 } = await import('argon2');
    const old = await argon2.hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await suite.room.database.rows(statement(`UPDATE account SET password_hash = $2 WHERE id = $1`), [
      account.key,
      old,
    ]);
    expect(codes(await suite.login(account.email))).toEqual([]);
    const select = statement(`SELECT password_hash FROM account WHERE id = $1`);
    const [row] = await suite.room.database.rows<{ password_hash: string }>(select, [account.key]);
    expect(row?.password_hash).toContain('m=19456,t=2,p=1');
    expect(codes(await suite.login(account.email))).toEqual([]);
  });
});

describe('logout', () => {
  it('ends the session, by any of its tokens, and twice is no error', async () => {
    const account = await suite.person();
    const first = await suite.login(account.email);
    const second = await suite.refresh(first.refreshToken);
    expect(await suite.logout(first.refreshToken)).toEqual({ sessionEnded: true, userErrors: [] });
    expect(codes(await suite.refresh(second.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(await suite.logout(second.refreshToken)).toEqual({ sessionEnded: false, userErrors: [] });
    expect(await suite.logout('never given out')).toEqual({ sessionEnded: false, userErrors: [] });
    expect((await suite.audited(account)).map(({ action }) => action)).toEqual(['LOGGED_IN', 'LOGGED_OUT']);
  });
});

describe('an access token', () => {
  it('holds no longer than it says', async () => {
    const { accessToken } = await suite.login((await suite.person()).email);
    suite.room.advance(899_000);
    expect(await suite.viewer(accessToken)).not.toBeNull();
    suite.room.advance(2_000);
    expect(await suite.viewer(accessToken)).toBeNull();
  });

  it('holds no longer than ten seconds once its account was blocked elsewhere', async () => {
    const account = await suite.person();
    const { accessToken } = await suite.login(account.email);
    const session = await suite.room.identity.authenticate(accessToken);
    if (!session) throw new Error('no session');
    await suite.block(account);
    suite.room.advance(10_000);
    expect(await suite.room.identity.authenticate(accessToken)).toBeNull();
    expect(await suite.room.identity.stillValid(session)).toBe(false);
    expect(await suite.room.identity.service.actorFor(account.key)).toBeNull();
  });
});

describe('the daily purge', () => {
  const SPENT = statement(`SELECT 1 FROM refresh_token WHERE account_id = $1 AND used_at IS NOT NULL`);

  it('deletes tokens that ran out, and nothing that still counts', async () => {
    const account = await suite.person();
    const spent = await suite.login(account.email);
    suite.room.advance(13 * DAY_MS);
    const fresh = await suite.refresh(spent.refreshToken);
    suite.room.advance(2 * DAY_MS + 60_000);

    const stop = await suite.room.identity.startWorker?.();
    const purge = { name: 'identity.purge', retries: 0, expireInSeconds: 60 };
    await suite.room.database.transaction((transaction) => suite.room.jobs.enqueue(transaction, purge, {}));
    const spentAreLeft = async () => (await suite.room.database.rows(SPENT, [account.key])).length > 0;
    await eventually(async () => !(await spentAreLeft()), 200);
    await stop?.();
    expect(codes(await suite.refresh(spent.refreshToken))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await suite.refresh(fresh.refreshToken))).toEqual([]);
  });

  it('is queued once a day', async () => {
    const schedules = await suite.room.database.rows(statement(`SELECT name, cron, timezone FROM job.schedule`));
    expect(schedules).toEqual([{ name: 'identity.purge', cron: '30 3 * * *', timezone: 'Asia/Seoul' }]);
  });
});
