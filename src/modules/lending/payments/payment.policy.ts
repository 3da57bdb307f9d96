import type { Actor } from '../../../platform/access/index.js';

/** Who may say that money moved: those who see the bank's side of it. A customer's word alone books nothing. */
export const CONFIRMERS = ['STAFF', 'ADMIN', 'SERVICE'] as const;

/** Who may book money that is owed back for another loan: people, since no bank says what it was meant for. */
export const ALLOCATORS = ['STAFF', 'ADMIN'] as const;

/** A payment is taken back by the account that started it. */
export const mayCancel = (actor: Actor, payment: { readonly accountKey: number }): boolean =>
  actor.accountId === payment.accountKey;
