import type { Actor } from '../../platform/access/index.js';

/** Customers see themselves; staff and administrators see those of their institution, which the query enforces. */
export function mayRead(actor: Actor, customerId: number): boolean {
  return actor.role !== 'CUSTOMER' || actor.customerId === customerId;
}

/** Personal data is in clear for the person himself and for nobody else. */
export function seesMasked(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
