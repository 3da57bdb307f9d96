import { describe, expect, it } from '@jest/globals';
import { AccessTokens } from '../../../../src/modules/identity/sessions/access-tokens.js';
import { Authenticator } from '../../../../src/modules/identity/sessions/authenticator.js';
import type { Actor } from '../../../../src/platform/access/index.js';
import { ManualTime } from '../../../support/manual-time.js';

const actor: Actor = { accountId: 7, institutionId: 2, role: 'STAFF', customerId: null, sessionEpoch: 4 };

function setUp() {
  const time = new ManualTime();
  const tokens = new AccessTokens({ jwtSecrets: ['s'.repeat(32)], accessTokenSeconds: 900 }, time);
  let verified = 0;
  const counting = { verify: (token: string) => ((verified += 1), tokens.verify(token)) } as AccessTokens;
  const account = { ...actor, sessionEpoch: 4, active: true, locale: 'ko' as 'ko' | 'en' };
  const reads: number[] = [];
  const store = { down: false };
  const read = (id: number) => {
    reads.push(id);
    return store.down ? Promise.reject(new Error('away')) : Promise.resolve(id === 7 ? { ...account } : null);
  };
  const authenticator = new Authenticator(counting, read, time);
  return { time, tokens, account, reads, store, authenticator, verified: () => verified };
}

describe('the authenticator', () => {
  it('knows whose a token is, until when, and what language they chose', async () => {
    const { tokens, authenticator } = setUp();
    const { token, expiresAt } = await tokens.issue(actor);
    const session = { ...actor, expiresAt: expiresAt.getTime(), locale: 'ko' };
    expect(await authenticator.authenticate(token)).toEqual(session);
  });

  it('verifies a token once and reads its account every ten seconds at most', async () => {
    const { time, tokens, authenticator, reads, verified } = setUp();
    const { token } = await tokens.issue(actor);
    await Promise.all(Array.from({ length: 50 }, () => authenticator.authenticate(token)));
    for (let second = 0; second < 30; second += 1) {
      expect(await authenticator.authenticate(token)).not.toBeNull();
      time.advance(1_000);
    }
    expect(reads).toEqual([7, 7, 7]);
    expect(verified()).toBeLessThanOrEqual(50);
    const before = verified();
    await authenticator.authenticate(token);
    expect(verified()).toBe(before);
  });

  it('honours a token no longer than it says, though it remembers it', async () => {
    const { time, tokens, authenticator } = setUp();
    const { token } = await tokens.issue(actor);
    expect(await authenticator.authenticate(token)).not.toBeNull();
    time.advance(900_000);
    expect(await authenticator.authenticate(token)).toBeNull();
  });

  it.each<[string, object]>([
    ['blocked', { active: false }],
    ['blocked and unblocked again', { sessionEpoch: 5 }],
    ['given another role', { role: 'ADMIN' }],
    ['moved to another institution', { institutionId: 3 }],
    ['given to another customer', { customerId: 31 }],
  ])('refuses tokens within ten seconds of the account being %s', async (_, change) => {
    const { time, tokens, authenticator, account } = setUp();
    const { token } = await tokens.issue(actor);
    const session = await authenticator.authenticate(token);
    Object.assign(account, change);
    time.advance(10_000);
    expect(await authenticator.authenticate(token)).toBeNull();
    expect(session && (await authenticator.stillValid(session))).toBe(false);
  });

  it('refuses them at once where the change was made', async () => {
    const { tokens, authenticator, account } = setUp();
    const { token } = await tokens.issue(actor);
    await authenticator.authenticate(token);
    account.active = false;
    authenticator.forget(7);
    expect(await authenticator.authenticate(token)).toBeNull();
  });

  it('lets an open connection go on until its token runs out', async () => {
    const { time, tokens, authenticator } = setUp();
    const session = await authenticator.authenticate((await tokens.issue(actor)).token);
    if (!session) throw new Error('no session');
    time.advance(899_999);
    expect(await authenticator.stillValid(session)).toBe(true);
    time.advance(1);
    expect(await authenticator.stillValid(session)).toBe(false);
  });

  it('follows the language its account chooses', async () => {
    const { tokens, authenticator, account } = setUp();
    const { token } = await tokens.issue(actor);
    await authenticator.authenticate(token);
    account.locale = 'en';
    authenticator.forget(7);
    expect(await authenticator.authenticate(token)).toMatchObject({ locale: 'en' });
  });

  it('refuses the token of an account that is gone', async () => {
    const { tokens, authenticator } = setUp();
    const { token } = await tokens.issue({ ...actor, accountId: 8 });
    expect(await authenticator.authenticate(token)).toBeNull();
  });

  it('does not remember that the database was away', async () => {
    const { tokens, authenticator, store } = setUp();
    const { token } = await tokens.issue(actor);
    store.down = true;
    await expect(authenticator.authenticate(token)).rejects.toThrow('away');
    store.down = false;
    expect(await authenticator.authenticate(token)).not.toBeNull();
  });

  it('refuses the tokens of a session that was ended, within ten seconds, and at once where that was done', async () => {
    const { time, tokens } = setUp();
    const over = new Set<string>();
    const asked: string[] = [];
    const account = { ...actor, sessionEpoch: 4, active: true, locale: 'ko' as const };
    const isOver = (id: string) => (asked.push(id), Promise.resolve(over.has(id)));
    const authenticator = new Authenticator(tokens, () => Promise.resolve(account), time, isOver);
    const [ended, other] = ['a', 'b'].map((letter) => letter.repeat(8) + '-1111-1111-1111-111111111111') as [
      string,
      string,
    ];
    const issue = async (sessionId?: string) =>
      (await tokens.issue(sessionId === undefined ? actor : { ...actor, sessionId })).token;
    const [token, kept, nameless] = await Promise.all([issue(ended), issue(other), issue()]);
    const session = await authenticator.authenticate(token);
    expect(session).toMatchObject({ sessionId: ended });
    expect(await authenticator.authenticate(kept)).not.toBeNull();
    expect(asked).toEqual([ended, other]);
    over.add(ended);
    time.advance(9_999);
    expect(await authenticator.authenticate(token)).not.toBeNull();
    time.advance(1);
    expect(await authenticator.authenticate(token)).toBeNull();
    expect(session && (await authenticator.stillValid(session))).toBe(false);
    over.add(other);
    authenticator.forgetSession(other);
    expect(await authenticator.authenticate(kept)).toBeNull();
    expect(await authenticator.authenticate(nameless)).not.toBeNull();
  });

  it('costs microseconds once it knows a token', async () => {
    const { tokens, authenticator } = setUp();
    const { token } = await tokens.issue(actor);
    await authenticator.authenticate(token);
    const started = process.cpuUsage();
    for (let call = 0; call < 10_000; call += 1) await authenticator.authenticate(token);
    // Some 2 µs here; verifying a signature each time would take at least 200 ms. Work, not time: others use the machine, too.
    expect(process.cpuUsage(started).user).toBeLessThan(150_000);
  });
});
