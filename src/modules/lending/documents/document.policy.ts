import { PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';
import type { DocumentScope } from './document-scope.js';

export const HAND_IN_DOCUMENTS = new Permission({
  roles: PEOPLE,
  when: 'Customers their own papers; staff those of customers of their institution, which is recorded.',
  opens: ['Query.document', 'Query.documents', 'Mutation.documentDelete', 'Mutation.documentUploadStart'],
});

/** Whose papers an actor may see, hand in and take back: customers their own, staff those of their institution. */
export function documentScope(actor: Actor): DocumentScope {
  // A customer account without a customer cannot exist; if it did, no paper belongs to customer 0.
  return { institutionId: actor.institutionId, customerId: actor.role === 'CUSTOMER' ? (actor.customerId ?? 0) : null };
}

/** Whether an actor may see papers of this customer at all. */
export function maySeeDocumentsOf(scope: DocumentScope, customerId: number): boolean {
  return scope.customerId === null || scope.customerId === customerId;
}

/** Looking at somebody else's papers is recorded. */
export function looksAtOthers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}
