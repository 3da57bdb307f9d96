import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { type Answer } from '../support/identity.js';
import {
  ACCOUNTS,
  NODE,
  SETTINGS,
  VIEWER,
  startAccountSuite,
  type Person,
  type AccountSuite,
} from '../support/account-suite.js';

let suite: AccountSuite;
beforeAll(async () => {
  suite = await startAccountSuite();
});
afterAll(() => suite.close());

describe('accountSettingsUpdate', () => {
  it('changes the language, from the next request on', async () => {
    const someone = await suite.person({ institutionId: suite.bank });
    expect((await suite.change(SETTINGS, { locale: 'EN' }, someone)).account).toMatchObject({ locale: 'EN' });
    expect(await suite.room.identity.authenticate(someone.token)).toMatchObject({ locale: 'en' });
    expect((await suite.room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toMatchObject({
      locale: 'EN',
    });
    expect(await suite.audited(someone.key)).toMatchObject([
      { action: 'ACCOUNT_SETTINGS_UPDATED', account_id: someone.key },
    ]);
  });

  it('leaves what is left out as it is', async () => {
    const someone = await suite.person({ institutionId: suite.bank });
    await suite.change(SETTINGS, { locale: 'EN' }, someone);
    expect((await suite.change(SETTINGS, {}, someone)).account).toMatchObject({ locale: 'EN' });
    expect((await suite.change(SETTINGS, { locale: null }, someone)).account).toMatchObject({ locale: 'EN' });
  });
});

describe('reading accounts', () => {
  it('gives every account of the own institution once, page by page, while more are made', async () => {
    const mine = await suite.person({ institutionId: await suite.room.institution(), role: 'ADMIN' });
    const { institutionId } = (await suite.room.identity.service.actorFor(mine.key)) ?? { institutionId: 0 };
    const expected = [mine.id];
    for (let n = 0; n < 6; n += 1) expected.push((await suite.room.account({ institutionId })).id);
    await suite.room.account({ institutionId: suite.otherBank });
    const seen: unknown[] = [];
    let after: unknown = null;
    for (let more: unknown = true; more;) {
      const { data } = await suite.room.run(ACCOUNTS, { first: 3, after }, { token: mine.token });
      const page = data?.['accounts'] as unknown as { nodes: { id: string }[]; pageInfo: Answer };
      seen.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      if (seen.length === 3) expected.push((await suite.room.account({ institutionId })).id);
    }
    expect(seen).toEqual(expected);
  });

  it('finds one by its address in any case, unless it is of another institution', async () => {
    const find = async (email: string) =>
      (await suite.room.run(ACCOUNTS, { email }, { token: suite.admin.token })).data?.['accounts'];
    expect(await find(suite.staff.email.toUpperCase())).toMatchObject({ nodes: [{ id: suite.staff.id }] });
    expect(await find(suite.otherAdmin.email)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('refuses pages that are none', async () => {
    for (const first of [0, -1, 101])
      expect(await suite.topLevelCode(ACCOUNTS, { first }, suite.admin.token)).toBe('BAD_USER_INPUT');
    expect(await suite.topLevelCode(ACCOUNTS, { after: 'garbage' }, suite.admin.token)).toBe('BAD_USER_INPUT');
  });

  it('fetches by id what the caller may see, and null for the rest', async () => {
    const node = async (id: string, { token }: Person) =>
      (await suite.room.run(NODE, { id }, { token })).data?.['node'];
    expect(await node(suite.staff.id, suite.staff)).toEqual({
      __typename: 'Account',
      id: suite.staff.id,
      email: suite.staff.email,
    });
    expect(await node(suite.staff.id, suite.admin)).toMatchObject({ email: suite.staff.email });
    expect(await node(suite.admin.id, suite.staff)).toBeNull();
    expect(await node(suite.staff.id, suite.otherAdmin)).toBeNull();
    expect(await node(encodeId('Account', 999_999), suite.admin)).toBeNull();
    expect(await node(encodeId('Institution', suite.bank), suite.staff)).toMatchObject({
      __typename: 'Institution',
      code: 'bank-1',
    });
    expect(await node(encodeId('Institution', suite.otherBank), suite.staff)).toBeNull();
  });

  it('describes no viewer before they log in', async () => {
    expect(await suite.room.run(VIEWER)).toEqual({ data: { viewer: null } });
  });
});
