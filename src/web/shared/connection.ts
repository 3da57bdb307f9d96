import { createStore, useStore } from './store.js';

/** Whether the server can be used from here, as far as is known. OFFLINE is reported by the device. */
export type Reach = 'checking' | 'ready' | 'notReady' | 'down' | 'offline';

export interface Connection {
  readonly reach: Reach;
  /** How long the server took to answer; null without an answer. */
  readonly ms: number | null;
}

/** How often a visible page polls while all is well, in milliseconds. */
const CONNECTION_POLL_MS = 15_000;
/** And while it is not. */
const SOON_MS = 2_000;
/** A server that does not answer for this long is down, in milliseconds. */
const TIMEOUT_MS = 5_000;

const store = createStore<Connection>({ reach: 'checking', ms: null });
let watchers = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let isAsking = false;

const isOnline = (): boolean => navigator.onLine;

async function ask(): Promise<Connection> {
  if (!isOnline()) return { reach: 'offline', ms: null };
  const startedAt = performance.now();
  try {
    const response = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { reach: response.ok ? 'ready' : 'notReady', ms: Math.round(performance.now() - startedAt) };
  } catch {
    return { reach: isOnline() ? 'down' : 'offline', ms: null };
  }
}

/** Polls now, and again after a while; not while the page is hidden. */
async function look(): Promise<void> {
  if (watchers === 0 || isAsking || document.hidden) return;
  clearTimeout(timer);
  isAsking = true;
  store.set(await ask());
  isAsking = false;
  timer = setTimeout(() => void look(), store.get().reach === 'ready' ? CONNECTION_POLL_MS : SOON_MS);
}

/** A request got no answer: polls at once, when a page shows the status. */
export function doubt(): void {
  void look();
}

/** Polls until the returned function is called. */
export function watchConnection(): () => void {
  watchers += 1;
  void look();
  return () => {
    watchers -= 1;
    if (watchers === 0) clearTimeout(timer);
  };
}

export const useConnection = (): Connection => useStore(store);

addEventListener('offline', () => store.set({ reach: 'offline', ms: null }));
addEventListener('online', () => void look());
document.addEventListener('visibilitychange', () => void look());
