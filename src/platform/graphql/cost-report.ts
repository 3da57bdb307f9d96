import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Admission } from './budget.js';
import { compileActualCost, type ActualCostOf } from './limits/index.js';

/** The header of a request whose answer is to tell its cost: `x-moa-cost: 1`. */
export const COST_HEADER = 'x-moa-cost';

/** Whether the value of the header asks for the cost. */
export const asksForCost = (value: unknown): boolean => value === '1';

/** `extensions.cost` of an answer, in points; named as Shopify names them. */
export interface CostReport {
  /** The most the operation could have cost. It is what was charged: known before anything runs, and the same each time. */
  readonly requested: number;
  /** What the answer came to by the same rule. Never more than was requested. */
  readonly actual: number;
  /** Left to the caller after the charge. */
  readonly available: number;
  readonly capacity: number;
  /** Points that come back every second. */
  readonly restoreRate: number;
}

/** Tells costs of answers to whoever asks. An operation is read for it at the first question, and kept with its document. */
export class CostReports {
  private readonly compiled = new WeakMap<OperationDefinitionNode, ActualCostOf>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The result with its cost among the extensions. */
  addTo(
    result: ExecutionResult,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { requested, remaining, capacity, perSecond }: Admission,
  ): ExecutionResult {
    const actual = this.actualCostOf(document, operation)(result.data) ?? requested;
    const cost: CostReport = {
      requested,
      // A list may be longer than its field is priced for.
      actual: Math.min(actual, requested),
      available: remaining,
      capacity,
      restoreRate: perSecond,
    };
    return { ...result, extensions: { ...result.extensions, cost } };
  }

  private actualCostOf(document: DocumentNode, operation: OperationDefinitionNode): ActualCostOf {
    let found = this.compiled.get(operation);
    if (!found) this.compiled.set(operation, (found = compileActualCost(this.schema, document, operation)));
    return found;
  }
}
