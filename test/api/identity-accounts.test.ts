import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { AccountOrigins } from '../../src/modules/identity/index.js';
import { decodeId, encodeId } from '../../src/platform/graphql/index.js';
import {
  BLOCK,
  CREATE,
  REFRESH,
  UNBLOCK,
  VIEWER,
  codes,
  startAccountSuite,
  type AccountSuite,
} from '../support/account-suite.js';

let suite: AccountSuite;
beforeAll(async () => {
  suite = await startAccountSuite();
});
afterAll(() => suite.close());

describe('accountCreate', () => {
  it('makes an account that can log in, in the institution of the administrator', async () => {
    const input = suite.creation();
    const { account, userErrors } = await suite.change(CREATE, input);
    expect(userErrors).toEqual([]);
    const { email, name, role } = input as { email: string; name: string; role: string };
    expect(account).toMatchObject({
      email,
      name,
      role,
      locale: 'KO',
      state: 'ACTIVE',
      institution: { code: 'bank-1' },
    });
    expect((await suite.login(email, input.password)).userErrors).toEqual([]);
    const [row] = await suite.room.database.rows<{ id: number }>(
      statement(`SELECT id FROM account WHERE email = $1 AND password_hash LIKE '$argon2id$%'`),
      [email],
    );
    expect(encodeId('Account', row?.id ?? 0)).toBe(account?.['id']);
    const record = { action: 'ACCOUNT_CREATED', account_id: suite.admin.key, institution_id: suite.bank };
    expect(await suite.audited(row?.id ?? 0)).toEqual([record]);
  });

  it('keeps who made an account, and knows which of them could be of one hand', async () => {
    const made = async (by: { token: string }) => {
      const input = suite.creation({ role: 'ADMIN' });
      const { account } = await suite.change(CREATE, input, by);
      const key = decodeId('Account', String(account?.['id']), ['id']);
      return { key, token: (await suite.login(input.email, input.password)).accessToken };
    };
    const [second, third] = [await made(suite.admin), await made(suite.admin)];
    const ofSecond = await made(second);
    const byOperator = await suite.person({ institutionId: suite.bank, role: 'ADMIN' });
    const origins = new AccountOrigins(suite.room.database);
    const pairs = [
      [suite.admin, second],
      [ofSecond, suite.admin],
      [second, third],
      [ofSecond, third],
      [suite.admin, suite.admin],
    ] as const;
    for (const [one, other] of pairs) expect(await origins.maybeSamePerson(one.key, other.key)).toBe(true);
    for (const one of [suite.admin, second, ofSecond])
      expect(await origins.maybeSamePerson(one.key, byOperator.key)).toBe(false);
  });

  it('ties a customer to their account, once', async () => {
    const customer = await suite.room.customer(suite.bank);
    const forHim = () => suite.creation({ role: 'CUSTOMER', customerId: customer.id });
    expect(codes(await suite.change(CREATE, forHim()))).toEqual([]);
    expect(codes(await suite.change(CREATE, forHim()))).toEqual(['CUSTOMER_HAS_ACCOUNT']);
  });

  it('names everything that is wrong at once', async () => {
    const customer = await suite.room.customer(suite.bank);
    const input = { email: suite.staff.email.toUpperCase(), password: 'person', customerId: customer.id };
    expect((await suite.change(CREATE, suite.creation(input))).userErrors).toMatchObject([
      { code: 'PASSWORD_TOO_SHORT', field: ['password'], message: 'Use a password of ten characters or more.' },
      { code: 'EMAIL_TAKEN', field: ['email'] },
      { code: 'CUSTOMER_NOT_ALLOWED', field: ['customerId'] },
    ]);
  });

  it.each<[string, () => object | Promise<object>]>([
    ['PASSWORD_TOO_COMMON', () => ({ password: 'Password1234' })],
    ['PASSWORD_CONTAINS_EMAIL', () => ({ email: 'harbour@example.com' })],
    ['CUSTOMER_REQUIRED', () => ({ role: 'CUSTOMER' })],
    ['CUSTOMER_NOT_FOUND', () => ({ role: 'CUSTOMER', customerId: encodeId('Customer', 999_999) })],
    [
      'CUSTOMER_NOT_FOUND',
      async () => ({ role: 'CUSTOMER', customerId: (await suite.room.customer(suite.otherBank)).id }),
    ],
    ['EMAIL_TAKEN', () => ({ email: suite.otherAdmin.email })],
    ['INVALID_INPUT', () => ({ email: 'no address' })],
    ['INVALID_INPUT', () => ({ name: '' })],
    ['INVALID_INPUT', () => ({ password: 'long '.repeat(26) })],
  ])('refuses with %s', async (code, input) => {
    const { account, userErrors } = await suite.change(CREATE, suite.creation(await input()));
    expect(userErrors.map((error) => error.code)).toEqual([code]);
    expect(account).toBeNull();
  });

  it('refuses the id of something else', async () => {
    const input = suite.creation({ role: 'CUSTOMER', customerId: suite.staff.id });
    expect(await suite.topLevelCode(CREATE, { input }, suite.admin.token)).toBe('BAD_USER_INPUT');
  });

  it('makes one account of ten calls at once', async () => {
    const input = suite.creation();
    const answers = await Promise.all(Array.from({ length: 10 }, () => suite.change(CREATE, input)));
    expect(answers.filter(({ account }) => account !== null)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array(9).fill('EMAIL_TAKEN'));
  });

  it('ties a customer to one account, of five made at once', async () => {
    const customer = await suite.room.customer(suite.bank);
    const creations = Array.from({ length: 5 }, () => suite.creation({ role: 'CUSTOMER', customerId: customer.id }));
    const answers = await Promise.all(creations.map((input) => suite.change(CREATE, input)));
    expect(answers.flatMap(codes)).toEqual(Array(4).fill('CUSTOMER_HAS_ACCOUNT'));
  });
});

describe('accountBlock and accountUnblock', () => {
  it('shut an account out at once, and let it log in again', async () => {
    const someone = await suite.person({ institutionId: suite.bank });
    const { account } = await suite.change(BLOCK, { accountId: someone.id });
    expect(account).toMatchObject({ id: someone.id, state: 'BLOCKED' });
    expect((await suite.room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toBeNull();
    expect((await suite.login(someone.email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);

    expect((await suite.change(UNBLOCK, { accountId: someone.id })).account).toMatchObject({ state: 'ACTIVE' });
    const { data } = await suite.room.run(REFRESH, { input: { refreshToken: someone.refreshToken } });
    expect(data?.['tokenRefresh']).toEqual({ userErrors: [{ code: 'REFRESH_TOKEN_REVOKED' }] });
    expect((await suite.login(someone.email)).userErrors).toEqual([]);
  });

  it('leave the tokens of before the block ended, and those of after it good', async () => {
    const someone = await suite.person({ institutionId: suite.bank });
    const session = await suite.room.identity.authenticate(someone.token);
    if (!session) throw new Error('no session');
    await suite.change(BLOCK, { accountId: someone.id });
    await suite.change(UNBLOCK, { accountId: someone.id });
    const { accessToken } = (await suite.login(someone.email)) as { accessToken?: string };
    expect((await suite.room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toBeNull();
    expect(await suite.room.identity.authenticate(someone.token)).toBeNull();
    expect(await suite.room.identity.stillValid(session)).toBe(false);
    expect(await suite.room.identity.authenticate(accessToken ?? '')).not.toBeNull();
  });

  it('record what changed and nothing else, however often and at once they are called', async () => {
    const someone = await suite.person({ institutionId: suite.bank });
    const input = { accountId: someone.id };
    const answers = await Promise.all(Array.from({ length: 5 }, () => suite.change(BLOCK, input)));
    expect(answers.flatMap(codes)).toEqual([]);
    await suite.change(UNBLOCK, input);
    await suite.change(UNBLOCK, input);
    const by = { account_id: suite.admin.key, institution_id: suite.bank };
    expect(await suite.audited(someone.key)).toEqual([
      { action: 'ACCOUNT_BLOCKED', ...by },
      { action: 'ACCOUNT_UNBLOCKED', ...by },
    ]);
  });

  it('leave no session behind that opened while the block was made', async () => {
    const someone = await suite.room.account({ institutionId: suite.bank });
    const opening = Array.from({ length: 6 }, () => suite.login(someone.email));
    await suite.change(BLOCK, { accountId: someone.id });
    await Promise.all(opening);
    const text = `SELECT 1 FROM refresh_token WHERE account_id = $1 AND revoked_at IS NULL`;
    expect(await suite.room.database.rows(statement(text), [someone.key])).toEqual([]);
  });

  it.each([BLOCK, UNBLOCK])('find no account of another institution, and none that is not there', async (source) => {
    const answers = [
      await suite.change(source, { accountId: suite.otherAdmin.id }),
      await suite.change(source, { accountId: encodeId('Account', 999_999) }),
    ];
    expect(answers[0]?.userErrors).toMatchObject([{ code: 'ACCOUNT_NOT_FOUND', field: ['accountId'] }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await suite.topLevelCode(source, { input: { accountId: 'garbage' } }, suite.admin.token)).toBe(
      'BAD_USER_INPUT',
    );
    expect((await suite.room.run(VIEWER, {}, { token: suite.otherAdmin.token })).data?.['viewer']).not.toBeNull();
  });

  it('cannot be turned against oneself', async () => {
    expect(codes(await suite.change(BLOCK, { accountId: suite.admin.id }))).toEqual(['OWN_ACCOUNT']);
  });
});
