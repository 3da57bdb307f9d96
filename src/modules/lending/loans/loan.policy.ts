import { PEOPLE, Permission, STAFF, type Actor } from '../../../platform/access/index.js';
import type { LoanScope } from './loan-filter.js';

export const READ_LOANS = new Permission({
  roles: PEOPLE,
  when: 'Customers their own loans; staff those of their institution, which is recorded.',
  opens: ['Query.loan', 'Query.loanSchedule', 'Query.loans'],
});

export const KEEP_LOANS = new Permission({
  roles: STAFF,
  when: 'Loans of their institution.',
  opens: ['Query.loanStatistics', 'Mutation.loanCreate'],
});

export const RECORD_REPAYMENTS = new Permission({
  roles: [...PEOPLE, 'SERVICE'],
  when: 'Loans of their institution, for staff and the payment system. Customers are sent to `paymentStart`.',
  opens: ['Mutation.loanRepay'],
});

/** Which loans an actor may see: customers their own, staff and administrators those of their institution. */
export function loanScope(actor: Actor): LoanScope {
  // A customer account without a customer cannot exist; if it did, no loan has customer 0.
  return { institutionId: actor.institutionId, customerId: actor.role === 'CUSTOMER' ? (actor.customerId ?? 0) : null };
}

/** Whether loans of this customer may be shown at all. */
export function mayReadLoansOf(actor: Actor, customerId: number): boolean {
  return actor.role !== 'CUSTOMER' || actor.customerId === customerId;
}

/** Only the customer sees their own name unmasked. */
export function seesMasked(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/**
 * Whether an actor may record that money came in: only those who see the bank's records. A customer's claim alone must
 * not repay a loan.
 */
export function mayRecordRepayments(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
