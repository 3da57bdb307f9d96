import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { PASSWORD, startIdentity, type Answer, type IdentityUnderTest, type TestAccount } from '../support/identity.js';

const TOKENS = `accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt account { id email role }
  userErrors { code field message retryAfterSeconds }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { ${TOKENS} } }`;
const LOGOUT = `mutation ($input: LogoutInput!) { logout(input: $input) { sessionEnded userErrors { code } } }`;
const VIEWER = `{ viewer { id email name role locale state institution { id code name kind } } }`;
const DAY_MS = 86_400_000;
/** How long a token that was exchanged may come again without ending its session. */
const WINDOW_MS = 10_000;

interface Granted {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly account: Answer | null;
  readonly userErrors: { code: string; field: string[] | null; message: string; retryAfterSeconds: number | null }[];
}

let room: IdentityUnderTest;
let institutionId: number;
beforeAll(async () => {
  room = await startIdentity();
  institutionId = await room.institution();
});
afterAll(() => room.close());

async function ask(source: string, field: string, input: object, address?: string): Promise<Granted> {
  const { data, errors } = await room.run(source, { input }, address === undefined ? {} : { address });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data?.[field] as unknown as Granted;
}
const login = (email: string, password = PASSWORD, address?: string) =>
  ask(LOGIN, 'login', { email, password }, address);
const refresh = (refreshToken: string) => ask(REFRESH, 'tokenRefresh', { refreshToken });
const logout = async (refreshToken: string) => (await room.run(LOGOUT, { input: { refreshToken } })).data?.['logout'];
const codes = ({ userErrors }: Granted): string[] => userErrors.map(({ code }) => code);
const person = (): Promise<TestAccount> => room.account({ institutionId });
const viewer = async (token: string) => (await room.run(VIEWER, {}, { token })).data?.['viewer'];

async function block(account: TestAccount): Promise<void> {
  await room.database.rows(statement(`UPDATE account SET state = 'BLOCKED' WHERE id = $1`), [account.key]);
}

async function audited(account: TestAccount): Promise<{ action: string; detail: Answer; account_id: number | null }[]> {
  const text = `SELECT action, detail, account_id FROM audit_entry
    WHERE subject_type = 'Account' AND subject_id = $1 ORDER BY id`;
  return room.database.rows(statement(text), [account.key]);
}

describe('login', () => {
  it('gives tokens that say who calls, and until when they hold', async () => {
    const account = await person();
    const before = Date.now();
    const granted = await login(account.email.toUpperCase());
    expect(granted.userErrors).toEqual([]);
    expect(granted.account).toEqual({ id: account.id, email: account.email, role: 'STAFF' });
    const inSeconds = (at: string): number => Math.round((Date.parse(at) - before) / 1_000);
    expect(inSeconds(granted.accessTokenExpiresAt)).toBeGreaterThanOrEqual(899);
    expect(inSeconds(granted.accessTokenExpiresAt)).toBeLessThanOrEqual(901);
    expect(Math.round(inSeconds(granted.refreshTokenExpiresAt) / 86_400)).toBe(14);
    expect(await viewer(granted.accessToken)).toMatchObject({ id: account.id, locale: 'KO', state: 'ACTIVE' });
    expect(await audited(account)).toMatchObject([{ action: 'LOGGED_IN', account_id: account.key }]);
  });

  it('distinguishes an unknown address, a wrong password and a blocked account only in the record', async () => {
    const [active, blocked] = [await person(), await person()];
    await block(blocked);
    const attempts = [
      ['nobody@example.com', PASSWORD],
      [active.email, 'not the password'],
      [blocked.email, PASSWORD],
    ] as const;
    const answers = [];
    for (const [email, password] of attempts) {
      const already = room.verified.length;
      answers.push(await login(email, password));
      expect(room.verified.length - already).toBe(1);
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
    expect(await audited(active)).toMatchObject([{ ...refused, detail: { reason: 'WRONG_PASSWORD' } }]);
    expect(await audited(blocked)).toMatchObject([{ ...refused, detail: { reason: 'BLOCKED' } }]);
  });

  it('slows down after five failures, even the right password, and hears it once the delay is over', async () => {
    const account = await person();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(codes(await login(account.email, 'not the password'))).toEqual(['INVALID_CREDENTIALS']);
    }
    const already = room.verified.length;
    const refused = await login(account.email);
    expect(refused.userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 1 }]);
    expect(room.verified.length).toBe(already);
    room.advance(1_000);
    expect(codes(await login(account.email))).toEqual([]);
    expect(codes(await login(account.email, 'not the password'))).toEqual(['INVALID_CREDENTIALS']);
  });

  it('slows down an address that fails on many accounts', async () => {
    const address = '198.51.100.7';
    for (let attempt = 0; attempt < 50; attempt += 1) await login(`guess-${attempt}@example.com`, 'x', address);
    const account = await person();
    expect(codes(await login(account.email, PASSWORD, address))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codes(await login(account.email, PASSWORD, '198.51.100.8'))).toEqual([]);
  });

  it('names what has the wrong shape, and never repeats the password', async () => {
    const password = 'p'.repeat(200);
    const { data } = await room.run(LOGIN, { input: { email: 'no address', password } });
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
    const account = await person();
    const { default: argon2 } = await import('argon2');
    const old = await argon2.hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await room.database.rows(statement(`UPDATE account SET password_hash = $2 WHERE id = $1`), [account.key, old]);
    expect(codes(await login(account.email))).toEqual([]);
    const select = statement(`SELECT password_hash FROM account WHERE id = $1`);
    const [row] = await room.database.rows<{ password_hash: string }>(select, [account.key]);
    expect(row?.password_hash).toContain('m=19456,t=2,p=1');
    expect(codes(await login(account.email))).toEqual([]);
  });
});

describe('a refresh token', () => {
  it('is exchanged for new tokens, and kept nowhere', async () => {
    const account = await person();
    const first = await login(account.email);
    const second = await refresh(first.refreshToken);
    expect(second.userErrors).toEqual([]);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await viewer(second.accessToken)).toMatchObject({ id: account.id });
    expect(codes(await refresh(second.refreshToken))).toEqual([]);
    const all = await room.database.rows(statement(`SELECT t.*, encode(token_hash, 'escape') FROM refresh_token t`));
    for (const { refreshToken } of [first, second]) {
      expect(refreshToken).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(all)).not.toContain(refreshToken);
    }
  });

  it('ends its session when it is presented again later, and the record says so once', async () => {
    const account = await person();
    const first = await login(account.email);
    const second = await refresh(first.refreshToken);
    room.advance(WINDOW_MS);
    expect((await refresh(first.refreshToken)).userErrors).toMatchObject([
      { code: 'REFRESH_TOKEN_REUSED', field: ['refreshToken'] },
    ]);
    expect(codes(await refresh(second.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(codes(await refresh(first.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    const actions = (await audited(account)).map(({ action }) => action);
    expect(actions).toEqual(['LOGGED_IN', 'REFRESH_TOKEN_REUSED']);
  });

  it('leaves other sessions of the account alone when one is ended', async () => {
    const account = await person();
    const [phone, laptop] = [await login(account.email), await login(account.email)];
    await refresh(phone.refreshToken);
    room.advance(WINDOW_MS);
    expect(codes(await refresh(phone.refreshToken))).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(codes(await refresh(laptop.refreshToken))).toEqual([]);
  });

  it.each([3, 10, 50])(
    'has one winner when it is presented %i times at once, whose session lives on',
    async (times) => {
      const account = await person();
      for (let round = 0; round < 3; round += 1) {
        const { refreshToken } = await login(account.email);
        const answers = await Promise.all(Array.from({ length: times }, () => refresh(refreshToken)));
        const winners = answers.filter((answer) => answer.userErrors.length === 0);
        expect(winners).toHaveLength(1);
        const losers = answers.filter((answer) => answer.userErrors.length > 0);
        expect(new Set(losers.flatMap(codes))).toEqual(new Set(['REFRESH_TOKEN_SIMULTANEOUS']));
        for (const loser of losers)
          expect(loser).toMatchObject({ accessToken: null, refreshToken: null, account: null });
        expect(codes(await refresh(winners[0]?.refreshToken ?? ''))).toEqual([]);
      }
    },
  );

  it('may come again within ten seconds of its exchange, which gives nothing, ends nothing and leaves no record', async () => {
    const account = await person();
    const first = await login(account.email);
    const second = await refresh(first.refreshToken);
    room.advance(WINDOW_MS - 1_000);
    expect(await refresh(first.refreshToken)).toMatchObject({
      accessToken: null,
      refreshToken: null,
      account: null,
      userErrors: [{ code: 'REFRESH_TOKEN_SIMULTANEOUS', field: ['refreshToken'] }],
    });
    expect(codes(await refresh(second.refreshToken))).toEqual([]);
    expect((await audited(account)).map(({ action }) => action)).toEqual(['LOGGED_IN']);
  });

  it('may straggle while its session is prolonged again and again', async () => {
    let newest = await login((await person()).email);
    const chain = [newest.refreshToken];
    for (let link = 0; link < 5; link += 1) {
      const [next, ...stragglers] = await Promise.all([
        refresh(newest.refreshToken),
        ...chain.slice(0, -1).map((old) => refresh(old)),
      ]);
      expect(codes(next)).toEqual([]);
      for (const straggler of stragglers) expect(codes(straggler)).toEqual(['REFRESH_TOKEN_SIMULTANEOUS']);
      chain.push(next.refreshToken);
      newest = next;
    }
    // The first of them is long over its window when the newest is within its own.
    room.advance(WINDOW_MS - 1_000);
    newest = await refresh(newest.refreshToken);
    room.advance(2_000);
    expect(codes(await refresh(chain[0] ?? ''))).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(codes(await refresh(newest.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });

  it('ends its session, also for a faster thief, when its owner logs out', async () => {
    const owner = await login((await person()).email);
    const thief = await refresh(owner.refreshToken);
    expect(codes(await refresh(owner.refreshToken))).toEqual(['REFRESH_TOKEN_SIMULTANEOUS']);
    expect(await logout(owner.refreshToken)).toMatchObject({ sessionEnded: true });
    expect(codes(await refresh(thief.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(codes(await refresh(owner.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });

  it('that is exchanged while its session ends leaves none that lives on', async () => {
    const account = await person();
    for (let round = 0; round < 20; round += 1) {
      const first = await login(account.email);
      const [exchanged] = await Promise.all([refresh(first.refreshToken), logout(first.refreshToken)]);
      if (codes(exchanged).length === 0)
        expect({ round, codes: codes(await refresh(exchanged.refreshToken)) }).toEqual({
          round,
          codes: ['REFRESH_TOKEN_REVOKED'],
        });
    }
    for (let round = 0; round < 20; round += 1) {
      const stolen = await login(account.email);
      const newest = await refresh(stolen.refreshToken);
      room.advance(WINDOW_MS);
      const [exchanged] = await Promise.all([refresh(newest.refreshToken), refresh(stolen.refreshToken)]);
      if (codes(exchanged).length === 0)
        expect({ round, codes: codes(await refresh(exchanged.refreshToken)) }).toEqual({
          round,
          codes: ['REFRESH_TOKEN_REVOKED'],
        });
    }
  });

  it('is refused when it is none, and when it ran out', async () => {
    const account = await person();
    const granted = await login(account.email);
    expect(codes(await refresh('x'.repeat(43)))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await refresh(''))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await refresh('x'.repeat(129)))).toEqual(['INVALID_INPUT']);
    expect(codes(await refresh(granted.accessToken.slice(0, 128)))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    room.advance(14 * DAY_MS + 1_000);
    expect(codes(await refresh(granted.refreshToken))).toEqual(['REFRESH_TOKEN_EXPIRED']);
  });

  it('does nothing for an account blocked behind its back', async () => {
    const account = await person();
    const { refreshToken } = await login(account.email);
    await block(account);
    expect(codes(await refresh(refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });
});

describe('logout', () => {
  it('ends the session, by any of its tokens, and twice is no error', async () => {
    const account = await person();
    const first = await login(account.email);
    const second = await refresh(first.refreshToken);
    expect(await logout(first.refreshToken)).toEqual({ sessionEnded: true, userErrors: [] });
    expect(codes(await refresh(second.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(await logout(second.refreshToken)).toEqual({ sessionEnded: false, userErrors: [] });
    expect(await logout('never given out')).toEqual({ sessionEnded: false, userErrors: [] });
    expect((await audited(account)).map(({ action }) => action)).toEqual(['LOGGED_IN', 'LOGGED_OUT']);
  });
});

describe('an access token', () => {
  it('holds no longer than it says', async () => {
    const { accessToken } = await login((await person()).email);
    room.advance(899_000);
    expect(await viewer(accessToken)).not.toBeNull();
    room.advance(2_000);
    expect(await viewer(accessToken)).toBeNull();
  });

  it('holds no longer than ten seconds once its account was blocked elsewhere', async () => {
    const account = await person();
    const { accessToken } = await login(account.email);
    const session = await room.identity.authenticate(accessToken);
    if (!session) throw new Error('no session');
    await block(account);
    room.advance(10_000);
    expect(await room.identity.authenticate(accessToken)).toBeNull();
    expect(await room.identity.stillValid(session)).toBe(false);
    expect(await room.identity.service.actorFor(account.key)).toBeNull();
  });
});

describe('the daily purge', () => {
  const SPENT = statement(`SELECT 1 FROM refresh_token WHERE account_id = $1 AND used_at IS NOT NULL`);

  it('deletes tokens that ran out, and nothing that still counts', async () => {
    const account = await person();
    const spent = await login(account.email);
    room.advance(13 * DAY_MS);
    const fresh = await refresh(spent.refreshToken);
    room.advance(2 * DAY_MS + 60_000);

    const stop = await room.identity.startWorker?.();
    const purge = { name: 'identity.purge', retries: 0, expireInSeconds: 60 };
    await room.database.transaction((transaction) => room.jobs.enqueue(transaction, purge, {}));
    const deadline = Date.now() + 20_000;
    const spentAreLeft = async () => (await room.database.rows(SPENT, [account.key])).length > 0;
    while ((await spentAreLeft()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
    await stop?.();
    expect(codes(await refresh(spent.refreshToken))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await refresh(fresh.refreshToken))).toEqual([]);
  });

  it('is queued once a day', async () => {
    const schedules = await room.database.rows(statement(`SELECT name, cron, timezone FROM job.schedule`));
    expect(schedules).toEqual([{ name: 'identity.purge', cron: '30 3 * * *', timezone: 'Asia/Seoul' }]);
  });
});
