import { ADMINISTRATORS, Permission } from '../../../platform/access/index.js';

export const READ_MODELS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Versions of their institution, and those that ship.',
  opens: ['Query.modelDocument', 'Query.modelVersion', 'Query.models'],
});

export const PROMOTE_MODELS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Versions of their institution. Two people decide, of whom neither made the account of the other; a rollback to what two people approved takes one.',
  opens: [
    'Mutation.modelPromotionApprove',
    'Mutation.modelPromotionReject',
    'Mutation.modelPromotionRequest',
    'Mutation.modelRollback',
  ],
});
