import type { Actor } from '../../platform/access/index.js';

/** What is said in a conversation is private to the account that opened it, whatever the role of others. */
export function mayUse(actor: Actor, owned: { readonly accountId: number } | null): boolean {
  return owned?.accountId === actor.accountId;
}
