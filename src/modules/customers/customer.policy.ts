import { PEOPLE, Permission, STAFF, type Actor } from '../../platform/access/index.js';

export const READ_CUSTOMER = new Permission({
  roles: PEOPLE,
  when: 'Customers themselves; staff the customers of their institution, with personal data masked.',
  opens: ['Query.customer'],
});

export const KEEP_CUSTOMERS = new Permission({
  roles: STAFF,
  when: 'Customers of their institution, with personal data masked; each call is recorded. Unmasked only for a stated purpose.',
  opens: ['Query.customers', 'Mutation.customerCreate', 'Mutation.customerUnmask', 'Mutation.customerUpdate'],
});

/** Customers see themselves; staff and administrators see those of their institution, which the query enforces. */
export function mayRead(actor: Actor, customerId: number): boolean {
  return actor.role !== 'CUSTOMER' || actor.customerId === customerId;
}

/** Only the customers themselves see their personal data unmasked. */
export function seesMasked(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
