import type { Caller } from '../../../platform/access/index.js';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import { notificationNotFound, notificationSequenceUnknown } from '../insights.refusals.js';
import type { NoticeBoard } from './notice-board.js';
import {
  addressOf,
  type NotificationRepository,
  type NotificationRow,
  type Place,
  type Recipient,
} from './notification.repository.js';
import { recipientOf } from './notification.service.js';
import { OWN_NOTIFICATIONS } from './notification.policy.js';

/** Where to go on: after the nth of the caller's notifications, after one of them, or, with null, from now. */
export type ResumePoint = { readonly afterSequence: number } | { readonly afterKey: number } | null;

/** One event: a new notification, or at the start none, with its place and how many are unread. */
export interface NotificationEvent {
  readonly sequence: number;
  readonly notification: NotificationRow | null;
  readonly unreadCount: number;
}

/** How often a reader polls, in case a notice was lost. */
const NOTIFICATION_POLL_MS = 5_000;

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
   * Where the caller stands, and then every notification after that place, each once and in order, until the signal aborts.
   * @throws Refusal NOTIFICATION_NOT_FOUND when there is no such notification of the caller's; BAD_USER_INPUT when they
   *  have fewer than the sequence says, or it is negative.
   */
  async follow(
    caller: Caller,
    from: ResumePoint,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<NotificationEvent, void, void>> {
    const recipient = recipientOf(OWN_NOTIFICATIONS.require(caller));
    return this.#events(recipient, await this.#placeOf(recipient, from), signal);
  }

  async #placeOf(to: Recipient, from: ResumePoint): Promise<Place> {
    const { notifications } = this.parts;
    if (from === null) return notifications.placeOf(to, null);
    if ('afterKey' in from) {
      if (!(await notifications.find(to, from.afterKey))) notificationNotFound('afterNotificationId');
      return notifications.placeOf(to, from.afterKey);
    }
    const sequence = from.afterSequence;
    if (sequence === 0) return { key: 0, sequence };
    const key = sequence > 0 ? await notifications.keyOfNth(to, sequence) : null;
    return { key: key ?? notificationSequenceUnknown(), sequence };
  }

  async *#events(to: Recipient, from: Place, signal: AbortSignal): AsyncGenerator<NotificationEvent, void, void> {
    const { notifications, board } = this.parts;
    let { key, sequence } = from;
    const ear = await board.hear(addressesOf(to));
    try {
      yield { sequence, notification: null, unreadCount: await notifications.countUnread(to) };
      while (!signal.aborted) {
        const fresh = await this.#look(to, key);
        for (const notification of fresh) {
          key = notification.key;
          sequence += 1;
          yield { sequence, notification, unreadCount: await notifications.countUnread(to) };
        }
        if (fresh.length === 0) await ear.news(NOTIFICATION_POLL_MS, signal);
      }
    } finally {
      ear.close();
    }
  }

  /** What came after a position. While the database is down nothing has come; the next poll is soon. */
  async #look(to: Recipient, key: number): Promise<NotificationRow[]> {
    try {
      return await this.parts.notifications.listAfter(to, key);
    } catch (error) {
      if (error instanceof UpstreamFailure) return [];
      throw error;
    }
  }
}

function addressesOf({ accountId, customerId }: Recipient): string[] {
  return [addressOf({ accountId }), ...(customerId === null ? [] : [addressOf({ customerId })])];
}
