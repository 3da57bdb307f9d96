import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Caller } from '../../src/platform/access/index.js';
import { NodeResolver, type Resolvers } from '../../src/platform/graphql/index.js';
import type { ChatNode } from './chat.js';
import { testExecutor } from './test-executor.js';

export type Data = Record<string, unknown>;

/** The chat's part of the API, asked as the server asks it. */
export interface ChatApi {
  readonly schema: GraphQLSchema;
  run(source: string, variables: Data, caller: Caller): Promise<ExecutionResult<Data>>;
  /** Results of a subscription, until it completes or `enough` says so. */
  subscribe(
    source: string,
    variables: Data,
    caller: Caller,
    enough?: (results: readonly ExecutionResult<Data>[]) => boolean,
  ): Promise<ExecutionResult<Data>[]>;
}

export function chatApi({ chat }: ChatNode): ChatApi {
  const nodes = new NodeResolver(chat.nodes ?? {});
  const resolvers: Resolvers = new Map([[NodeResolver, nodes], ...chat.resolvers]);
  const { schema, executor, documents, faults } = testExecutor(resolvers);
  const operationOf = (source: string, variables: Data) => {
    const document = documents.read(source);
    if (!('kind' in document)) throw new Error(document.map(({ message }) => message).join('; '));
    return { document, operationName: null, variables };
  };
  /** As it goes over the wire. A fault of ours fails the test. */
  const plain = (result: ExecutionResult): ExecutionResult<Data> => {
    if (faults.length > 0) throw new AggregateError(faults.splice(0), 'the room is at fault');
    return JSON.parse(JSON.stringify(result)) as ExecutionResult<Data>;
  };

  return {
    schema,
    run: async (source, variables, caller) => plain(await executor.run(operationOf(source, variables), caller)),
    async subscribe(source, variables, caller, enough = () => false) {
      const abort = new AbortController();
      const stream = await executor.subscribe(operationOf(source, variables), caller, abort.signal);
      if (!(Symbol.asyncIterator in stream)) return [plain(stream)];
      const results: ExecutionResult<Data>[] = [];
      for await (const result of stream) {
        results.push(plain(result));
        if (enough(results)) break;
      }
      abort.abort();
      return results;
    },
  };
}
