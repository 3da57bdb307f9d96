import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { notificationNotFound } from '../insights.refusals.js';
import type { NewNotification } from './notification-kind.js';
import type { NotificationRepository, NotificationRow, Recipient } from './notification.repository.js';
import { OWN_NOTIFICATIONS } from './notification.policy.js';

/** Whose notifications an account sees: its own, and those of the customer it is. */
export const recipientOf = ({ accountId, customerId }: Actor): Recipient => ({ accountId, customerId });

/** Notifies people, once of each event. */
export class NotificationService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly notifications: NotificationRepository;
    },
  ) {}

  /**
   * Creates notifications in the transaction of the change they report. It checks no rights: the change was allowed.
   * Call it last in a transaction, since callers take turns until they commit. Returns how many are new.
   */
  async notify(transaction: Transaction, notifications: readonly NewNotification[]): Promise<number> {
    if (notifications.length === 0) return 0;
    return this.parts.notifications.insert(transaction, notifications, this.parts.clock.now());
  }

  /** The caller's own, newest first. */
  async page(caller: Caller, request: PageRequest, unreadOnly: boolean): Promise<NotificationRow[]> {
    const recipient = recipientOf(OWN_NOTIFICATIONS.require(caller));
    return this.parts.notifications.page(recipient, request, unreadOnly);
  }

  /** How many of the caller's own are not read. */
  async countUnread(caller: Caller): Promise<number> {
    return this.parts.notifications.countUnread(recipientOf(OWN_NOTIFICATIONS.require(caller)));
  }

  /** One of the caller's own; null when there is none. */
  async find(caller: Caller, id: number): Promise<NotificationRow | null> {
    return this.parts.notifications.find(recipientOf(OWN_NOTIFICATIONS.require(caller)), id);
  }

  /**
   * Marks one as read, and older ones when asked. What was read stays read since then, so that a repetition changes nothing.
   * @throws Refusal NOTIFICATION_NOT_FOUND.
   */
  async read(caller: Caller, id: number, andOlder: boolean): Promise<NotificationRow> {
    const actor = OWN_NOTIFICATIONS.require(caller);
    const recipient = recipientOf(actor);
    const { database, clock, notifications } = this.parts;
    return database.transaction(async (transaction) => {
      if (!(await notifications.find(recipient, id, transaction))) notificationNotFound('notificationId');
      const changed = await notifications.markRead(transaction, recipient, id, andOlder, clock.now());
      if (changed > 0) {
        await recordAudit(transaction, caller, {
          action: 'NOTIFICATION_READ',
          subjectType: 'Notification',
          subjectId: id,
          customerId: actor.customerId,
          detail: { count: changed },
        });
      }
      return (await notifications.find(recipient, id, transaction)) ?? notificationNotFound('notificationId');
    });
  }
}
