import { ADMINISTRATORS, OpenToAll, PEOPLE, Permission, STAFF, type Actor } from '../../../../platform/access/index.js';

export const READ_RECOMMENDATION_RANKING = new OpenToAll({
  when: 'The same for everybody: how recommendations are ordered.',
  opens: ['Query.recommendationRankingPolicy'],
});

export const READ_INSIGHT_PRODUCTS = new Permission({
  roles: PEOPLE,
  when: 'Products of their institution; for staff also those that are no longer offered.',
  opens: ['Query.insightProduct', 'Query.insightProducts'],
});

export const ANSWER_RECOMMENDATIONS = new Permission({
  roles: PEOPLE,
  when: 'Customers of themselves; staff of customers of their institution.',
  opens: ['Mutation.customerCardTell', 'Mutation.recommendationRespond'],
});

export const PROPOSE_INSIGHT_PRODUCTS = new Permission({
  roles: STAFF,
  when: 'Products of their institution.',
  opens: [
    'Mutation.insightProductCreate',
    'Mutation.insightProductDeactivate',
    'Mutation.insightProductReject',
    'Mutation.insightProductUpdate',
  ],
});

export const PUBLISH_INSIGHT_PRODUCTS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Products of their institution that another person proposed, neither of whom made the account of the other.',
  opens: ['Mutation.insightProductPublish'],
});

/** Whether an actor sees products that are no longer offered, and how customers responded: those who edit them do. */
export const seesEveryProduct = (actor: Actor): boolean => actor.role !== 'CUSTOMER';
