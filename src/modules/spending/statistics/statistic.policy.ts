import { ADMINISTRATORS, Permission } from '../../../platform/access/index.js';

export const READ_SPENDING_STATISTICS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Card spending of their institution.',
  opens: ['Query.spendingStatistics'],
});
