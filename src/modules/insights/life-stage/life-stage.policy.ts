import { PEOPLE, Permission } from '../../../platform/access/index.js';

export const CORRECT_LIFE_STAGES = new Permission({
  roles: PEOPLE,
  when: 'Customers of themselves; staff of customers of their institution.',
  opens: ['Mutation.lifeStageCorrect', 'Mutation.lifeStageCorrectionWithdraw'],
});
