import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { statement, type Database } from '../../../platform/database/index.js';
import type { NotificationKind } from './notification-kind.js';
import { notificationAlwaysSent } from '../insights.refusals.js';
import { OWN_NOTIFICATIONS } from './notification.policy.js';

/** Whether an account wants notifications of a kind. */
export interface NotificationWish {
  readonly kind: NotificationKind;
  readonly wanted: boolean;
}

/** The kinds customers may get, and those staff may get. */
const CUSTOMER_KINDS: readonly NotificationKind[] = [
  ...(['INSTALMENT_DUE', 'PAYMENT_CONFIRMED', 'OVERDUE', 'APPLICATION_MOVED', 'PAPERS_WANTED'] as const),
  ...(['DEADLINE_NEAR', 'RATE_CUT_ANSWERED', 'UNUSUAL_SPENDING'] as const),
];
const STAFF_KINDS: readonly NotificationKind[] = ['IMPORT_ENDED', 'MODEL_DRIFTED'];
/** Not hearing of arrears costs the customer money. */
const ALWAYS_SENT: readonly NotificationKind[] = ['OVERDUE'];

const UNWANTED = statement(`
  SELECT kind FROM notification_wish WHERE NOT wanted AND (customer_id = $1 OR account_id = $2)`);
const SET = statement(`
  INSERT INTO notification_wish AS w (customer_id, account_id, kind, wanted, changed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT notification_wish_customer_key DO UPDATE
    SET wanted = excluded.wanted, changed_at = excluded.changed_at WHERE w.wanted <> excluded.wanted RETURNING id`);
const SET_OF_ACCOUNT = statement(SET.text.replace('notification_wish_customer_key', 'notification_wish_account_key'));

/** Stores which notifications people want. All kinds are sent until somebody says otherwise. */
export class NotificationWishService {
  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {}

  /** The kinds the caller may get, and whether they want each. */
  async list(caller: Caller): Promise<NotificationWish[]> {
    const actor = OWN_NOTIFICATIONS.require(caller);
    const rows = await this.parts.database.rows<{ kind: NotificationKind }>(UNWANTED, ownerOf(actor));
    const unwanted = new Set(rows.map(({ kind }) => kind));
    return kindsOf(actor).map((kind) => ({ kind, wanted: !unwanted.has(kind) }));
  }

  /**
   * Sets whether the caller wants notifications of a kind. An unchanged value is not recorded.
   * @throws Refusal INVALID_INPUT for a kind they never get, or one that is always sent.
   */
  async set(caller: Caller, { kind, wanted }: NotificationWish): Promise<NotificationWish> {
    const actor = OWN_NOTIFICATIONS.require(caller);
    if (!kindsOf(actor).includes(kind) || (!wanted && ALWAYS_SENT.includes(kind))) notificationAlwaysSent();
    const { database, clock } = this.parts;
    await database.transaction(async (transaction) => {
      const text = actor.customerId === null ? SET_OF_ACCOUNT : SET;
      const changed = await transaction.rows(text, [...ownerOf(actor), kind, wanted, clock.now()]);
      if (changed.length === 0) return;
      await recordAudit(transaction, caller, {
        action: 'NOTIFICATION_WISH_SET',
        subjectType: 'Account',
        subjectId: actor.accountId,
        customerId: actor.customerId,
        detail: { kind, wanted },
      });
    });
    return { kind, wanted };
  }
}

const kindsOf = ({ customerId }: Actor): readonly NotificationKind[] =>
  customerId === null ? STAFF_KINDS : CUSTOMER_KINDS;

/** A customer's wishes belong to the customer, whichever account sets them. */
const ownerOf = ({ customerId, accountId }: Actor): [number | null, number | null] =>
  customerId === null ? [null, accountId] : [customerId, null];
