import { PEOPLE, Permission } from '../../../platform/access/index.js';

export const OWN_SPENDING_SETTINGS = new Permission({
  roles: PEOPLE,
  when: 'Their own settings.',
  opens: ['Query.spendingSettings', 'Mutation.spendingSettingsSet'],
});
