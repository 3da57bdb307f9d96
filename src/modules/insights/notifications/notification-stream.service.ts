import { requireActor, type Caller } from '../../../platform/access/index.js';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import { notificationNotFound } from '../insights.refusals.js';
import type { NoticeBoard } from './notice-board.js';
import {
  addressOf,
  type NotificationRepository,
  type NotificationRow,
  type Recipient,
} from './notification.repository.js';
import { recipientOf } from './notification.service.js';

/** One event: a new notification, or at the start none, with how many are unread. */
export interface NotificationEvent {
  readonly notification: NotificationRow | null;
  readonly unreadCount: number;
}

/** How often a reader looks by himself, in case a notice was lost. */
const LOOK_MS = 5_000;

/**
 * Lets people follow their notifications on any node. The table is the log and its numbers the places in it: a notice only
 * saves the wait, so nothing is lost when one is.
 */
export class NotificationStream {
  constructor(
    private readonly parts: {
      readonly notifications: NotificationRepository;
      readonly board: Pick<NoticeBoard, 'hear'>;
    },
  ) {}

  /**
   * Where the caller stands, and then every notification after `after`, or after now when it is null, each once and in
   * order, until the signal aborts.
   * @throws Refusal NOTIFICATION_NOT_FOUND when there is no such notification of the caller's.
   */
  async follow(
    caller: Caller,
    after: number | null,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<NotificationEvent, void, void>> {
    const recipient = recipientOf(requireActor(caller));
    const { notifications } = this.parts;
    if (after === null) return this.#events(recipient, await notifications.newest(recipient), signal);
    if (!(await notifications.find(recipient, after))) return notificationNotFound('afterNotificationId');
    return this.#events(recipient, after, signal);
  }

  async *#events(to: Recipient, after: number, signal: AbortSignal): AsyncGenerator<NotificationEvent, void, void> {
    const { notifications, board } = this.parts;
    let position = after;
    const ear = await board.hear(addressesOf(to));
    try {
      yield { notification: null, unreadCount: await notifications.countUnread(to) };
      while (!signal.aborted) {
        const fresh = await this.#look(to, position);
        for (const notification of fresh) {
          position = notification.key;
          yield { notification, unreadCount: await notifications.countUnread(to) };
        }
        if (fresh.length === 0) await ear.news(LOOK_MS, signal);
      }
    } finally {
      ear.close();
    }
  }

  /** What came after a place. While the database is away nothing has come; the next look is soon. */
  async #look(to: Recipient, position: number): Promise<NotificationRow[]> {
    try {
      return await this.parts.notifications.listAfter(to, position);
    } catch (error) {
      if (error instanceof UpstreamFailure) return [];
      throw error;
    }
  }
}

function addressesOf({ accountId, customerId }: Recipient): string[] {
  return [addressOf({ accountId }), ...(customerId === null ? [] : [addressOf({ customerId })])];
}
