import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { AccountOrigins } from '../../src/modules/identity/index.js';
import { decodeId, encodeId } from '../../src/platform/graphql/index.js';
import { PASSWORD, startIdentity, type Answer, type IdentityUnderTest, type TestAccount } from '../support/identity.js';

const ACCOUNT = `account { id email name role locale state institution { code } } userErrors { code field message }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken userErrors { code } } }`;
const CREATE = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { ${ACCOUNT} } }`;
const BLOCK = `mutation ($input: AccountBlockInput!) { accountBlock(input: $input) { ${ACCOUNT} } }`;
const UNBLOCK = `mutation ($input: AccountUnblockInput!) { accountUnblock(input: $input) { ${ACCOUNT} } }`;
const SETTINGS = `mutation ($input: AccountSettingsUpdateInput!) { accountSettingsUpdate(input: $input) { ${ACCOUNT} } }`;
const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { userErrors { code } } }`;
const VIEWER = `{ viewer { id locale } }`;
const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on Account { email } ... on Institution { code } } }`;
const ACCOUNTS = `query ($first: Int, $after: String, $email: String) {
  accounts(first: $first, after: $after, email: $email) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

let room: IdentityUnderTest;
let bank: number;
let otherBank: number;
let admin: Person;
let otherAdmin: Person;
let staff: Person;

interface Person extends TestAccount {
  readonly token: string;
  readonly refreshToken: string;
}

interface Payload {
  readonly account: Answer | null;
  readonly userErrors: { code: string; field: string[] | null; message: string }[];
}

async function login(email: string, password = PASSWORD) {
  const { data } = await room.run(LOGIN, { input: { email, password } });
  return data?.['login'] as unknown as { accessToken: string; refreshToken: string; userErrors: { code: string }[] };
}

async function person(account: Parameters<IdentityUnderTest['account']>[0]): Promise<Person> {
  const made = await room.account(account);
  const { accessToken, refreshToken } = await login(made.email);
  return { ...made, token: accessToken, refreshToken };
}

beforeAll(async () => {
  room = await startIdentity();
  [bank, otherBank] = [await room.institution(), await room.institution()];
  admin = await person({ institutionId: bank, role: 'ADMIN' });
  otherAdmin = await person({ institutionId: otherBank, role: 'ADMIN' });
  staff = await person({ institutionId: bank });
});
afterAll(() => room.close());

async function change(source: string, input: object, { token }: { token: string } = admin): Promise<Payload> {
  const { data, errors } = await room.run(source, { input }, { token });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return Object.values(data ?? {})[0] as unknown as Payload;
}
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

async function topLevelCode(source: string, variables: object, token: string | null): Promise<unknown> {
  const { errors } = await room.run(source, variables, { token });
  return errors?.[0]?.extensions['code'];
}

async function audited(subjectId: number): Promise<unknown[]> {
  const text = `SELECT action, account_id, institution_id FROM audit_entry
    WHERE subject_type = 'Account' AND subject_id = $1 AND action LIKE 'ACCOUNT%' ORDER BY id`;
  return room.database.rows(statement(text), [subjectId]);
}

let made = 0;
const creation = (input: object = {}) => ({
  email: `new-${(made += 1)}@example.com`,
  name: '박바다',
  password: 'a quiet harbour at dusk',
  role: 'STAFF',
  ...input,
});

describe('accountCreate', () => {
  it('makes an account that can log in, in the institution of the administrator', async () => {
    const input = creation();
    const { account, userErrors } = await change(CREATE, input);
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
    expect((await login(email, input.password)).userErrors).toEqual([]);
    const [row] = await room.database.rows<{ id: number }>(
      statement(`SELECT id FROM account WHERE email = $1 AND password_hash LIKE '$argon2id$%'`),
      [email],
    );
    expect(encodeId('Account', row?.id ?? 0)).toBe(account?.['id']);
    const record = { action: 'ACCOUNT_CREATED', account_id: admin.key, institution_id: bank };
    expect(await audited(row?.id ?? 0)).toEqual([record]);
  });

  it('keeps who made an account, and knows which of them could be of one hand', async () => {
    const made = async (by: { token: string }) => {
      const input = creation({ role: 'ADMIN' });
      const { account } = await change(CREATE, input, by);
      const key = decodeId('Account', String(account?.['id']), ['id']);
      return { key, token: (await login(input.email, input.password)).accessToken };
    };
    const [second, third] = [await made(admin), await made(admin)];
    const ofSecond = await made(second);
    const byOperator = await person({ institutionId: bank, role: 'ADMIN' });
    const origins = new AccountOrigins(room.database);
    const pairs = [
      [admin, second],
      [ofSecond, admin],
      [second, third],
      [ofSecond, third],
      [admin, admin],
    ] as const;
    for (const [one, other] of pairs) expect(await origins.maybeSamePerson(one.key, other.key)).toBe(true);
    for (const one of [admin, second, ofSecond])
      expect(await origins.maybeSamePerson(one.key, byOperator.key)).toBe(false);
  });

  it('ties a customer to their account, once', async () => {
    const customer = await room.customer(bank);
    const forHim = () => creation({ role: 'CUSTOMER', customerId: customer.id });
    expect(codes(await change(CREATE, forHim()))).toEqual([]);
    expect(codes(await change(CREATE, forHim()))).toEqual(['CUSTOMER_HAS_ACCOUNT']);
  });

  it('names everything that is wrong at once', async () => {
    const customer = await room.customer(bank);
    const input = { email: staff.email.toUpperCase(), password: 'person', customerId: customer.id };
    expect((await change(CREATE, creation(input))).userErrors).toMatchObject([
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
    ['CUSTOMER_NOT_FOUND', async () => ({ role: 'CUSTOMER', customerId: (await room.customer(otherBank)).id })],
    ['EMAIL_TAKEN', () => ({ email: otherAdmin.email })],
    ['INVALID_INPUT', () => ({ email: 'no address' })],
    ['INVALID_INPUT', () => ({ name: '' })],
    ['INVALID_INPUT', () => ({ password: 'long '.repeat(26) })],
  ])('refuses with %s', async (code, input) => {
    const { account, userErrors } = await change(CREATE, creation(await input()));
    expect(userErrors.map((error) => error.code)).toEqual([code]);
    expect(account).toBeNull();
  });

  it('refuses the id of something else', async () => {
    const input = creation({ role: 'CUSTOMER', customerId: staff.id });
    expect(await topLevelCode(CREATE, { input }, admin.token)).toBe('BAD_USER_INPUT');
  });

  it('makes one account of ten calls at once', async () => {
    const input = creation();
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(CREATE, input)));
    expect(answers.filter(({ account }) => account !== null)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array(9).fill('EMAIL_TAKEN'));
  });

  it('ties a customer to one account, of five made at once', async () => {
    const customer = await room.customer(bank);
    const creations = Array.from({ length: 5 }, () => creation({ role: 'CUSTOMER', customerId: customer.id }));
    const answers = await Promise.all(creations.map((input) => change(CREATE, input)));
    expect(answers.flatMap(codes)).toEqual(Array(4).fill('CUSTOMER_HAS_ACCOUNT'));
  });
});

describe('accountBlock and accountUnblock', () => {
  it('shut an account out at once, and let it log in again', async () => {
    const someone = await person({ institutionId: bank });
    const { account } = await change(BLOCK, { accountId: someone.id });
    expect(account).toMatchObject({ id: someone.id, state: 'BLOCKED' });
    expect((await room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toBeNull();
    expect((await login(someone.email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);

    expect((await change(UNBLOCK, { accountId: someone.id })).account).toMatchObject({ state: 'ACTIVE' });
    const { data } = await room.run(REFRESH, { input: { refreshToken: someone.refreshToken } });
    expect(data?.['tokenRefresh']).toEqual({ userErrors: [{ code: 'REFRESH_TOKEN_REVOKED' }] });
    expect((await login(someone.email)).userErrors).toEqual([]);
  });

  it('leave the tokens of before the block ended, and those of after it good', async () => {
    const someone = await person({ institutionId: bank });
    const session = await room.identity.authenticate(someone.token);
    if (!session) throw new Error('no session');
    await change(BLOCK, { accountId: someone.id });
    await change(UNBLOCK, { accountId: someone.id });
    const { accessToken } = (await login(someone.email)) as { accessToken?: string };
    expect((await room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toBeNull();
    expect(await room.identity.authenticate(someone.token)).toBeNull();
    expect(await room.identity.stillValid(session)).toBe(false);
    expect(await room.identity.authenticate(accessToken ?? '')).not.toBeNull();
  });

  it('record what changed and nothing else, however often and at once they are called', async () => {
    const someone = await person({ institutionId: bank });
    const input = { accountId: someone.id };
    const answers = await Promise.all(Array.from({ length: 5 }, () => change(BLOCK, input)));
    expect(answers.flatMap(codes)).toEqual([]);
    await change(UNBLOCK, input);
    await change(UNBLOCK, input);
    const by = { account_id: admin.key, institution_id: bank };
    expect(await audited(someone.key)).toEqual([
      { action: 'ACCOUNT_BLOCKED', ...by },
      { action: 'ACCOUNT_UNBLOCKED', ...by },
    ]);
  });

  it('leave no session behind that opened while the block was made', async () => {
    const someone = await room.account({ institutionId: bank });
    const opening = Array.from({ length: 6 }, () => login(someone.email));
    await change(BLOCK, { accountId: someone.id });
    await Promise.all(opening);
    const text = `SELECT 1 FROM refresh_token WHERE account_id = $1 AND revoked_at IS NULL`;
    expect(await room.database.rows(statement(text), [someone.key])).toEqual([]);
  });

  it.each([BLOCK, UNBLOCK])('find no account of another institution, and none that is not there', async (source) => {
    const answers = [
      await change(source, { accountId: otherAdmin.id }),
      await change(source, { accountId: encodeId('Account', 999_999) }),
    ];
    expect(answers[0]?.userErrors).toMatchObject([{ code: 'ACCOUNT_NOT_FOUND', field: ['accountId'] }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await topLevelCode(source, { input: { accountId: 'garbage' } }, admin.token)).toBe('BAD_USER_INPUT');
    expect((await room.run(VIEWER, {}, { token: otherAdmin.token })).data?.['viewer']).not.toBeNull();
  });

  it('cannot be turned against oneself', async () => {
    expect(codes(await change(BLOCK, { accountId: admin.id }))).toEqual(['OWN_ACCOUNT']);
  });
});

describe('accountSettingsUpdate', () => {
  it('changes the language, from the next request on', async () => {
    const someone = await person({ institutionId: bank });
    expect((await change(SETTINGS, { locale: 'EN' }, someone)).account).toMatchObject({ locale: 'EN' });
    expect(await room.identity.authenticate(someone.token)).toMatchObject({ locale: 'en' });
    expect((await room.run(VIEWER, {}, { token: someone.token })).data?.['viewer']).toMatchObject({ locale: 'EN' });
    expect(await audited(someone.key)).toMatchObject([{ action: 'ACCOUNT_SETTINGS_UPDATED', account_id: someone.key }]);
  });

  it('leaves what is left out as it is', async () => {
    const someone = await person({ institutionId: bank });
    await change(SETTINGS, { locale: 'EN' }, someone);
    expect((await change(SETTINGS, {}, someone)).account).toMatchObject({ locale: 'EN' });
    expect((await change(SETTINGS, { locale: null }, someone)).account).toMatchObject({ locale: 'EN' });
  });
});

describe('reading accounts', () => {
  it('gives every account of the own institution once, page by page, while more are made', async () => {
    const mine = await person({ institutionId: await room.institution(), role: 'ADMIN' });
    const { institutionId } = (await room.identity.service.actorFor(mine.key)) ?? { institutionId: 0 };
    const expected = [mine.id];
    for (let n = 0; n < 6; n += 1) expected.push((await room.account({ institutionId })).id);
    await room.account({ institutionId: otherBank });
    const seen: unknown[] = [];
    let after: unknown = null;
    for (let more: unknown = true; more;) {
      const { data } = await room.run(ACCOUNTS, { first: 3, after }, { token: mine.token });
      const page = data?.['accounts'] as unknown as { nodes: { id: string }[]; pageInfo: Answer };
      seen.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      if (seen.length === 3) expected.push((await room.account({ institutionId })).id);
    }
    expect(seen).toEqual(expected);
  });

  it('finds one by its address in any case, unless it is of another institution', async () => {
    const find = async (email: string) =>
      (await room.run(ACCOUNTS, { email }, { token: admin.token })).data?.['accounts'];
    expect(await find(staff.email.toUpperCase())).toMatchObject({ nodes: [{ id: staff.id }] });
    expect(await find(otherAdmin.email)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('refuses pages that are none', async () => {
    for (const first of [0, -1, 101])
      expect(await topLevelCode(ACCOUNTS, { first }, admin.token)).toBe('BAD_USER_INPUT');
    expect(await topLevelCode(ACCOUNTS, { after: 'garbage' }, admin.token)).toBe('BAD_USER_INPUT');
  });

  it('fetches by id what the caller may see, and null for the rest', async () => {
    const node = async (id: string, { token }: Person) => (await room.run(NODE, { id }, { token })).data?.['node'];
    expect(await node(staff.id, staff)).toEqual({ __typename: 'Account', id: staff.id, email: staff.email });
    expect(await node(staff.id, admin)).toMatchObject({ email: staff.email });
    expect(await node(admin.id, staff)).toBeNull();
    expect(await node(staff.id, otherAdmin)).toBeNull();
    expect(await node(encodeId('Account', 999_999), admin)).toBeNull();
    expect(await node(encodeId('Institution', bank), staff)).toMatchObject({
      __typename: 'Institution',
      code: 'bank-1',
    });
    expect(await node(encodeId('Institution', otherBank), staff)).toBeNull();
  });

  it('describes no viewer before they log in', async () => {
    expect(await room.run(VIEWER)).toEqual({ data: { viewer: null } });
  });
});
