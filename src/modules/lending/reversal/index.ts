/**
 * Reversal undoes wrong repayments: one member of staff requests it with a reason, another decides. Nothing is edited.
 * The repayment and later ones are posted back, and the later ones are posted again as they divide without it. The fee
 * and refund of a payment follow its repayment, and the customer is notified.
 */
export { createReversalActs, createReversals, type ReversalActs, reversalEntities } from './module.js';
export type { ReversalObserver } from './reversal.service.js';
export * as reversalPolicy from './reversal.policy.js';
