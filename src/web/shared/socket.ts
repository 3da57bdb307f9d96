import { createClient } from 'graphql-ws';
import { backOffMs } from './back-off.js';
import { doubt } from './connection.js';
import { GRAPHQL_PATH } from './graphql.js';
import { withdraw } from './renewal.js';
import { authorization, currentSession, onSessionChange } from './session.js';
import { closesForGood, Close } from './socket-close.js';

/** How often an open socket is asked for a sign of life, in milliseconds. */
const PING_MS = 10_000;
/** How long it may take to give one, in milliseconds. After that the line is dead, though nothing has said so. */
const PONG_MS = 5_000;

/** The token that the server last heard, and what is being done about one that it no longer takes. */
let shownToken: string | undefined;
let replacement: Promise<unknown> = Promise.resolve();
let silence: ReturnType<typeof setTimeout> | undefined;

/** A pause that grows from try to try, and ends at once when the device is back on a network. */
function pause(retries: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, backOffMs(retries));
    addEventListener('online', done);
  });
}

/**
 * Every subscription of a page shares this socket. It opens with the first one and closes with the last. It comes back
 * however the line broke, a server that refuses connections while it restarts included, for as long as somebody listens.
 */
export const socket = createClient({
  url: new URL(GRAPHQL_PATH, location.href.replace(/^http/, 'ws')).href,
  connectionParams: async () => {
    await replacement;
    shownToken = currentSession()?.accessToken;
    return authorization();
  },
  keepAlive: PING_MS,
  retryAttempts: Infinity,
  retryWait: pause,
  shouldRetry: (event) => !closesForGood(event),
  on: {
    ping: (received) => {
      if (!received) silence = setTimeout(() => socket.terminate(), PONG_MS);
    },
    pong: () => clearTimeout(silence),
    closed: (event) => {
      clearTimeout(silence);
      doubt();
      const { code } = event as Partial<CloseEvent>;
      if (code === Close.FORBIDDEN && shownToken !== undefined) replacement = withdraw(shownToken);
    },
  },
});

// What was open before the device lost its network is dead, whether or not the browser has noticed.
addEventListener('online', () => socket.terminate());

// A socket stands for one caller. Logging in or out opens a new one; a renewed token of the same caller does not.
let caller = currentSession()?.viewer.email;
onSessionChange(() => {
  const next = currentSession()?.viewer.email;
  if (next !== caller) socket.terminate();
  caller = next;
});
