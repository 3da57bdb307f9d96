import { statement } from '../../src/platform/database/index.js';
import { type Answer, PASSWORD, type TestAccount, startIdentity } from './identity.js';

const TOKENS = `accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt account { id email role }
  userErrors { code field message retryAfterSeconds }`;

export const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;

const REFRESH = `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { ${TOKENS} } }`;

const LOGOUT = `mutation ($input: LogoutInput!) { logout(input: $input) { sessionEnded userErrors { code } } }`;

const VIEWER = `{ viewer { id email name role locale state institution { id code name kind } } }`;

export const DAY_MS = 86_400_000;

/** How long a token that was exchanged may come again without ending its session. */
export const WINDOW_MS = 10_000;

export interface Granted {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly account: Answer | null;
  readonly userErrors: { code: string; field: string[] | null; message: string; retryAfterSeconds: number | null }[];
}

export const codes = ({ userErrors }: Granted): string[] => userErrors.map(({ code }) => code);

/** A server with accounts that log in, refresh and log out. */
export async function startSessionSuite() {
  async function ask(source: string, field: string, input: object, address?: string): Promise<Granted> {
    const { data, errors } = await room.run(source, { input }, address === undefined ? {} : { address });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data?.[field] as unknown as Granted;
  }
  const login = (email: string, password = PASSWORD, address?: string) =>
    ask(LOGIN, 'login', { email, password }, address);
  const refresh = (refreshToken: string) => ask(REFRESH, 'tokenRefresh', { refreshToken });
  const logout = async (refreshToken: string) => (await room.run(LOGOUT, { input: { refreshToken } })).data?.['logout'];
  const person = (): Promise<TestAccount> => room.account({ institutionId });
  const viewer = async (token: string) => (await room.run(VIEWER, {}, { token })).data?.['viewer'];
  async function block(account: TestAccount): Promise<void> {
    await room.database.rows(statement(`UPDATE account SET state = 'BLOCKED' WHERE id = $1`), [account.key]);
  }
  async function audited(
    account: TestAccount,
  ): Promise<{ action: string; detail: Answer; account_id: number | null }[]> {
    const text = `SELECT action, detail, account_id FROM audit_entry
    WHERE subject_type = 'Account' AND subject_id = $1 ORDER BY id`;
    return room.database.rows(statement(text), [account.key]);
  }
  const room = await startIdentity();
  const institutionId = await room.institution();

  return {
    login,
    room,
    person,
    audited,
    block,
    viewer,
    logout,
    refresh,
    close: () => room.close(),
  };
}

export type SessionSuite = Awaited<ReturnType<typeof startSessionSuite>>;
