import { createClient } from 'graphql-ws';
import type { TypedDocumentString } from '../../../schema/generated/web/graphql.js';
import { currentLocale } from './locale.js';
import { authorization, currentSession, onSessionChange, setSession } from './session.js';

export const GRAPHQL_PATH = '/graphql';

/** An operation that the server did not carry out: its code, and its words where it gave any. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Runs a query or mutation: as the session, as the bearer of another token, or, with null, as nobody.
 * @throws RequestFailed when the answer carries errors or is no answer at all.
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  token?: string | null,
): Promise<Data> {
  const response = await fetch(GRAPHQL_PATH, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLocale(),
      ...(token === undefined ? authorization() : token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  if (answer.data && !answer.errors) return answer.data;
  const failure = answer.errors?.[0];
  const code = failure?.extensions?.code ?? `HTTP_${response.status}`;
  // A session whose token no longer holds is over, whatever the page thought.
  if (code === 'UNAUTHENTICATED' && token === undefined) setSession(null);
  throw new RequestFailed(code, failure?.message);
}

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
