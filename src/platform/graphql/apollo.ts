import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Caller } from '../access/index.js';
import { RecentMap } from '../recent-map.js';
import { cacheControlOf } from './cache-control.js';
import { asksForCost, COST_HEADER } from './cost-report.js';
import type { Documents } from './documents.js';
import type { Executor } from './executor.js';

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly documents: Documents;
}

/** The caller, and the result when it is known already and only its errors need formatting. */
export interface ApolloContext extends Caller {
  readonly result?: ExecutionResult;
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<ApolloContext>['gateway']>;

/** Apollo's gateway hook, used as another way to execute a validated operation. */
function gateway({ schema, executor, documents }: ApolloOptions): Gateway {
  return {
    load: () =>
      Promise.resolve({
        async executor({ source, request, context }) {
          const { result, ...caller } = context as ApolloContext;
          // The text of a persisted query is only known now.
          const document = documents.read(source);
          if (!('kind' in document)) return { errors: document } as never;
          // The name as requested: Apollo's own is null when the document has no such operation.
          const { operationName = null, variables = {} } = request;
          const operation = {
            document,
            operationName: operationName === '' ? null : operationName,
            variables,
            reportsCost: asksForCost(request.http?.headers.get(COST_HEADER)),
          };
          return (result ?? (await executor.run(operation, caller))) as never;
        },
      }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

const REQUEST_ERRORS = new Set([
  'BAD_USER_INPUT',
  'COST_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTROSPECTION_DISABLED',
  'OPERATION_TOO_COMPLEX',
]);

/**
 * GraphQL over HTTP, section 6.4.1: to a client that reads only `application/json`, a well-formed request is answered
 * with 200 whatever the document holds, since a proxy may replace the body of any other status. Clients that accept
 * `application/graphql-response+json` get 400.
 */
const legacyStatus: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors }) {
        const modern = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
        const codes = (errors ?? []).map(({ extensions }) => extensions['code']);
        if (!modern && response.http.status === 400 && codes.every((code) => REQUEST_ERRORS.has(String(code)))) {
          response.http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};

const cacheControl: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ document, request, response }) {
        response.http.headers.set('cache-control', cacheControlOf(document, request.operationName));
        return Promise.resolve();
      },
    }),
};

/**
 * Apollo gives every validation error one code; a limit that was exceeded keeps its own. Its refusals of persisted
 * queries have none, and it treats them as internal errors.
 */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!(error instanceof GraphQLError)) return formatted;
  const rule = error.originalError;
  const own = rule instanceof GraphQLError ? rule.extensions['code'] : undefined;
  const uncoded = rule === undefined && error.extensions['code'] === undefined;
  const code = own ?? (uncoded ? 'BAD_REQUEST' : undefined);
  return code === undefined ? formatted : { ...formatted, extensions: { ...formatted.extensions, code } };
}

/** Persisted queries that clients register; a client that registers more loses its oldest ones and sends them again. */
const PERSISTED = { entries: 10_000, characters: 5_000_000 };
/** Documents that Apollo parses again to find the kind of operation: some 50 MB, as in `Documents`. */
const PARSED = { entries: 1_000, characters: 300_000 };

/** A cache in this process, limited by size: Apollo's own counts neither tokens nor the cost of an object. */
function bounded<V>({ entries, characters }: typeof PARSED, lengthOf: (value: V) => number) {
  const recent = new RecentMap<V>(entries, characters);
  return {
    get: (key: string) => Promise.resolve(recent.get(key)),
    set(key: string, value: V) {
      recent.set(key, value, lengthOf(value));
      return Promise.resolve();
    },
    delete(key: string) {
      recent.delete(key);
      return Promise.resolve();
    },
  };
}

/**
 * Apollo Server over our executor: GraphQL over HTTP, CSRF prevention and persisted queries. It receives only documents
 * that `documents` has read, which applies limits before the parser and the rules, so it validates nothing itself.
 */
export async function createApollo(options: ApolloOptions): Promise<ApolloServer<ApolloContext>> {
  const server = new ApolloServer<ApolloContext>({
    gateway: gateway(options),
    dangerouslyDisableValidation: true,
    documentStore: bounded<DocumentNode>(PARSED, ({ loc }) => loc?.source.body.length ?? 0),
    persistedQueries: { cache: bounded<string>(PERSISTED, ({ length }) => length) },
    includeStacktraceInErrorResponses: false,
    formatError,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    plugins: [
      legacyStatus,
      cacheControl,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
