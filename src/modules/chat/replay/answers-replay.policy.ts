import { ADMINISTRATORS, Permission } from '../../../platform/access/index.js';

export const REPLAY_ANSWERS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Questions of customers of their institution, with words that could identify the asker masked; each replay is recorded.',
  opens: ['Query.answersReplay'],
});
