import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Caller } from '../access/index.js';
import { HttpProblem, readText } from './request.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Caller>;
  readonly maxBodyBytes: number;
  /** Who calls; throws a GraphQLError for a token that does not hold. */
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

/** GraphQL over HTTP, by Apollo, without a web framework in between. */
export function graphqlRoute({ apollo, maxBodyBytes, callerOf }: GraphqlRouteOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request, maxBodyBytes);
    const url = request.url ?? '/';
    const at = url.indexOf('?');
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headersOf(request),
        search: at < 0 ? '' : url.slice(at),
        body,
      },
      context: () => callerOf(request),
    });
    if (answer.body.kind !== 'complete') throw new HttpProblem(406, 'Incremental delivery is not offered.');
    const text = answer.body.string;
    const headers: Record<string, string | number> = { 'cache-control': 'no-store' };
    for (const [name, value] of answer.headers) headers[name] = value;
    headers['content-length'] = Buffer.byteLength(text);
    response.writeHead(answer.status ?? 200, headers);
    response.end(text);
  };
}
