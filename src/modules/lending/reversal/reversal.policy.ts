import { Permission, STAFF } from '../../../platform/access/index.js';

export const REVERSE_REPAYMENTS = new Permission({
  roles: STAFF,
  when: 'Repayments of loans of their institution; one person asks, and another decides.',
  opens: ['Query.repaymentReversals', 'Mutation.repaymentReversalDecide', 'Mutation.repaymentReversalRequest'],
});
