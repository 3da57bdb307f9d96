import type { Actor } from '../../../platform/access/index.js';
import type { FileScope } from './file-scope.js';

/**
 * Whose files an actor may see, analyse and delete: a customer their own, staff their own and those of the institution's
 * customers, administrators all of their institution.
 */
export function fileScope({ institutionId, role, customerId, accountId }: Actor): FileScope {
  // A customer account without a customer cannot exist; if it did, no file is of customer 0.
  if (role === 'CUSTOMER') return { institutionId, customerId: customerId ?? 0, accountId: null };
  return { institutionId, customerId: null, accountId: role === 'ADMIN' ? null : accountId };
}

/** Looking at others' files is recorded. */
export function looksAtOthers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
