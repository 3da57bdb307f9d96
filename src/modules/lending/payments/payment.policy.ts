import { PEOPLE, Permission, STAFF, type Actor } from '../../../platform/access/index.js';

export const START_PAYMENTS = new Permission({
  roles: PEOPLE,
  when: 'Customers payments of their own loans; staff those of their institution, which is recorded.',
  opens: ['Query.payment', 'Query.payments', 'Mutation.paymentStart'],
});

export const CANCEL_PAYMENTS = new Permission({
  roles: PEOPLE,
  when: 'Payments that their own account started.',
  opens: ['Mutation.paymentCancel'],
});

export const CONFIRM_PAYMENTS = new Permission({
  roles: [...STAFF, 'SERVICE'],
  when: "Payments of their institution. They see the bank's side of it; a customer's word alone books nothing.",
  opens: ['Mutation.paymentConfirm', 'Mutation.paymentRefund'],
});

export const ALLOCATE_PAYMENTS = new Permission({
  roles: STAFF,
  when: 'Payments of their institution, for a loan of the same customer. People decide, since no bank says what the money was meant for.',
  opens: ['Mutation.paymentAllocate'],
});

/** Only the account that started a payment may cancel it. */
export const mayCancel = (actor: Actor, payment: { readonly accountKey: number }): boolean =>
  actor.accountId === payment.accountKey;
