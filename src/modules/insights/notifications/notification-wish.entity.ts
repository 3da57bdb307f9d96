import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { NotificationKind } from './notification-kind.js';

/** Whether an account wants notifications of a kind; it gets them by default. */
@Entity('notification_wish')
@Unique('notification_wish_customer_key', ['customerId', 'kind'])
@Unique('notification_wish_account_key', ['accountId', 'kind'])
@Check('notification_wish_owner_check', 'num_nonnulls(customer_id, account_id) = 1')
export class NotificationWishEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('customer', { name: 'notification_wish_customer_fkey' })
  @Column('bigint', { name: 'customer_id', nullable: true })
  customerId!: number | null;

  @ForeignKey('account', { name: 'notification_wish_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('text')
  kind!: NotificationKind;

  @Column('boolean')
  wanted!: boolean;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
