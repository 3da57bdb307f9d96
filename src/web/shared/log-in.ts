import {
  LoginDocument,
  LogoutDocument,
  TokenRefreshDocument,
  ViewerDocument,
  type LoginMutation,
  type TokenRefreshMutation,
} from '../../../schema/generated/web/graphql.js';
import { request, RequestFailed } from './graphql.js';
import { currentSession, setSession } from './session.js';

type Grant = LoginMutation['login'] | TokenRefreshMutation['tokenRefresh'];

/** A new token is fetched this long before the old one ends, in milliseconds. */
const RENEW_AHEAD_MS = 60_000;

/** Kept in memory only: a copy in a second tab would be presented twice, and end the session as stolen. */
let refreshToken: string | null = null;
let renewal: ReturnType<typeof setTimeout> | undefined;

/** Starts a session with a token at hand, once the server has said whose it is. */
export async function startWithToken(accessToken: string, expiresAt: string | null = null): Promise<void> {
  const { viewer } = await request(ViewerDocument, {}, accessToken);
  if (!viewer) throw new RequestFailed('UNAUTHENTICATED');
  setSession({ accessToken, expiresAt, viewer });
}

async function startWithGrant(grant: Grant): Promise<void> {
  const { accessToken, accessTokenExpiresAt, userErrors } = grant;
  if (accessToken === null) throw new RequestFailed(userErrors[0]?.code ?? 'REFUSED', userErrors[0]?.message);
  await startWithToken(accessToken, accessTokenExpiresAt);
  refreshToken = grant.refreshToken;
  clearTimeout(renewal);
  if (accessTokenExpiresAt === null) return;
  renewal = setTimeout(() => void renew(), Date.parse(accessTokenExpiresAt) - Date.now() - RENEW_AHEAD_MS);
}

/** Goes on with the session, unless it was ended meanwhile. When that fails, it ends with the token it has. */
async function renew(): Promise<void> {
  if (refreshToken === null) return;
  const input = { refreshToken };
  const session = currentSession();
  refreshToken = null;
  await request(TokenRefreshDocument, { input })
    .then(({ tokenRefresh }) => (currentSession() === session ? startWithGrant(tokenRefresh) : undefined))
    .catch(() => undefined);
}

export async function logIn(email: string, password: string): Promise<void> {
  const { login } = await request(LoginDocument, { input: { email, password } }, null);
  await startWithGrant(login);
}

/** Ends the session here at once, and on the server as soon as it hears of it. */
export function logOut(): void {
  clearTimeout(renewal);
  setSession(null);
  if (refreshToken === null) return;
  const input = { refreshToken };
  refreshToken = null;
  request(LogoutDocument, { input }).catch(() => undefined);
}
