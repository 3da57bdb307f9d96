import { ADMINISTRATORS, OpenToAll, PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';

export const LOG_IN = new OpenToAll({
  when: 'By password, or by the refresh token of a session; without a login `viewer` is null.',
  opens: ['Query.viewer', 'Mutation.login', 'Mutation.logout', 'Mutation.tokenRefresh'],
});

export const OWN_ACCOUNT = new Permission({
  roles: PEOPLE,
  when: 'Their own account.',
  opens: ['Mutation.accountSettingsUpdate'],
});

export const MANAGE_ACCOUNTS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Accounts of their institution.',
  opens: ['Query.accounts', 'Mutation.accountBlock', 'Mutation.accountCreate', 'Mutation.accountUnblock'],
});

/** What a policy needs to know of an account. */
export interface AccountSubject {
  readonly key: number;
  readonly institution: { readonly key: number };
}

/** Administrators manage the accounts of their own institution. */
export function mayManage(actor: Actor, account: AccountSubject): boolean {
  return actor.role === 'ADMIN' && actor.institutionId === account.institution.key;
}

/** Everyone sees their own account; administrators see those they manage. */
export function mayRead(actor: Actor, account: AccountSubject): boolean {
  return actor.accountId === account.key || mayManage(actor, account);
}
