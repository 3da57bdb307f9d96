import type { Actor } from '../../../platform/access/index.js';

/** Who may say that money moved: those who see the bank's side of it. A customer's word alone books nothing. */
export const CONFIRMERS = ['STAFF', 'ADMIN', 'SERVICE'] as const;

/** A payment is taken back by the account that started it. */
export const mayCancel = (actor: Actor, payment: { readonly accountKey: number }): boolean =>
  actor.accountId === payment.accountKey;
