import type { ModelName } from '../../models/index.js';
import type { CategoryName } from '../../spending/index.js';

/** Maximum number of customers returned. */
export const MOST_SIMILAR = 50;

/** A customer like another one. */
export interface SimilarCustomer {
  readonly customerKey: number;
  /** Cosine, from -1 to 1. */
  readonly similarity: number;
  readonly shared: readonly CategoryName[];
}

/** Why no similar customers are returned. */
export type SimilarUnknown = 'NO_SPENDING' | 'NO_MODEL' | 'BEING_READ';

/** Customers like one. */
export interface SimilarCustomers {
  readonly similar: readonly SimilarCustomer[];
  readonly unknown: SimilarUnknown | null;
  readonly quarter: string | null;
  readonly model: ModelName | null;
  /** How many customers were searched. */
  readonly among: number | null;
}
