import {
  createSourceEventStream,
  execute,
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Caller } from '../access/index.js';
import type { Locale } from '../text.js';
import { requestContext, type RequestContext, type Resolvers } from './context.js';
import type { Admission, Budget } from './budget.js';
import { CostReports } from './cost-report.js';
import { platformError, presentError, type ReportFault } from './errors.js';
import { unfitVariable } from './limits/index.js';
import { PreparedOperations, withDefaults, type Operation, type Prepared } from './prepared.js';
import { budgetSpent, tooDear, tookTooLong } from './operation.texts.js';
import { unfitError, variableErrors } from './variable-errors.js';

interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly resolvers: Resolvers;
  readonly budget: Budget;
  readonly maxCost: number;
  readonly timeoutMs: number;
  readonly report: ReportFault;
  /** For a server that hides its schema: errors do not say "Did you mean …?". */
  readonly hideSuggestions: boolean;
  /** Called for every operation that ended, for metrics. */
  readonly observe: (operation: OperationRecord) => void;
}

export interface OperationRecord {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly name: string | null;
  readonly outcome: 'ok' | 'error';
  readonly seconds: number;
  readonly cost: number;
}

const NOT_HERE = platformError('BAD_USER_INPUT', 'Subscriptions are served over a WebSocket, by graphql-transport-ws.');

/**
 * Runs operations, the same way over HTTP and WebSocket: price, budget, text check, time limit, compiled execution, and
 * errors formatted for callers.
 */
export class Executor {
  private readonly operations: PreparedOperations;

  private readonly costs: CostReports;

  constructor(private readonly options: ExecutorOptions) {
    this.costs = new CostReports(options.schema);
    this.operations = new PreparedOperations(options.schema);
  }

  /** Answers a query or mutation. Never throws. */
  async run(sent: Operation, caller: Caller, signal?: AbortSignal): Promise<ExecutionResult> {
    try {
      return await this.answer(sent, caller, signal);
    } catch (error) {
      return this.failed(error, caller);
    }
  }

  private async answer(sent: Operation, caller: Caller, signal: AbortSignal | undefined): Promise<ExecutionResult> {
    const started = performance.now();
    const prepared = this.operations.use(sent);
    if (prepared instanceof GraphQLError) return { errors: [prepared] };
    if (prepared.node.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [NOT_HERE] };
    const operation = withDefaults(sent, prepared.defaults);
    const admission = await this.admit(prepared, operation, caller);
    if (admission instanceof GraphQLError) return { errors: [admission] };

    const wrong = this.wrongVariables(prepared, operation, caller);
    const result =
      wrong ??
      (await this.inTime(
        (end) => this.execute(prepared, operation, undefined, requestContext(caller, this.options.resolvers, end)),
        signal,
        caller.locale,
      ));
    const { errors } = result;
    this.options.observe({
      type: prepared.node.operation,
      name: prepared.node.name?.value ?? null,
      outcome: errors ? 'error' : 'ok',
      seconds: (performance.now() - started) / 1000,
      cost: admission.requested,
    });
    const shown = errors ? { ...result, errors: this.present(errors, caller) } : result;
    return operation.reportsCost ? this.costs.addTo(shown, operation.document, prepared.node, admission) : shown;
  }

  /** Opens a subscription: a stream of results, or one result that says why there is none. Never throws. */
  async subscribe(
    sent: Operation,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
    try {
      return await this.open(sent, caller, signal);
    } catch (error) {
      return this.failed(error, caller);
    }
  }

  private async open(
    sent: Operation,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
    const prepared = this.operations.use(sent);
    if (prepared instanceof GraphQLError) return { errors: [prepared] };
    const operation = withDefaults(sent, prepared.defaults);
    const admission = await this.admit(prepared, operation, caller);
    if (admission instanceof GraphQLError) return { errors: [admission] };
    const wrong = this.wrongVariables(prepared, operation, caller);
    if (wrong) return this.presentAll(wrong, caller);
    const source = await createSourceEventStream({
      schema: this.options.schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      contextValue: requestContext(caller, this.options.resolvers, signal),
    });
    if (!(Symbol.asyncIterator in source)) return this.presentAll(source, caller);
    return this.events(source, prepared, operation, caller, signal, admission);
  }

  /** Each event runs with a context of its own, so that no loader outlives it. The first reports the single charge. */
  private async *events(
    source: AsyncIterable<unknown>,
    prepared: Prepared,
    operation: Operation,
    caller: Caller,
    signal: AbortSignal,
    admission: Admission,
  ): AsyncGenerator<ExecutionResult, void, void> {
    let reportsCost = operation.reportsCost;
    try {
      for await (const event of source) {
        const result = await this.execute(
          prepared,
          operation,
          event,
          requestContext(caller, this.options.resolvers, signal),
        );
        const shown = this.presentAll(result, caller);
        yield reportsCost ? this.costs.addTo(shown, operation.document, prepared.node, admission) : shown;
        reportsCost = false;
      }
    } catch (error) {
      if (signal.aborted) return;
      yield this.failed(error, caller);
    }
  }

  /** The result for an error outside all fields. */
  private failed(error: unknown, caller: Caller): ExecutionResult {
    const originalError = error instanceof Error ? error : new Error('operation failed', { cause: error });
    return { errors: this.present([new GraphQLError('operation failed', { originalError, path: [] })], caller) };
  }

  private presentAll(result: ExecutionResult, caller: Caller): ExecutionResult {
    return result.errors ? { ...result, errors: this.present(result.errors, caller) } : result;
  }

  private present(errors: readonly GraphQLError[], caller: Caller): GraphQLError[] {
    return errors.map((error) => presentError(error, caller, this.options.report));
  }

  /** Whether the operation may run; takes its price from the caller's budget. */
  private async admit(prepared: Prepared, operation: Operation, caller: Caller): Promise<Admission | GraphQLError> {
    if (prepared.unfit !== null) return platformError('BAD_USER_INPUT', prepared.unfit);
    const unfit = unfitVariable(operation.variables);
    if (unfit) return unfitError(unfit);
    const cost = prepared.costOf(operation.variables);
    if (cost > this.options.maxCost) {
      return platformError('COST_EXCEEDED', tooDear(cost, this.options.maxCost)[caller.locale], {
        cost: { requested: cost, max: this.options.maxCost },
      });
    }
    const state = await this.options.budget.take(caller, cost);
    if (state.allowed) return { ...state, requested: cost };
    const retryAfter = String(Math.max(1, Math.ceil(state.retryAfterMs / 1000)));
    return platformError(
      'RATE_LIMITED',
      budgetSpent(state, retryAfter)[caller.locale],
      { cost: { requested: cost, available: state.remaining, capacity: state.capacity, restoreRate: state.perSecond } },
      new Map([['retry-after', retryAfter]]),
    );
  }

  private wrongVariables({ node }: Prepared, { variables }: Operation, { locale }: Caller): ExecutionResult | null {
    const { schema, hideSuggestions } = this.options;
    const errors = variableErrors(schema, node, variables, locale, hideSuggestions);
    return errors.length > 0 ? { errors } : null;
  }

  private execute(
    prepared: Prepared,
    { document, operationName, variables }: Operation,
    root: unknown,
    context: RequestContext,
  ): Promise<ExecutionResult> | ExecutionResult {
    const { schema } = this.options;
    const compiled = this.operations.compiled(prepared, document);
    if (compiled) return compiled.query(root, context, variables);
    return execute({
      schema,
      document,
      operationName,
      rootValue: root,
      contextValue: context,
      variableValues: variables,
    });
  }

  /** Runs within the time limit; its signal aborts when the time is up, or the client goes away. */
  private async inTime(
    run: (end: AbortSignal) => Promise<ExecutionResult> | ExecutionResult,
    gone: AbortSignal | undefined,
    locale: Locale,
  ): Promise<ExecutionResult> {
    const abort = new AbortController();
    const leave = (): void => {
      abort.abort();
    };
    gone?.addEventListener('abort', leave, { once: true });
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<ExecutionResult>((resolve) => {
      timer = setTimeout(() => {
        abort.abort();
        const message = tookTooLong(this.options.timeoutMs / 1000)[locale];
        resolve({ errors: [platformError('OPERATION_TIMEOUT', message)] });
      }, this.options.timeoutMs);
    });
    try {
      return await Promise.race([run(abort.signal), expired]);
    } finally {
      clearTimeout(timer);
      gone?.removeEventListener('abort', leave);
    }
  }
}
