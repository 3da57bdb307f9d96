import { createClient } from 'graphql-ws';
import { GRAPHQL_PATH } from './graphql.js';
import { authorization, currentSession, onSessionChange } from './session.js';

/** Every subscription of a page shares this socket. It opens with the first one and closes with the last. */
export const socket = createClient({
  url: new URL(GRAPHQL_PATH, location.href.replace(/^http/, 'ws')).href,
  connectionParams: authorization,
  retryAttempts: 20,
  retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** retries, 8_000))),
});

// A socket stands for one caller. Whoever logs in or out gets a new one; a renewed token of the same caller does not.
let caller = currentSession()?.viewer.email;
onSessionChange(() => {
  const next = currentSession()?.viewer.email;
  if (next !== caller) socket.terminate();
  caller = next;
});
