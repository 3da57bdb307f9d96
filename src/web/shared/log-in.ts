import { LoginDocument, ViewerDocument } from '../../../schema/generated/web/graphql.js';
import { post } from './graphql.js';
import { RequestFailed, unlessRefused } from './request-failed.js';
import { endOnServer, keepRenewed, stopRenewing } from './renewal.js';
import { setSession } from './session.js';

/** Starts a session with a token at hand, once the server has said whose it is. */
export async function startWithToken(accessToken: string): Promise<void> {
  const { viewer } = await post(ViewerDocument, {}, accessToken);
  if (!viewer) throw new RequestFailed('UNAUTHENTICATED');
  setSession({ accessToken, viewer });
}

export async function logIn(email: string, password: string): Promise<void> {
  const { login } = await post(LoginDocument, { input: { email, password } }, null);
  const accessToken = unlessRefused(login.accessToken, login);
  await startWithToken(accessToken);
  keepRenewed(accessToken, login.refreshToken);
}

/** Ends the session here at once, and on the server as soon as it hears of it. */
export function logOut(): void {
  const refreshToken = stopRenewing();
  setSession(null);
  // All that this tab kept was the session's: the token, the conversation, a text half written.
  sessionStorage.clear();
  if (refreshToken !== null) endOnServer(refreshToken);
}
