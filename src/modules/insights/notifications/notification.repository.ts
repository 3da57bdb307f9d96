import { limitLiteral, statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { NewNotification, NotificationKind, NotificationPayload } from './notification-kind.js';

/** Whose notifications: those of an account, and of the customer it is, if any. */
export interface Recipient {
  readonly accountId: number;
  readonly customerId: number | null;
}

/** A notification as it is stored. */
export interface NotificationRow {
  readonly key: number;
  readonly kind: NotificationKind;
  readonly payload: NotificationPayload;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/**
 * A place in the row of somebody's notifications: `sequence` counts theirs, oldest first, from 1; 0 is before all. No
 * notification is ever deleted and keys grow in the order of commits, so a number stays good.
 */
export interface Place {
  readonly key: number;
  readonly sequence: number;
}

/** Channel of PostgreSQL's NOTIFY; the payload is what `addressOf` makes. A notice only saves a reader's next look. */
export const NOTIFICATION_ADDED = 'moa_notification';

/** How notices name whom a notification is for. */
export const addressOf = (to: NewNotification['to']): string =>
  'customerId' in to ? `customer ${to.customerId}` : `account ${to.accountId}`;

const NOTIFICATION_COLUMNS = `n.id AS key, n.kind, n.payload, n.created_at AS "createdAt", n.read_at AS "readAt"`;
const TO = `(n.account_id = $1 OR n.customer_id = $2)`;

const INSERT_NOTIFICATIONS = statement(`
  WITH made AS (
    INSERT INTO notification (institution_id, customer_id, account_id, kind, subject, payload, created_at)
    SELECT "institutionId", "customerId", "accountId", kind, subject, payload, $2
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS
      ("institutionId" bigint, "customerId" bigint, "accountId" bigint, kind text, subject text, payload jsonb)
    ) WITH ORDINALITY AS fresh ("institutionId", "customerId", "accountId", kind, subject, payload, place)
    WHERE NOT EXISTS (
      SELECT FROM notification_wish w
      WHERE w.kind = fresh.kind AND NOT w.wanted AND (w.customer_id = "customerId" OR w.account_id = "accountId")
    )
    ORDER BY place
    ON CONFLICT DO NOTHING RETURNING customer_id, account_id
  )
  SELECT pg_notify('${NOTIFICATION_ADDED}', coalesce('customer ' || customer_id, 'account ' || account_id)) FROM made`);
const FIND_NOTIFICATION = statement(`SELECT ${NOTIFICATION_COLUMNS} FROM notification n WHERE ${TO} AND n.id = $3`);
const LIST_AFTER = statement(
  `SELECT ${NOTIFICATION_COLUMNS} FROM notification n WHERE ${TO} AND n.id > $3 ORDER BY n.id LIMIT 100`,
);
const PLACE = statement(`
  SELECT coalesce(max(n.id), 0) AS key, count(*)::integer AS sequence
  FROM notification n WHERE ${TO} AND ($3::bigint IS NULL OR n.id <= $3)`);
const NTH = statement(`SELECT n.id AS key FROM notification n WHERE ${TO} ORDER BY n.id OFFSET $3 LIMIT 1`);
const COUNT_UNREAD = statement(
  `SELECT count(*)::integer AS unread FROM notification n WHERE ${TO} AND n.read_at IS NULL`,
);
const MARK_READ = statement(`
  UPDATE notification n SET read_at = $5
  WHERE ${TO} AND n.read_at IS NULL AND (n.id = $3 OR $4::boolean AND n.id < $3) RETURNING n.id`);

/** Stores notifications by recipient. */
export class NotificationRepository {
  constructor(private readonly database: Queryable) {}

  /**
   * Creates those that do not exist yet and wakes their waiters once the transaction commits; returns how many it
   * created.
   */
  async insert(transaction: Queryable, notifications: readonly NewNotification[], at: Date): Promise<number> {
    // A reader who has come up to a number never has one below it still to come.
    await takeLock(transaction, 'NOTIFICATIONS');
    const rows = notifications.map(({ to, ...rest }) => ({ ...rest, ...to }));
    return (await transaction.tuples(INSERT_NOTIFICATIONS, [JSON.stringify(rows), at])).length;
  }

  /** A page, newest first; may be longer than asked for: then more follows. */
  async page(to: Recipient, { first, after }: PageRequest, unreadOnly: boolean): Promise<NotificationRow[]> {
    const text = `SELECT ${NOTIFICATION_COLUMNS} FROM notification n WHERE ${TO}
      AND ($3::bigint IS NULL OR n.id < $3) AND (NOT $4::boolean OR n.read_at IS NULL)
      ORDER BY n.id DESC LIMIT ${limitLiteral(first + 1)}`;
    return this.database.rows<NotificationRow>(statement(text), [...valuesOf(to), after, unreadOnly]);
  }

  async find(to: Recipient, id: number, within = this.database): Promise<NotificationRow | null> {
    const [row] = await within.rows<NotificationRow>(FIND_NOTIFICATION, [...valuesOf(to), id]);
    return row ?? null;
  }

  /** Those after a number, oldest first; a hundred at most. */
  async listAfter(to: Recipient, id: number): Promise<NotificationRow[]> {
    return this.database.rows<NotificationRow>(LIST_AFTER, [...valuesOf(to), id]);
  }

  /** The place of one of somebody's, or of the newest when it is null. */
  async placeOf(to: Recipient, key: number | null): Promise<Place> {
    const [place] = await this.database.rows<Place>(PLACE, [...valuesOf(to), key]);
    return place ?? { key: 0, sequence: 0 };
  }

  /** The key of somebody's nth, counted from 1; null when they have fewer. */
  async keyOfNth(to: Recipient, sequence: number): Promise<number | null> {
    const [row] = await this.database.rows<{ key: number }>(NTH, [...valuesOf(to), sequence - 1]);
    return row?.key ?? null;
  }

  async countUnread(to: Recipient): Promise<number> {
    const [row] = await this.database.rows<{ unread: number }>(COUNT_UNREAD, valuesOf(to));
    return row?.unread ?? 0;
  }

  /** Marks one as read, and all before it when asked; how many were not before. */
  async markRead(within: Queryable, to: Recipient, id: number, andOlder: boolean, at: Date): Promise<number> {
    return (await within.tuples(MARK_READ, [...valuesOf(to), id, andOlder, at])).length;
  }
}

const valuesOf = ({ accountId, customerId }: Recipient): [number, number | null] => [accountId, customerId];
