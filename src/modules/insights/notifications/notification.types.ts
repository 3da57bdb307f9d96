import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  enumType,
  connectionType,
  CursorArgs,
  DateTime,
  encodeId,
  Node,
  type Connection,
  payloadType,
} from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { InsightsError } from '../insights.errors.js';
import type { NotificationKind, NotificationPayload } from './notification-kind.js';
import { wordsOf } from './notification.texts.js';

export const NotificationKindEnum = enumType<NotificationKind>('NotificationKind', 'What a notification reports.', {
  UNUSUAL_SPENDING: 'Card spending of a quarter was far from the customer’s own habits.',
  MODEL_DRIFTED: 'What a model in service reads is far from its training. For administrators.',
  REFINANCE_TERMS_OFFERED:
    'A refinancing was granted on other terms than those asked for: they wait for the applicant.',
  INSTALMENT_DUE: 'An instalment falls due in three days.',
  PAYMENT_CONFIRMED: 'A payment came in and was posted.',
  PAYMENT_REVERSED: 'A posted payment was reversed (상환 취소). It is always sent, whatever your settings.',
  OVERDUE: 'A loan payment is overdue. It is always sent, whatever your settings.',
  APPLICATION_MOVED: 'The lender moved an application.',
  PAPERS_WANTED: 'The lender waits for papers of an application, or of a request for a lower rate.',
  DEADLINE_NEAR: 'The last day on which a loan contract may be withdrawn from is at most three days away.',
  RATE_CUT_ANSWERED: 'A request for a lower rate was answered.',
  IMPORT_ENDED: 'A file that you sent in was checked or loaded, or could not be.',
});

@ObjectType('Notification', { implements: Node, description: 'A notification for you.' })
export class NotificationType extends Node {
  @Field(() => NotificationKindEnum, { description: 'What it reports.' })
  kind!: NotificationKind;

  @Field(() => String, { description: 'A few words, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'The message, in the language of the caller.' })
  body!: string;

  @Field(() => ID, { description: 'Id of what it is about, for `node`; that may no longer exist.' })
  aboutId!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was first read; null until then.' })
  readAt!: Date | null;

  readonly key!: number;
}

export const NotificationConnection = connectionType(NotificationType, 'Notification');
Field(() => Int, { description: 'How many of all your notifications are not read.' })(
  NotificationConnection.prototype,
  'unreadCount',
);

/** A page as it goes out. */
export interface NotificationPage extends Connection<NotificationType> {
  readonly unreadCount: number;
}

@ArgsType()
export class NotificationsArgs extends CursorArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether to leave out those that are read.' })
  unreadOnly!: boolean;
}

@InputType('NotificationReadInput', { description: 'What was read.' })
export class NotificationReadInput {
  @Field(() => ID, { description: 'Id of the notification.' })
  notificationId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether all older ones count as read too; not when left out.' })
  andOlder?: boolean | null;
}

export const NotificationReadPayload = payloadType('NotificationReadPayload', 'What `notificationRead` answers.', {
  notification: [NotificationType, 'The notification, read; null when refused.'],
  unreadCount: [Int, 'How many are left unread; null when refused.'],
  userErrors: [InsightsError, 'Why nothing was marked; empty when something was.'],
});

@ObjectType('NotificationUpdate', { description: 'One event of `notificationAdded`.' })
export class NotificationUpdate {
  @Field(() => Int, {
    description:
      'The number of the notification among yours; in the first event, the number after which the stream continues. Send it as `afterSequence`.',
  })
  sequence!: number;

  @Field(() => NotificationType, {
    nullable: true,
    description: 'The new notification; null in the first event, which only says where you stand.',
  })
  notification!: NotificationType | null;

  @Field(() => Int, { description: 'How many of all your notifications are not read.' })
  unreadCount!: number;
}

/** A notification as services give it. */
interface Row {
  readonly key: number;
  readonly kind: NotificationKind;
  readonly payload: NotificationPayload;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Renders a notification in a language. `key` stays, for cursors. */
export function toNotification({ key, kind, payload, createdAt, readAt }: Row, locale: Locale) {
  const { title, body } = wordsOf(kind, payload);
  return {
    __typename: 'Notification',
    key,
    kind,
    createdAt,
    readAt,
    id: encodeId('Notification', key),
    title: title[locale],
    body: body[locale],
    aboutId: aboutOf(payload),
  };
}

/** Id of what a notification is about. */
function aboutOf(payload: NotificationPayload): string {
  if ('anomalyId' in payload) return encodeId('Anomaly', payload.anomalyId);
  if ('modelVersionKey' in payload) return encodeId('ModelVersion', payload.modelVersionKey);
  if ('loanKey' in payload) return encodeId('Loan', payload.loanKey);
  if ('applicationKey' in payload) return encodeId('RefinanceApplication', payload.applicationKey);
  if ('requestKey' in payload) return encodeId('RateCutRequest', payload.requestKey);
  return encodeId('ImportBatch', payload.importBatchKey);
}
