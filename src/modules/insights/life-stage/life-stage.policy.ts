import { PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';

export const CORRECT_LIFE_STAGES = new Permission({
  roles: PEOPLE,
  when: 'Customers of themselves; staff of customers of their institution.',
  opens: ['Mutation.lifeStageCorrect', 'Mutation.lifeStageCorrectionWithdraw'],
});

/** Whether the customers say it of themselves, rather than staff of them. */
export const speaksForSelf = (actor: Actor): boolean => actor.role === 'CUSTOMER';

/** Keeps the customers whose corrections an actor may see: customers their own, staff all of their institution. */
export const correctionsSeenOf = (actor: Actor, ids: readonly number[]): readonly number[] =>
  actor.role === 'CUSTOMER' ? ids.filter((id) => id === actor.customerId) : ids;
