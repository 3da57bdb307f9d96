/**
 * Reversal takes wrong repayments back: one member of staff asks and says why, another decides. Nothing is edited; the
 * repayment and those after it are posted back, and these are posted again as they divide without it. What a payment booked
 * beside its repayment goes with it, and its customer is told.
 */
export { createReversalActs, createReversals, type ReversalActs, reversalEntities } from './module.js';
export type { ReversalObserver } from './reversal.service.js';
export * as reversalPolicy from './reversal.policy.js';
