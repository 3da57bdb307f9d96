import { PEOPLE, Permission } from '../../../platform/access/index.js';

export const OWN_NOTIFICATIONS = new Permission({
  roles: PEOPLE,
  when: 'What their own account is told.',
  opens: [
    'Query.notificationWishes',
    'Query.notifications',
    'Mutation.notificationRead',
    'Mutation.notificationWishSet',
    'Subscription.notificationAdded',
  ],
});
