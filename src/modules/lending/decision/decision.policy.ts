import { OpenToAll, PEOPLE, Permission, STAFF, type Actor } from '../../../platform/access/index.js';

export const COMPARE_LOANS = new Permission({
  roles: PEOPLE,
  when: 'Customers their own loans; staff those of their institution.',
  opens: ['Query.refinanceCompare'],
});

export const READ_RANKING = new OpenToAll({
  when: 'The same for everybody: how ways to go on with a loan are ordered.',
  opens: ['Query.refinanceRankingPolicy'],
});

export const READ_LENDERS_SIDE = new Permission({
  roles: STAFF,
  when: 'Loans of their institution; a list of them is recorded.',
  opens: ['Query.retentionCandidates', 'RefinanceComparison.lenderMirror'],
});

/** Staff see what an offer would be worth; customers compare what they could do by themselves. */
export const makesOffers = (actor: Actor): boolean => actor.role !== 'CUSTOMER';
