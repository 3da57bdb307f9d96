import type { ViewerQuery } from '../../../schema/generated/web/graphql.js';
import { createStore, useStore } from './store.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

export interface Session {
  readonly accessToken: string;
  /** ISO date and time; null for a token whose end the page was not told. */
  readonly expiresAt: string | null;
  readonly viewer: Viewer;
}

const KEY = 'moa.session';
/** The longest delay that setTimeout takes, in milliseconds. */
const MAX_DELAY_MS = 2 ** 31 - 1;

const remainingMs = ({ expiresAt }: Session): number =>
  expiresAt === null ? MAX_DELAY_MS : Math.min(Date.parse(expiresAt) - Date.now(), MAX_DELAY_MS);

function restored(): Session | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
    return session && remainingMs(session) > 0 ? session : null;
  } catch {
    return null;
  }
}

const store = createStore<Session | null>(restored());
let expiry: ReturnType<typeof setTimeout> | undefined;

function watchExpiry(session: Session | null): void {
  clearTimeout(expiry);
  if (session) expiry = setTimeout(() => setSession(null), remainingMs(session));
}
watchExpiry(store.get());

export const currentSession = store.get;
export const onSessionChange = store.subscribe;
export const useSession = (): Session | null => useStore(store);

/** Keeps the session for this tab only; it ends with the tab, with its token, or by logging out. */
export function setSession(session: Session | null): void {
  if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
  else sessionStorage.removeItem(KEY);
  watchExpiry(session);
  store.set(session);
}

/** What identifies the caller over HTTP, and in `connection_init` over WebSocket. */
export function authorization(): { authorization?: string } {
  const session = store.get();
  return session ? { authorization: `Bearer ${session.accessToken}` } : {};
}
