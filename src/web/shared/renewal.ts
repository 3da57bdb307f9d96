import { LogoutDocument, TokenRefreshDocument } from '../../../schema/generated/web/graphql.js';
import { backOffMs } from './back-off.js';
import { post } from './graphql.js';
import { currentSession, setSession } from './session.js';
import { renewalDelayOf } from './token-life.js';

/** Kept in memory only: a copy in a second tab would be presented twice, and end the session as stolen. */
let refreshToken: string | null = null;
/** When the next renewal is due, by the clock that nobody can set; null when none is. */
let dueAt: number | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let underWay: Promise<void> | null = null;

function renewIn(delayMs: number): void {
  clearTimeout(timer);
  dueAt = performance.now() + delayMs;
  timer = setTimeout(() => void renew(), delayMs);
}

/** From now on the session is renewed before its access token ends. Call it when the tokens arrive. */
export function keepRenewed(accessToken: string, nextRefreshToken: string | null): void {
  refreshToken = nextRefreshToken;
  failures = 0;
  const delayMs = nextRefreshToken === null ? null : renewalDelayOf(accessToken);
  clearTimeout(timer);
  dueAt = null;
  if (delayMs !== null) renewIn(delayMs);
}

/** Renews no more, and gives out the refresh token that was in use. */
export function stopRenewing(): string | null {
  const last = refreshToken;
  refreshToken = null;
  dueAt = null;
  underWay = null;
  clearTimeout(timer);
  return last;
}

/** Reports the end of a session to the server, once; a failure is ignored. */
export function endOnServer(token: string): void {
  post(LogoutDocument, { input: { refreshToken: token } }, null).catch(() => undefined);
}

async function exchange(token: string): Promise<void> {
  const { tokenRefresh } = await post(TokenRefreshDocument, { input: { refreshToken: token } }, null);
  const session = currentSession();
  // Logged out meanwhile, or somebody else logged in: the tokens that came are nobody's.
  if (refreshToken !== token || !session) {
    if (tokenRefresh.refreshToken !== null) endOnServer(tokenRefresh.refreshToken);
    return;
  }
  const { accessToken } = tokenRefresh;
  if (accessToken === null) {
    stopRenewing();
    setSession(null, true);
    return;
  }
  keepRenewed(accessToken, tokenRefresh.refreshToken);
  setSession({ ...session, accessToken });
}

/** Renews once, however many ask. A refusal ends the session; a server that cannot be reached is asked again later. */
function renew(): Promise<void> {
  const token = refreshToken;
  if (token === null) return Promise.resolve();
  const running =
    underWay ??
    exchange(token)
      .catch(() => {
        if (refreshToken !== token) return;
        renewIn(backOffMs(failures));
        failures += 1;
      })
      .finally(() => {
        if (underWay === running) underWay = null;
      });
  underWay = running;
  return running;
}

/**
 * The server no longer accepts this access token. Returns the one that replaces it; null when the session is over or
 * the server cannot be reached now.
 */
export async function withdraw(accessToken: string): Promise<string | null> {
  if (currentSession()?.accessToken === accessToken) {
    if (refreshToken === null) setSession(null, true);
    else await renew();
  }
  const current = currentSession()?.accessToken;
  return current === undefined || current === accessToken ? null : current;
}

// Timers stand still while a device sleeps and lag in a tab that nobody looks at.
function catchUp(): void {
  if (dueAt !== null && (failures > 0 || performance.now() >= dueAt)) void renew();
}
addEventListener('online', catchUp);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) catchUp();
});
