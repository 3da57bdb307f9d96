import { Permission, STAFF } from '../../../../platform/access/index.js';

export const READ_FEEDBACK = new Permission({
  roles: STAFF,
  when: 'Numbers of their institution.',
  opens: ['Query.feedbackByIntent', 'Query.feedbackSummary'],
});
