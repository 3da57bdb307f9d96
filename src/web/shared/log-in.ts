import login from '../operations/login.graphql?raw';
import viewer from '../operations/viewer.graphql?raw';
import { request, RequestFailed } from './graphql.js';
import { setSession, type Viewer } from './session.js';

interface LoginAnswer {
  readonly login: {
    readonly accessToken: string | null;
    readonly accessTokenExpiresAt: string | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

/** Starts a session with a token at hand, once the server has said whose it is. */
export async function startWithToken(accessToken: string, expiresAt: string | null = null): Promise<void> {
  const answer = await request<{ viewer: Viewer | null }>(viewer, {}, accessToken);
  if (!answer.viewer) throw new RequestFailed('UNAUTHENTICATED');
  setSession({ accessToken, expiresAt, viewer: answer.viewer });
}

export async function logIn(email: string, password: string): Promise<void> {
  const answer = await request<LoginAnswer>(login, { input: { email, password } });
  const { accessToken, accessTokenExpiresAt, userErrors } = answer.login;
  if (accessToken === null) throw new RequestFailed(userErrors[0]?.message ?? 'UNAUTHENTICATED');
  await startWithToken(accessToken, accessTokenExpiresAt);
}

export const logOut = (): void => setSession(null);
