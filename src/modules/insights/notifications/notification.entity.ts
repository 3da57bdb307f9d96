import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { NotificationKind, NotificationPayload } from './notification-kind.js';

/** A notification for a customer or a staff account. Numbers grow in the order in which they become visible. */
@Entity('notification')
@Index('notification_by_customer', ['customerId', 'id'], { where: 'customer_id IS NOT NULL' })
@Index('notification_by_account', ['accountId', 'id'], { where: 'account_id IS NOT NULL' })
@Index('notification_customer_subject_key', ['customerId', 'kind', 'subject'], {
  unique: true,
  where: 'customer_id IS NOT NULL',
})
@Index('notification_account_subject_key', ['accountId', 'kind', 'subject'], {
  unique: true,
  where: 'account_id IS NOT NULL',
})
@Index('notification_unread_by_customer', ['customerId'], { where: 'customer_id IS NOT NULL AND read_at IS NULL' })
@Index('notification_unread_by_account', ['accountId'], { where: 'account_id IS NOT NULL AND read_at IS NULL' })
@Check(
  'notification_kind_check',
  `kind IN ('UNUSUAL_SPENDING', 'MODEL_DRIFTED', 'REFINANCE_TERMS_OFFERED', 'INSTALMENT_DUE', 'PAYMENT_CONFIRMED', 'PAYMENT_REVERSED', 'OVERDUE', 'APPLICATION_MOVED',
     'PAPERS_WANTED', 'DEADLINE_NEAR', 'RATE_CUT_ANSWERED', 'IMPORT_ENDED')`,
)
@Check('notification_recipient_check', 'num_nonnulls(customer_id, account_id) = 1')
export class NotificationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'notification_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** The recipient; null for an account without a customer. */
  @ForeignKey('customer', { name: 'notification_customer_fkey' })
  @Column('bigint', { name: 'customer_id', nullable: true })
  customerId!: number | null;

  @ForeignKey('account', { name: 'notification_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('text')
  kind!: NotificationKind;

  /** What it is about, within its kind: nobody is notified of the same thing twice. */
  @Column('text')
  subject!: string;

  /** The data its text is built from. */
  @Column('jsonb')
  payload!: NotificationPayload;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
