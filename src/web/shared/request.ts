import type { TypedDocumentString } from '../../../schema/generated/web/graphql.js';
import { post } from './graphql.js';
import { RequestFailed } from './request-failed.js';
import { withdraw } from './renewal.js';
import { currentSession } from './session.js';

/**
 * Runs a query or mutation as the session. A token that no longer holds, as after the device slept, is renewed and the
 * request sent once more: one that was refused for its token has done nothing.
 * @throws as `post` does.
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const token = currentSession()?.accessToken ?? null;
  try {
    return await post(document, variables, token);
  } catch (error) {
    if (token === null || !(error instanceof RequestFailed) || error.code !== 'UNAUTHENTICATED') throw error;
    const next = await withdraw(token);
    if (next === null) throw error;
    return post(document, variables, next);
  }
}
