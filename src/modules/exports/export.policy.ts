import { ADMINISTRATORS, Permission } from '../../platform/access/index.js';

export const TAKE_EXPORTS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Rows of their institution. Whole personal data needs a purpose; each step and each download is recorded.',
  opens: [
    'Query.export',
    'Query.exports',
    'Mutation.exportCancel',
    'Mutation.exportStart',
    'Subscription.exportProgress',
  ],
});
