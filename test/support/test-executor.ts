import type { GraphQLSchema } from 'graphql';
import { Documents, Executor, graphqlSchemaOf, type Resolvers } from '../../src/platform/graphql/index.js';
import { PATIENCE_MS } from './patience.js';

/** The part of an API that resolvers make, without a server and with a budget that never ends. */
export interface TestExecutor {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly documents: Documents;
  /** What the executor reported as faults. */
  readonly faults: unknown[];
}

export function testExecutor(resolvers: Resolvers): TestExecutor {
  const schema = graphqlSchemaOf(resolvers);
  const faults: unknown[] = [];
  const executor = new Executor({
    hideSuggestions: false,
    schema,
    resolvers,
    budget: {
      take: () => Promise.resolve({ allowed: true, remaining: 1, capacity: 1, perSecond: 1, retryAfterMs: 0 }),
    },
    maxCost: 1_000,
    timeoutMs: PATIENCE_MS,
    report: (error) => faults.push(error),
    observe: () => undefined,
  });
  const limits = {
    maxDepth: 12,
    maxAliases: 30,
    maxDirectives: 10,
    maxTokens: 2_000,
    maxSelections: 2_000,
    introspection: false,
  };
  return { schema, executor, documents: new Documents(schema, limits), faults };
}
