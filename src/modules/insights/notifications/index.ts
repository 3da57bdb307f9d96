/**
 * Notifications tell people what they should hear of: each once, in words made when it is read, until it is marked as
 * read. They come as a part of the change that they tell of, and reach whoever follows them on any node.
 */
export { createNoticeBook, createNotifications, notificationEntities, type Notifications } from './module.js';
export { paymentConfirmed, paymentReversed } from './notification-kind.js';
export type { NewNotification } from './notification-kind.js';
export type { NotificationRow } from './notification.repository.js';
export { wordsOf as noticeWords } from './notification.texts.js';
export type { NotificationService } from './notification.service.js';
export * as notificationPolicy from './notification.policy.js';
