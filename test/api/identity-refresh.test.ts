import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { DAY_MS, WINDOW_MS, codes, startSessionSuite, type SessionSuite } from '../support/session-suite.js';

let suite: SessionSuite;
beforeAll(async () => {
  suite = await startSessionSuite();
  // What a window of ten seconds lets through, it lets through however long a request takes here.
  suite.room.standStill();
});
afterAll(() => suite.close());

describe('a refresh token', () => {
  it('is exchanged for new tokens, and kept nowhere', async () => {
    const account = await suite.person();
    const first = await suite.login(account.email);
    const second = await suite.refresh(first.refreshToken);
    expect(second.userErrors).toEqual([]);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await suite.viewer(second.accessToken)).toMatchObject({ id: account.id });
    expect(codes(await suite.refresh(second.refreshToken))).toEqual([]);
    const all = await suite.room.database.rows(
      statement(`SELECT t.*, encode(token_hash, 'escape') FROM refresh_token t`),
    );
    for (const { refreshToken } of [first, second]) {
      expect(refreshToken).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(all)).not.toContain(refreshToken);
    }
  });

  it('ends its session when it is presented again later, and the record says so once', async () => {
    const account = await suite.person();
    const first = await suite.login(account.email);
    const second = await suite.refresh(first.refreshToken);
    suite.room.advance(WINDOW_MS);
    expect((await suite.refresh(first.refreshToken)).userErrors).toMatchObject([
      { code: 'REFRESH_TOKEN_REUSED', field: ['refreshToken'] },
    ]);
    expect(codes(await suite.refresh(second.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(codes(await suite.refresh(first.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    const actions = (await suite.audited(account)).map(({ action }) => action);
    expect(actions).toEqual(['LOGGED_IN', 'REFRESH_TOKEN_REUSED']);
  });

  it('leaves other sessions of the account alone when one is ended', async () => {
    const account = await suite.person();
    const [phone, laptop] = [await suite.login(account.email), await suite.login(account.email)];
    await suite.refresh(phone.refreshToken);
    suite.room.advance(WINDOW_MS);
    expect(codes(await suite.refresh(phone.refreshToken))).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(codes(await suite.refresh(laptop.refreshToken))).toEqual([]);
  });

  it.each([3, 10, 50])(
    'has one winner when it is presented %i times at once, whose session lives on',
    async (times) => {
      const account = await suite.person();
      for (let round = 0; round < 3; round += 1) {
        const { refreshToken } = await suite.login(account.email);
        const answers = await Promise.all(Array.from({ length: times }, () => suite.refresh(refreshToken)));
        const winners = answers.filter((answer) => answer.userErrors.length === 0);
        expect(winners).toHaveLength(1);
        const losers = answers.filter((answer) => answer.userErrors.length > 0);
        expect(new Set(losers.flatMap(codes))).toEqual(new Set(['REFRESH_TOKEN_SIMULTANEOUS']));
        for (const loser of losers)
          expect(loser).toMatchObject({ accessToken: null, refreshToken: null, account: null });
        expect(codes(await suite.refresh(winners[0]?.refreshToken ?? ''))).toEqual([]);
      }
    },
  );

  it('may come again within ten seconds of its exchange, which gives nothing, ends nothing and leaves no record', async () => {
    const account = await suite.person();
    const first = await suite.login(account.email);
    const second = await suite.refresh(first.refreshToken);
    suite.room.advance(WINDOW_MS - 1_000);
    expect(await suite.refresh(first.refreshToken)).toMatchObject({
      accessToken: null,
      refreshToken: null,
      account: null,
      userErrors: [{ code: 'REFRESH_TOKEN_SIMULTANEOUS', field: ['refreshToken'] }],
    });
    expect(codes(await suite.refresh(second.refreshToken))).toEqual([]);
    expect((await suite.audited(account)).map(({ action }) => action)).toEqual(['LOGGED_IN']);
  });

  it('may straggle while its session is prolonged again and again', async () => {
    let newest = await suite.login((await suite.person()).email);
    const chain = [newest.refreshToken];
    for (let link = 0; link < 5; link += 1) {
      const [next, ...stragglers] = await Promise.all([
        suite.refresh(newest.refreshToken),
        ...chain.slice(0, -1).map((old) => suite.refresh(old)),
      ]);
      expect(codes(next)).toEqual([]);
      for (const straggler of stragglers) expect(codes(straggler)).toEqual(['REFRESH_TOKEN_SIMULTANEOUS']);
      chain.push(next.refreshToken);
      newest = next;
    }
    // The first of them is long over its window when the newest is within its own.
    suite.room.advance(WINDOW_MS - 1_000);
    newest = await suite.refresh(newest.refreshToken);
    suite.room.advance(2_000);
    expect(codes(await suite.refresh(chain[0] ?? ''))).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(codes(await suite.refresh(newest.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });

  it('ends its session, also for a faster thief, when its owner logs out', async () => {
    const owner = await suite.login((await suite.person()).email);
    const thief = await suite.refresh(owner.refreshToken);
    expect(codes(await suite.refresh(owner.refreshToken))).toEqual(['REFRESH_TOKEN_SIMULTANEOUS']);
    expect(await suite.logout(owner.refreshToken)).toMatchObject({ sessionEnded: true });
    expect(codes(await suite.refresh(thief.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
    expect(codes(await suite.refresh(owner.refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });

  it('that is exchanged while its session ends leaves none that lives on', async () => {
    const account = await suite.person();
    for (let round = 0; round < 20; round += 1) {
      const first = await suite.login(account.email);
      const [exchanged] = await Promise.all([suite.refresh(first.refreshToken), suite.logout(first.refreshToken)]);
      if (codes(exchanged).length === 0)
        expect({ round, codes: codes(await suite.refresh(exchanged.refreshToken)) }).toEqual({
          round,
          codes: ['REFRESH_TOKEN_REVOKED'],
        });
    }
    for (let round = 0; round < 20; round += 1) {
      const stolen = await suite.login(account.email);
      const newest = await suite.refresh(stolen.refreshToken);
      suite.room.advance(WINDOW_MS);
      const [exchanged] = await Promise.all([suite.refresh(newest.refreshToken), suite.refresh(stolen.refreshToken)]);
      if (codes(exchanged).length === 0)
        expect({ round, codes: codes(await suite.refresh(exchanged.refreshToken)) }).toEqual({
          round,
          codes: ['REFRESH_TOKEN_REVOKED'],
        });
    }
  });

  it('is refused when it is none, and when it ran out', async () => {
    const account = await suite.person();
    const granted = await suite.login(account.email);
    expect(codes(await suite.refresh('x'.repeat(43)))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await suite.refresh(''))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    expect(codes(await suite.refresh('x'.repeat(129)))).toEqual(['INVALID_INPUT']);
    expect(codes(await suite.refresh(granted.accessToken.slice(0, 128)))).toEqual(['REFRESH_TOKEN_UNKNOWN']);
    suite.room.advance(14 * DAY_MS + 1_000);
    expect(codes(await suite.refresh(granted.refreshToken))).toEqual(['REFRESH_TOKEN_EXPIRED']);
  });

  it('does nothing for an account blocked behind its back', async () => {
    const account = await suite.person();
    const { refreshToken } = await suite.login(account.email);
    await suite.block(account);
    expect(codes(await suite.refresh(refreshToken))).toEqual(['REFRESH_TOKEN_REVOKED']);
  });
});
