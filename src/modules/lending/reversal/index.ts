/**
 * Reversal takes wrong repayments back: one member of staff asks and says why, another decides. Nothing is edited; the
 * repayment and those after it are posted back, and these are posted again as they divide without it.
 */
export { createReversalActs, createReversals, type ReversalActs, reversalEntities, type Reversals } from './module.js';
export type { ReversalRow } from './reversal.columns.js';
