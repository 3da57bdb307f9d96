import { PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';

export const OWN_NOTIFICATIONS = new Permission({
  roles: PEOPLE,
  when: 'Notifications of their own account.',
  opens: [
    'Query.notificationWishes',
    'Query.notifications',
    'Mutation.notificationRead',
    'Mutation.notificationWishSet',
    'Subscription.notificationAdded',
  ],
});

/** Whether the assistant answers about an account's notifications: it does so for customers only. */
export const isNotifiedAsCustomer = (actor: Actor | null): boolean => actor?.role === 'CUSTOMER';
