import { PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';
import type { FileScope } from './file-scope.js';

export const USE_FILES = new Permission({
  roles: PEOPLE,
  when: "Customers their own files; staff their own and those of customers, administrators all of their institution. Looking at another's is recorded.",
  opens: [
    'Query.file',
    'Query.files',
    'Mutation.fileAnalysisCancel',
    'Mutation.fileAnalysisRetry',
    'Mutation.fileDelete',
    'Mutation.fileUploadCancel',
    'Mutation.fileUploadStart',
    'Subscription.fileAnalysisProgress',
  ],
});

/**
 * Whose files an actor may see, analyse and delete: a customer their own, staff their own and those of the institution's
 * customers, administrators all of their institution.
 */
export function fileScope({ institutionId, role, customerId, accountId }: Actor): FileScope {
  // A customer account without a customer cannot exist; if it did, no file is of customer 0.
  if (role === 'CUSTOMER') return { institutionId, customerId: customerId ?? 0, accountId: null };
  return { institutionId, customerId: null, accountId: role === 'ADMIN' ? null : accountId };
}

/** Whether the actor can see other people's files; each such access is recorded. */
export function looksAtOthers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
