import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../access/index.js';
import { documentRules, type DocumentOptions } from './documents.js';
import type { Executor } from './executor.js';

export interface ApolloOptions extends DocumentOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Caller>['gateway']>;

/** Apollo's gateway hook, used for what it is at heart: another way to execute a validated operation. */
function gateway({ schema, executor }: ApolloOptions): Gateway {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operationName, request, context }) =>
          executor.run({ document, operationName, variables: request.variables ?? {} }, context as Caller) as never,
      }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Apollo Server over our executor: GraphQL over HTTP, CSRF prevention, persisted queries, and the document cache. */
export async function createApollo(options: ApolloOptions): Promise<ApolloServer<Caller>> {
  const server = new ApolloServer<Caller>({
    gateway: gateway(options),
    validationRules: documentRules(options),
    parseOptions: { maxTokens: options.maxTokens },
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    status400ForVariableCoercionErrors: true,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
