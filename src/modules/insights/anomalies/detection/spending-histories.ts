import type { Queryable } from '../../../../platform/database/index.js';
import type { QuarterSpending } from './quarter-history.js';

/** Which customers, after an id and in the order of their ids, and which quarters, both ends included. */
interface HistoryRequest {
  readonly institutionId: number;
  readonly afterCustomerId: number;
  readonly from: string;
  readonly to: string;
}

/** How many customers at most, and which quarters, both ends included. */
interface SampleRequest extends Omit<HistoryRequest, 'afterCustomerId'> {
  readonly customers: number;
}

export interface CustomerQuarters {
  readonly customerId: number;
  readonly quarters: readonly QuarterSpending[];
}

/**
 * What the evaluation needs from the store of quarterly spending. It runs in the background and checks no one's rights.
 */
export interface SpendingHistories {
  /** Quarters in force by institution, each with a mark that changes when its figures may have. */
  listLoaded(): Promise<readonly { readonly institutionId: number; readonly quarter: string; readonly mark: string }[]>;
  /** The next customers who may have spending, with their quarters, oldest first; empty after the last. */
  page(within: Queryable, request: HistoryRequest): Promise<readonly CustomerQuarters[]>;
  /** A random sample of them, the same one each time, some hundred customers at a time. */
  sample(within: Queryable, request: SampleRequest): AsyncIterable<readonly CustomerQuarters[]>;
}
