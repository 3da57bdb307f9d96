import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Caller } from '../../access/index.js';
import type { Executor } from '../executor.js';
import type { Operation } from '../prepared.js';

/** Execution arguments for graphql-ws, carrying our operation past it to our own executor. */
export interface SocketOperation extends ExecutionArgs {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly abort: AbortController;
}

export function socketOperation(
  document: DocumentNode,
  payload: SubscribePayload,
  caller: Caller,
  abort: AbortController,
): SocketOperation {
  const operationName = payload.operationName ?? null;
  return {
    // graphql-ws reads the document and the name only, to recognise subscriptions.
    schema: undefined as never,
    document,
    operationName,
    operation: {
      document,
      operationName,
      variables: payload.variables ?? {},
      // The equivalent of the header over HTTP.
      reportsCost: payload.extensions?.['cost'] === true,
    },
    caller,
    abort,
  };
}

/** A subscription that ends at once when the client completes it, even while it waits for its next event. */
export async function subscribeOverSocket(
  executor: Executor,
  { operation, caller, abort }: SocketOperation,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
  const results = await executor.subscribe(operation, caller, abort.signal);
  if (!(Symbol.asyncIterator in results)) return results;
  const end = results.return.bind(results);
  results.return = (value) => {
    abort.abort();
    return end(value);
  };
  return results;
}
