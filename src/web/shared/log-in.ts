import login from '../operations/login.graphql?raw';
import logout from '../operations/logout.graphql?raw';
import tokenRefresh from '../operations/token-refresh.graphql?raw';
import viewer from '../operations/viewer.graphql?raw';
import { request, RequestFailed } from './graphql.js';
import { currentSession, setSession, type Viewer } from './session.js';

interface Grant {
  readonly accessToken: string | null;
  readonly accessTokenExpiresAt: string | null;
  readonly refreshToken: string | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** A new token is fetched this long before the old one ends, in milliseconds. */
const RENEW_AHEAD_MS = 60_000;

/** Kept in memory only: a copy in a second tab would be presented twice, and end the session as stolen. */
let refreshToken: string | null = null;
let renewal: ReturnType<typeof setTimeout> | undefined;

/** Starts a session with a token at hand, once the server has said whose it is. */
export async function startWithToken(accessToken: string, expiresAt: string | null = null): Promise<void> {
  const answer = await request<{ viewer: Viewer | null }>(viewer, {}, accessToken);
  if (!answer.viewer) throw new RequestFailed('UNAUTHENTICATED');
  setSession({ accessToken, expiresAt, viewer: answer.viewer });
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
  const input = { refreshToken };
  const session = currentSession();
  refreshToken = null;
  await request<{ tokenRefresh: Grant }>(tokenRefresh, { input })
    .then((answer) => (currentSession() === session ? startWithGrant(answer.tokenRefresh) : undefined))
    .catch(() => undefined);
}

export async function logIn(email: string, password: string): Promise<void> {
  const answer = await request<{ login: Grant }>(login, { input: { email, password } }, null);
  await startWithGrant(answer.login);
}

/** Ends the session here at once, and on the server as soon as it hears of it. */
export function logOut(): void {
  const input = { refreshToken };
  clearTimeout(renewal);
  setSession(null);
  if (refreshToken === null) return;
  refreshToken = null;
  request(logout, { input }).catch(() => undefined);
}
