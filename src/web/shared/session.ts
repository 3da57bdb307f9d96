import type { ViewerQuery } from '../../../schema/generated/web/graphql.js';
import { createStore, useStore } from './store.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Holds until the server says otherwise: when a token ends is for the server's clock, not for this device's. */
export interface Session {
  readonly accessToken: string;
  readonly viewer: Viewer;
}

const SESSION_STORAGE_KEY = 'moa.session';

function restored(): Session | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(SESSION_STORAGE_KEY) ?? 'null') as Partial<Session> | null;
    return session?.accessToken && session.viewer?.email ? (session as Session) : null;
  } catch {
    return null;
  }
}

const store = createStore<Session | null>(restored());
/** Whether the last session ended because the server refused it, rather than by logging out. */
const refused = createStore(false);

export const currentSession = store.get;
export const onSessionChange = store.subscribe;
export const useSession = (): Session | null => useStore(store);
export const useWasRefused = (): boolean => useStore(refused);

/** Keeps the session for this tab only; it ends with the tab, by logging out, or when the server refuses it. */
export function setSession(session: Session | null, wasRefused = false): void {
  if (session) sessionStorage.setItem(SESSION_STORAGE_KEY, JSON.stringify(session));
  else sessionStorage.removeItem(SESSION_STORAGE_KEY);
  refused.set(wasRefused);
  store.set(session);
}

/** What identifies the caller over HTTP, and in `connection_init` over WebSocket. */
export function authorization(): { authorization?: string } {
  const session = store.get();
  return session ? { authorization: `Bearer ${session.accessToken}` } : {};
}
