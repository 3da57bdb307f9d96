import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../access/index.js';
import {
  asksForCost,
  cacheControlOf,
  COST_HEADER,
  isPlain,
  type ApolloContext,
  type Documents,
  type Executor,
  type KnownRequests,
} from '../graphql/index.js';
import { HttpProblem, readText } from './request.js';
import { sendText } from './send-text.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly executor: Executor;
  readonly documents: Documents;
  readonly known: KnownRequests;
  readonly maxBodyBytes: number;
  /** The caller; throws a GraphQLError for an invalid token. */
  readonly callerOf: (request: IncomingMessage) => Promise<Caller>;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return headers;
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpProblem(415, 'Send GraphQL as application/json.');
  const text = await readText(request, limit);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpProblem(400, 'The body is not valid JSON.');
  }
}

function asked(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    search: at < 0 ? '' : url.slice(at),
    body,
  };
}

/** The document of a request; null when it has none, or something else in its place. */
function sourceOf({ method, search, body }: HTTPGraphQLRequest): string | null {
  if (method === 'GET') {
    const [source = null, another] = new URLSearchParams(search).getAll('query');
    // When there are several, Apollo reports the error.
    return another === undefined ? source : null;
  }
  const source = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  return typeof source === 'string' && source !== '' ? source : null;
}

/** The same request with a trivial document in place of the refused one. */
function withoutDocument(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  const nothing = { query: '{ __typename }', operationName: null, extensions: null };
  if (request.method === 'GET') return { ...request, search: `?query=${encodeURIComponent(nothing.query)}` };
  return { ...request, body: { ...(request.body as object), ...nothing } };
}

/**
 * GraphQL over HTTP by Apollo, without a web framework; a request like one that Apollo has answered before goes
 * straight to the executor. Documents are read before Apollo sees them: a document refused here never reaches Apollo's
 * parser, which has no limits, and Apollo sends the refusal in a form that the client accepts.
 */
export function graphqlRoute({ apollo, executor, documents, known, maxBodyBytes, callerOf }: GraphqlRouteOptions) {
  function refusedOf(request: HTTPGraphQLRequest): readonly GraphQLError[] | null {
    const source = sourceOf(request);
    const read = source === null ? null : documents.read(source);
    return read === null || 'kind' in read ? null : read;
  }

  async function byApollo(
    request: IncomingMessage,
    response: ServerResponse,
    body: unknown,
    context: () => Promise<ApolloContext>,
  ): Promise<void> {
    const httpGraphQLRequest = asked(request, body);
    const refused = refusedOf(httpGraphQLRequest);
    const answer = await apollo.executeHTTPGraphQLRequest(
      refused
        ? {
            httpGraphQLRequest: withoutDocument(httpGraphQLRequest),
            context: async () => ({ ...(await context()), result: { errors: refused } }),
          }
        : { httpGraphQLRequest, context },
    );
    if (answer.body.kind !== 'complete') throw new HttpProblem(406, 'Incremental delivery is not offered.');
    const type = answer.headers.get('content-type');
    if (request.method === 'POST' && (answer.status ?? 200) === 200 && type) known.learn(request.headers.accept, type);
    const headers = { 'cache-control': 'no-store', ...Object.fromEntries(answer.headers) };
    await sendText(request, response, { status: answer.status ?? 200, headers, text: answer.body.string });
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request, maxBodyBytes);
    const type = request.method === 'POST' ? known.typeFor(request.headers.accept) : undefined;
    const reportsCost = asksForCost(request.headers[COST_HEADER]);
    const operation = type === undefined ? null : known.operationOf(body, reportsCost);
    if (type === undefined || !operation) return byApollo(request, response, body, () => callerOf(request));
    // Apollo refuses a refused caller, who is not looked up twice.
    const caller = callerOf(request);
    const result = await caller.then(
      (who) => executor.run(operation, who),
      () => undefined,
    );
    if (result && isPlain(result)) {
      const headers = {
        'cache-control': cacheControlOf(operation.document, operation.operationName),
        'content-type': type,
      };
      await sendText(request, response, { status: 200, headers, text: `${JSON.stringify(result)}\n` });
      return;
    }
    const context = async (): Promise<ApolloContext> => ({ ...(await caller), ...(result && { result }) });
    await byApollo(request, response, body, context);
  };
}
