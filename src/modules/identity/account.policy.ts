import type { Actor } from '../../platform/access/index.js';

/** What a policy needs to know of an account. */
export interface AccountSubject {
  readonly key: number;
  readonly institution: { readonly key: number };
}

/** Administrators manage the accounts of their own institution. */
export function mayManage(actor: Actor, account: AccountSubject): boolean {
  return actor.role === 'ADMIN' && actor.institutionId === account.institution.key;
}

/** Everyone sees the own account; administrators see those they manage. */
export function mayRead(actor: Actor, account: AccountSubject): boolean {
  return actor.accountId === account.key || mayManage(actor, account);
}
