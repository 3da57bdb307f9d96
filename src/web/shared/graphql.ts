import type { TypedDocumentString } from '../../../schema/generated/web/graphql.js';
import { doubt } from './connection.js';
import { currentLocale } from './locale.js';
import { failureOf, type Failed } from './request-failed.js';

export const GRAPHQL_PATH = '/graphql';
/** A request without an answer for this long has failed, in milliseconds. The server itself gives up sooner. */
const TIMEOUT_MS = 30_000;

interface Answer<Data> extends Failed {
  readonly data?: Data | null;
}

function fetchOrDoubt(init: RequestInit): Promise<Response> {
  return fetch(GRAPHQL_PATH, init).catch((error: unknown) => {
    doubt();
    throw error;
  });
}

/**
 * Runs a query or mutation with a token, or without one when it is null.
 * @throws RequestFailed when the answer has errors or does not come from the API; the error of fetch when there is no
 * answer.
 */
export async function post<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  token: string | null,
): Promise<Data> {
  const response = await fetchOrDoubt({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLocale(),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  if (answer.data && !answer.errors) return answer.data;
  throw failureOf(answer, response.status);
}
