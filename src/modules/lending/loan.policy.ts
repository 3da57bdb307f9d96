import type { Actor } from '../../platform/access/index.js';
import type { LoanScope } from './loan-filter.js';
import type { PaymentMethod } from './payment-method.js';

/** What a customer orders himself from an account of his. Cash, cards and debits are known to the lender alone. */
const ORDERED_BY_CUSTOMERS: readonly PaymentMethod[] = ['BANK_TRANSFER', 'VIRTUAL_ACCOUNT'];

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
 * Whether an actor may record that money came in so: staff whatever they saw or the bank's payment system told them, a
 * customer only what he orders himself. His word alone must not pay a loan.
 */
export function mayRecordMethod(actor: Actor, method: PaymentMethod): boolean {
  return actor.role !== 'CUSTOMER' || ORDERED_BY_CUSTOMERS.includes(method);
}

/** Whether an actor may record money of that day: staff of any, a customer of today, since what he orders moves today. */
export function mayRecordDay(actor: Actor, paidOn: string, today: string): boolean {
  return actor.role !== 'CUSTOMER' || paidOn === today;
}
