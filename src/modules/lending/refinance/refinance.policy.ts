import type { Actor } from '../../../platform/access/index.js';

/** Whether somebody sees products that are no longer offered: those who keep them do. */
export function seesEveryProduct(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/** Who looks at the applications of others: each look is recorded. */
export function looksAtOthers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
