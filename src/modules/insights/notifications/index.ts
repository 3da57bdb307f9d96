/**
 * Notifications inform people of events: each once, worded when it is read, until it is marked as read. They are
 * created in the transaction of the change they report, and reach subscribers on any node.
 */
export { createNoticeBook, createNotifications, notificationEntities, type Notifications } from './module.js';
export { paymentConfirmed, paymentReversed } from './notification-kind.js';
export type { NewNotification } from './notification-kind.js';
export { NOTIFICATION_ADDED } from './notification.repository.js';
export type { NotificationRow } from './notification.repository.js';
export { wordsOf as noticeWords } from './notification.texts.js';
export type { NotificationService } from './notification.service.js';
export * as notificationPolicy from './notification.policy.js';
export { isNotifiedAsCustomer } from './notification.policy.js';
