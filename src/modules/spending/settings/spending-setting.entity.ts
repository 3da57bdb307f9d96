import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PeerAttribute } from '../peers/index.js';

/** The card spending an account sees where a query does not say otherwise. */
@Entity('spending_setting')
@Check('spending_setting_group_check', 'cardinality(group_by) <= 5')
export class SpendingSettingEntity {
  @ForeignKey('account', { name: 'spending_setting_account_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'account_id', primaryKeyConstraintName: 'spending_setting_pkey' })
  accountId!: number;

  /** What people compared with have in common; empty for everybody, null for the default of all. */
  @Column('text', { name: 'group_by', array: true, nullable: true })
  groupBy!: PeerAttribute[] | null;

  /** Null for the newest. */
  @Column('char', { length: 6, nullable: true })
  quarter!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
