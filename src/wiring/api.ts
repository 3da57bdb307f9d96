import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Caller } from '../platform/access/index.js';
import type { Config } from '../platform/config/index.js';
import {
  createApollo,
  Documents,
  Executor,
  KnownRequests,
  presentThrown,
  serveWebSocket,
  tokenRefused,
  type Budget,
  type Resolvers,
} from '../platform/graphql/index.js';
import {
  addressOf,
  applyCors,
  hasBearerToken,
  createHttpServer,
  createStaticFiles,
  graphqlRoute,
  HttpProblem,
  type GraphqlRouteOptions,
  originRule,
  requestIdOf,
  type OriginRule,
  type Route,
} from '../platform/http/index.js';
import { readiness, type HealthCheck, type Metrics } from '../platform/telemetry/index.js';
import { localeFrom, requestedLocale } from '../platform/text.js';
import type { GraphQLSchema } from 'graphql';
import type { Identity } from '../modules/identity/index.js';
import { demoAccounts } from './demo-accounts.js';

/** What the API serves, and the parts it uses. */
export interface ApiParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly resolvers: Resolvers;
  readonly identity: Pick<Identity, 'authenticate' | 'stillValid'>;
  readonly budget: Budget;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly health: Readonly<Record<string, HealthCheck>>;
  /** Paths that rooms answer themselves, by the beginning of the path. */
  readonly routes: Readonly<Record<string, Route>>;
}

export interface Api {
  readonly url: string;
  /** Answers running requests, closes sockets cleanly, and closes. */
  close(): Promise<void>;
}

/** Requests in flight may take this long when the server stops. */
const GRACE_MS = 5_000;
const PATH = '/graphql';
/** Where the build puts the pages: beside the compiled program, or below it when run from source. */
const FOLDER_OF_BUILT_PAGES = join(
  import.meta.dirname,
  import.meta.dirname.endsWith('dist/src/wiring') ? '../../web' : '../../dist/web',
);

/** The caller, from the token of a header or of `connection_init`. An invalid token is refused, not ignored. */
function callerReader({ config, identity }: ApiParts) {
  return async (request: IncomingMessage, authorization: unknown): Promise<Caller | null> => {
    const accepted = request.headers['accept-language'];
    const base = {
      requestId: requestIdOf(request),
      locale: localeFrom(accepted),
      address: addressOf(request, config.http.trustProxy),
    };
    if (authorization === undefined || authorization === null || authorization === '') return { ...base, actor: null };
    const token = typeof authorization === 'string' ? /^Bearer (\S+)$/i.exec(authorization)?.[1] : undefined;
    const session = token === undefined ? null : await identity.authenticate(token);
    return session && { ...base, actor: session, locale: requestedLocale(accepted) ?? session.locale };
  };
}

function answer(status: number, type: string, text: string): Route {
  return (_request, response) => {
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
    return true;
  };
}

/** The answer to requests without the operator's token. */
const metricsRefused = () =>
  new HttpProblem(401, 'Send the value of MOA_METRICS_TOKEN as "Authorization: Bearer …".', {
    code: 'UNAUTHENTICATED',
    headers: { 'www-authenticate': 'Bearer realm="moa metrics"' },
  });

/**
 * `/healthz` (the process lives), `/readyz` (its parts work), `/metrics` (Prometheus, for those allowed to read it).
 */
function operationsRoute({ config, health, metrics }: ApiParts): Route {
  const meantFor = config.http.metrics;
  return async (request, response, path) => {
    if (path === '/healthz') return answer(200, 'text/plain', 'ok\n')(request, response, path);
    if (path === '/readyz') {
      const state = await readiness(health);
      return answer(state.ready ? 200 : 503, 'application/json', JSON.stringify(state))(request, response, path);
    }
    if (path !== '/metrics' || meantFor === 'CLOSED') return false;
    if (meantFor !== 'OPEN' && !hasBearerToken(request, meantFor.token)) throw metricsRefused();
    const { text, contentType } = await metrics.scrape();
    return answer(200, contentType, text)(request, response, path);
  };
}

function pagesRoute({ config, log }: ApiParts): Route {
  try {
    return createStaticFiles(FOLDER_OF_BUILT_PAGES, {
      explorer: config.http.explorer,
      documents: { '/explorer.json': demoAccounts(config) },
    });
  } catch (error) {
    log.warn({ err: error }, 'the pages are not built; run npm run build');
    return () => false;
  }
}

const reporter =
  ({ log }: ApiParts) =>
  (error: unknown, requestId: string) =>
    log.error({ err: error, requestId }, 'operation failed');

function executorOf(parts: ApiParts): Executor {
  const { config, schema, resolvers, budget, metrics } = parts;
  return new Executor({
    hideSuggestions: !config.http.explorer,
    schema,
    resolvers,
    budget,
    maxCost: config.limits.maxCost,
    timeoutMs: config.limits.operationTimeoutMs,
    report: reporter(parts),
    observe: ({ type, outcome, seconds, cost }) => {
      metrics.operations.inc({ type, outcome });
      metrics.operationSeconds.observe({ type }, seconds);
      metrics.costPoints.observe({ type }, cost);
    },
  });
}

/** GraphQL over HTTP on its path; other paths are left to other routes. */
function graphqlPath(
  parts: ApiParts,
  served: Pick<GraphqlRouteOptions, 'apollo' | 'executor' | 'documents' | 'known'>,
  allowsOrigin: OriginRule,
): Route {
  const callerOf = callerReader(parts);
  const graphql = graphqlRoute({
    ...served,
    maxBodyBytes: parts.config.limits.maxBodyBytes,
    callerOf: async (request) => {
      const asked = { requestId: requestIdOf(request), locale: localeFrom(request.headers['accept-language']) };
      const caller = await callerOf(request, request.headers.authorization).catch((error: unknown) => {
        throw presentThrown(error, asked, reporter(parts));
      });
      if (caller) return caller;
      throw tokenRefused(asked.locale);
    },
  });
  return async (request, response, path) => {
    if (path !== PATH) return false;
    if (applyCors(request, response, allowsOrigin)) await graphql(request, response);
    return true;
  };
}

/** Files bypass GraphQL: rooms answer them on paths of their own, for pages of the allowed origins too. */
function roomsRoute({ routes }: ApiParts, allowsOrigin: OriginRule): Route {
  const methods = 'GET, HEAD, PUT, OPTIONS';
  const starts = Object.entries(routes);
  return async (request, response, path) => {
    const [, route] = starts.find(([start]) => path.startsWith(start)) ?? [];
    if (!route) return false;
    if (applyCors(request, response, allowsOrigin, methods)) await route(request, response, path);
    return true;
  };
}

/** Starts serving: pages, GraphQL over HTTP and WebSocket, health and metrics. */
export async function serveApi(parts: ApiParts): Promise<Api> {
  const { config, schema, identity, metrics, log } = parts;
  const { limits } = config;
  const executor = executorOf(parts);
  const documents = new Documents(schema, { ...limits, introspection: config.http.explorer });
  const apollo = await createApollo({ executor, documents, schema });
  const served = { apollo, executor, documents, known: new KnownRequests(documents) };
  const callerOf = callerReader(parts);
  const allowsOrigin = originRule(config.http.allowedOrigins);
  const http = createHttpServer(
    [
      operationsRoute(parts),
      pagesRoute(parts),
      graphqlPath(parts, served, allowsOrigin),
      roomsRoute(parts, allowsOrigin),
    ],
    (error) => log.error({ err: error }, 'request failed'),
  );
  const webSocket = serveWebSocket(http.server, {
    path: PATH,
    executor,
    documents,
    maxFrameBytes: limits.maxBodyBytes,
    socketsPerUser: limits.socketsPerUser,
    operationsPerSocket: limits.operationsPerSocket,
    allowsOrigin,
    authenticate: callerOf,
    stillValid: async ({ actor }) => actor === null || identity.stillValid(actor),
    observe: (sockets, operations) => {
      metrics.sockets.set(sockets);
      metrics.socketOperations.set(operations);
    },
  });
  const { url } = await http.listen(config.http.port, config.http.host);
  return {
    url,
    async close() {
      await Promise.all([webSocket.close(), http.close(GRACE_MS)]);
      await apollo.stop();
    },
  };
}
