import { ADMINISTRATORS, PEOPLE, Permission, STAFF, type Actor } from '../../../platform/access/index.js';

export const READ_OFFERS = new Permission({
  roles: PEOPLE,
  when: 'Products of their institution; for staff also those that are no longer offered.',
  opens: ['Query.refinanceProduct', 'Query.refinanceProducts'],
});

export const KEEP_OFFERS = new Permission({
  roles: STAFF,
  when: 'Products of their institution.',
  opens: ['Mutation.refinanceProductCreate', 'Mutation.refinanceProductDeactivate', 'Mutation.refinanceProductUpdate'],
});

export const FILE_APPLICATIONS = new Permission({
  roles: PEOPLE,
  when: "Customers their own; staff at a customer's word those of their institution, which is recorded.",
  opens: [
    'Query.refinanceApplication',
    'Query.refinanceApplications',
    'Query.refinanceExplanation',
    'Mutation.refinanceApplicationCreate',
    'Mutation.refinanceApplicationSubmit',
    'Mutation.refinanceApplicationUpdate',
    'Mutation.refinanceApplicationWithdraw',
    'Mutation.refinanceApply',
    'Mutation.refinanceExplanationAcknowledge',
    'Mutation.refinanceWithdraw',
    'Mutation.refinanceWithdrawCancel',
  ],
});

export const ANSWER_TERMS = new Permission({
  roles: PEOPLE,
  when: 'The applicant alone; staff are refused.',
  opens: ['Mutation.refinanceTermsAccept', 'Mutation.refinanceTermsDecline'],
});

export const REVIEW_APPLICATIONS = new Permission({
  roles: STAFF,
  when: 'Applications to their institution.',
  opens: [
    'Mutation.refinanceApplicationCancel',
    'Mutation.refinanceApplicationReject',
    'Mutation.refinanceApplicationRequestDocuments',
    'Mutation.refinanceApplicationReview',
    'Mutation.refinanceWithdrawComplete',
  ],
});

export const APPROVE_APPLICATIONS = new Permission({
  roles: STAFF,
  when: 'Applications to their institution that they neither filed, acknowledged nor reviewed.',
  opens: ['Mutation.refinanceApplicationApprove'],
});

export const CONFIRM_EXCEPTIONS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Applications to their institution that they neither filed, reviewed nor approved.',
  opens: ['Mutation.refinanceExceptionConfirm', 'Mutation.refinanceExceptionDecline'],
});

export const EXECUTE_APPLICATIONS = new Permission({
  roles: STAFF,
  when: 'Applications to their institution that they did not approve.',
  opens: ['Mutation.refinanceExecute'],
});

export const REQUEST_RATE_CUTS = new Permission({
  roles: PEOPLE,
  when: "Customers for their own loans; staff at a customer's word for those of their institution, which is recorded.",
  opens: [
    'Query.rateCutRequest',
    'Query.rateCutRequests',
    'Mutation.rateCutRequestCancel',
    'Mutation.rateCutRequestCreate',
    'Mutation.rateCutRequestSupplement',
  ],
});

export const DECIDE_RATE_CUTS = new Permission({
  roles: STAFF,
  when: 'Requests to their institution.',
  opens: ['Mutation.rateCutRequestDecide', 'Mutation.rateCutRequestRequireDocuments'],
});

export const REQUEST_TERMINATIONS = new Permission({
  roles: PEOPLE,
  when: "Customers for their own loans; staff at a customer's word for those of their institution, which is recorded.",
  opens: [
    'Query.contractTermination',
    'Query.contractTerminations',
    'Mutation.contractTerminationCancel',
    'Mutation.contractTerminationRequest',
  ],
});

export const DECIDE_TERMINATIONS = new Permission({
  roles: STAFF,
  when: 'Demands on their institution.',
  opens: ['Mutation.contractTerminationDecide'],
});

/** Whether an actor sees products that are no longer offered: those who edit them do. */
export function seesEveryProduct(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/** Whether an actor looks at the applications of others: each look is recorded. */
export function looksAtOthers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/** Whether an actor may say that papers came by hand: borrowers send theirs. */
export function receivesPapers(actor: Actor): boolean {
  return actor.role !== 'CUSTOMER';
}

/** Whether an actor answers for themselves to terms that were offered: nobody else can accept them. */
export function isApplicant(actor: Actor): boolean {
  return actor.role === 'CUSTOMER';
}
