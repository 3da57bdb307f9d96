import type { Queryable } from '../../../platform/database/index.js';
import type { Evidence } from '../compliance/evidence.js';

/** A reply whose row has just ended in the transaction at hand. */
export interface EndedReply {
  readonly replyId: number;
  /** How it came about; null when nobody began to write it, or its writer died before it had kept that. */
  readonly evidence: Evidence | null;
}

/**
 * Runs in the transaction that ends replies, after their rows say so and before it commits: either both are kept, or
 * neither. One call for a group of replies that end together, of any number of institutions.
 */
export type EndingHook = (transaction: Queryable, ended: readonly EndedReply[]) => Promise<void>;
