import type { Actor } from '../../platform/access/index.js';
import type { LoanScope } from './loan-filter.js';

/** Which loans an actor may see: a customer his own, staff and administrators those of their institution. */
export function loanScope(actor: Actor): LoanScope {
  // A customer account without a customer cannot exist; if it did, no loan has customer 0.
  return { institutionId: actor.institutionId, customerId: actor.role === 'CUSTOMER' ? (actor.customerId ?? 0) : null };
}

/** Whether loans of this customer may be shown at all. */
export function mayReadLoansOf(actor: Actor, customerId: number): boolean {
  return actor.role !== 'CUSTOMER' || actor.customerId === customerId;
}

/** Names are in clear for the person himself only. */
export function seesMasked(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/**
 * Whether an actor may record that money came in: those who see the bank's side of it. A customer's word alone must not pay
 * a loan.
 */
export function mayRecordRepayments(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
