import type { Actor } from '../../../platform/access/index.js';

/** What is said in a conversation is private to the account that opened it, whatever the role of others. */
export function mayUse<Owned extends { readonly accountId: number }>(
  actor: Actor,
  owned: Owned | null,
): owned is Owned {
  return owned?.accountId === actor.accountId;
}
