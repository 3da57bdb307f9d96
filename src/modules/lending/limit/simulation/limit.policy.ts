import { PEOPLE, Permission } from '../../../../platform/access/index.js';

export const READ_LIMITS = new Permission({
  roles: PEOPLE,
  when: 'Customers their own limit; staff that of customers of their institution. The rules of the law and their examples are for all of them.',
  opens: [
    'Query.lendingRules',
    'Query.loanLimitGoal',
    'Query.loanLimitPath',
    'Query.loanLimitReplay',
    'Query.loanLimitSimulate',
    'Query.ruleSelfTest',
  ],
});
