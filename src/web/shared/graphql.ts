import { createClient } from 'graphql-ws';
import { currentLocale } from './locale.js';
import { authorization, onSessionChange } from './session.js';

export const GRAPHQL_PATH = '/graphql';

/** An operation that the server did not carry out, in words that a person may read. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Runs a query or mutation. @throws RequestFailed when the answer carries errors or is no answer at all. */
export async function request<Data>(query: string, variables: object = {}, token?: string): Promise<Data> {
  const response = await fetch(GRAPHQL_PATH, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLocale(),
      ...(token === undefined ? authorization() : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  const failure = answer.errors?.[0];
  if (failure || !answer.data) throw new RequestFailed(failure?.message ?? `HTTP ${response.status}`);
  return answer.data;
}

/** Every subscription of a page shares this socket. It opens with the first one and closes with the last. */
export const socket = createClient({
  url: new URL(GRAPHQL_PATH, location.href.replace(/^http/, 'ws')).href,
  connectionParams: authorization,
  retryAttempts: 20,
  retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** retries, 8_000))),
});

// A socket stands for one caller. Whoever logs in or out gets a new one.
onSessionChange(() => socket.terminate());
