import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Admission } from './budget.js';
import { compileActualCost, type ActualCostOf } from './limits/index.js';

/** The request header that asks for the cost: `x-moa-cost: 1`. */
export const COST_HEADER = 'x-moa-cost';

/** Whether the header's value asks for the cost. */
export const asksForCost = (value: unknown): boolean => value === '1';

/** `extensions.cost` of an answer, in points; named as Shopify names them. */
interface CostReport {
  /** The most the operation could have cost. This is the charge: known before anything runs, and the same each time. */
  readonly requested: number;
  /** What the answer cost by the same rule. Never more than requested. */
  readonly actual: number;
  /** Left to the caller after the charge. */
  readonly available: number;
  readonly capacity: number;
  /** Points restored every second. */
  readonly restoreRate: number;
}

/**
 * Reports the cost of answers to clients that ask. An operation is compiled for it on the first request, and cached
 * with its document.
 */
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
