import { statement } from '../../src/platform/database/index.js';
import { type Answer, type IdentityUnderTest, PASSWORD, type TestAccount, startIdentity } from './identity.js';

const ACCOUNT = `account { id email name role locale state institution { code } } userErrors { code field message }`;

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken userErrors { code } } }`;

export const CREATE = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { ${ACCOUNT} } }`;

export const BLOCK = `mutation ($input: AccountBlockInput!) { accountBlock(input: $input) { ${ACCOUNT} } }`;

export const UNBLOCK = `mutation ($input: AccountUnblockInput!) { accountUnblock(input: $input) { ${ACCOUNT} } }`;

export const SETTINGS = `mutation ($input: AccountSettingsUpdateInput!) { accountSettingsUpdate(input: $input) { ${ACCOUNT} } }`;

export const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { userErrors { code } } }`;

export const VIEWER = `{ viewer { id locale } }`;

export const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on Account { email } ... on Institution { code } } }`;

export const ACCOUNTS = `query ($first: Int, $after: String, $email: String) {
  accounts(first: $first, after: $after, email: $email) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

export interface Person extends TestAccount {
  readonly token: string;
  readonly refreshToken: string;
}

export interface Payload {
  readonly account: Answer | null;
  readonly userErrors: { code: string; field: string[] | null; message: string }[];
}

export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** A server with administrators who manage accounts. */
export async function startAccountSuite() {
  async function login(email: string, password = PASSWORD) {
    const { data } = await room.run(LOGIN, { input: { email, password } });
    return data?.['login'] as unknown as { accessToken: string; refreshToken: string; userErrors: { code: string }[] };
  }
  async function person(account: Parameters<IdentityUnderTest['account']>[0]): Promise<Person> {
    const made = await room.account(account);
    const { accessToken, refreshToken } = await login(made.email);
    return { ...made, token: accessToken, refreshToken };
  }
  async function change(source: string, input: object, { token }: { token: string } = admin): Promise<Payload> {
    const { data, errors } = await room.run(source, { input }, { token });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return Object.values(data ?? {})[0] as unknown as Payload;
  }
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
  const room = await startIdentity();
  const [bank, otherBank] = [await room.institution(), await room.institution()];
  const admin = await person({ institutionId: bank, role: 'ADMIN' });
  const otherAdmin = await person({ institutionId: otherBank, role: 'ADMIN' });
  const staff = await person({ institutionId: bank });

  return {
    change,
    creation,
    bank,
    room,
    admin,
    topLevelCode,
    staff,
    otherAdmin,
    otherBank,
    person,
    login,
    audited,
    close: () => room.close(),
  };
}

export type AccountSuite = Awaited<ReturnType<typeof startAccountSuite>>;
